import { noWords, yesWords, type JsonFormat } from '../model/format'

/**
 * Users of FusionAuth: what its search answers, what an import of it takes, or the lines of users. What a person signs in with is the first of user
 * name, email and phone. `active` is false of whoever was deactivated, and is always there. `verified` is said of the email.
 */
export const fusionauth: JsonFormat = {
  format: 'fusionauth',
  marks: {
    needed: [
      ['active'],
      [
        'verified',
        'tenantId',
        'registrations',
        'insertInstant',
        'lastLoginInstant',
        'usernameStatus',
        'twoFactor',
        'encryptionScheme',
      ],
    ],
    own: [
      'verified',
      'tenantId',
      'registrations',
      'memberships',
      'insertInstant',
      'lastLoginInstant',
      'lastUpdateInstant',
      'usernameStatus',
      'twoFactor',
      'preferredLanguages',
      'breachedPasswordStatus',
      'encryptionScheme',
      'connectorId',
    ],
    usual: [
      '$.users',
      '$.total',
      'id',
      'active',
      'username',
      'email',
      'firstName',
      'middleName',
      'lastName',
      'fullName',
      'mobilePhone',
      'birthDate',
      'timezone',
      'data',
    ],
    never: ['emailVerified', 'realmRoles', 'user_id', 'localId', 'primaryEmail', 'profile.login'],
  },
  section: 'users',
  recognisedBy: [],
  onePerson: [{ column: 'active', is: 'anything' }],
  total: 'total',
  map: {
    externalId: ['id'],
    signInNames: [{ column: 'username', kinds: ['email', 'phone', 'user-name'] }],
    signInElse: [
      { column: 'email', kinds: ['email'] },
      { column: 'phoneNumber', kinds: ['phone'] },
    ],
    fullName: ['fullName'],
    nameParts: ['firstName', 'middleName', 'lastName'],
    language: ['preferredLanguages'],
    country: [],
    status: [
      { column: 'active', says: 'may' },
      { column: 'expiry', says: 'until' },
    ],
    statusIsUsual: true,
    twoStep: {
      column: 'twoFactor.methods.method',
      on: ['authenticator', 'email', 'sms'],
      off: 'anything else',
      also: [{ column: 'twoFactorEnabled', on: yesWords, off: noWords }],
    },
    lastSignIn: { column: 'lastLoginInstant', never: ['0'] },
    contacts: [
      { column: 'email', kind: 'email', confirmed: { column: 'verified' } },
      { column: 'mobilePhone', kind: 'phone', confirmed: false },
      { column: 'phoneNumber', kind: 'phone', confirmed: false },
    ],
    notAPerson: [],
  },
}
