import { noWords, yesWords, type ContactColumn, type JsonFormat } from '../model/format'

// Keycloak has no phone of its own; these are the attribute names in use. The file can vouch for one of them only:
// `phoneNumberVerified` is what Keycloak's own "phone" scope reads beside `phoneNumber`.
const phoneAttributes = [
  'phone',
  'phone_number',
  'mobile',
  'mobilePhone',
  'mobileNumber',
  'telephone',
  'telephoneNumber',
]
const emailAttributes = ['recoveryEmail', 'secondaryEmail', 'alternateEmail']

/**
 * A realm export with users, or users as the admin API and `kcadm` list them, a bare list. The user name is the sign-in name, also in realms that accept the email at sign-in: the email
 * is what Keycloak sends recovery mails to, so it becomes security info, confirmed by `emailVerified`.
 * `enabled` is in everything that Keycloak writes, and a user that is given to it without is not enabled.
 * The user of a client's service account is a machine and stays out.
 * Of `credentials` only the type is looked at, to see whether there is a second factor; older versions say `totp` or `hotp`, and
 * where the credentials are left out, `totp` says it.
 */
export const keycloakRealm: JsonFormat = {
  format: 'keycloak-realm',
  marks: {
    needed: [
      [
        '$.realm',
        'realmRoles',
        'requiredActions',
        'disableableCredentialTypes',
        'notBefore',
        'totp',
        'createdTimestamp',
        'access.manage',
      ],
    ],
    own: [
      '$.realm',
      '$.users',
      '$.clients',
      '$.roles',
      'realmRoles',
      'requiredActions',
      'disableableCredentialTypes',
      'serviceAccountClientId',
      'createdTimestamp',
      'access.manageGroupMembership',
    ],
    usual: [
      'username',
      'firstName',
      'lastName',
      'email',
      'emailVerified',
      'enabled',
      'attributes',
      'credentials',
      'totp',
      'groups',
      'clientRoles',
      'notBefore',
    ],
    never: ['localId', 'user_id', 'primaryEmail', 'tenantId'],
  },
  section: 'users',
  recognisedBy: ['realm'],
  onePerson: [{ column: 'username', is: 'anything' }],
  map: {
    externalId: ['id'],
    signInNames: [{ column: 'username', kinds: ['email', 'phone', 'user-name'] }],
    fullName: [],
    nameParts: ['firstName', 'lastName'],
    language: ['attributes.locale'],
    country: [],
    status: [{ column: 'enabled', says: 'may' }],
    statusIsUsual: true,
    twoStep: {
      column: 'credentials.type',
      on: ['otp', 'totp', 'hotp', 'webauthn', 'webauthn-passwordless', 'recovery-authn-codes'],
      off: 'anything else',
      also: [{ column: 'totp', on: yesWords, off: noWords }],
    },
    lastSignIn: null,
    contacts: [
      { column: 'email', kind: 'email', confirmed: { column: 'emailVerified' } },
      {
        column: 'attributes.phoneNumber',
        kind: 'phone',
        confirmed: { column: 'attributes.phoneNumberVerified' },
      },
      ...phoneAttributes.map((name): ContactColumn => ({
        column: `attributes.${name}`,
        kind: 'phone',
        confirmed: false,
      })),
      ...emailAttributes.map((name): ContactColumn => ({
        column: `attributes.${name}`,
        kind: 'email',
        confirmed: false,
      })),
    ],
    notAPerson: [{ column: 'serviceAccountClientId', is: 'anything' }],
  },
}
