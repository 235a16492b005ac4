import type { JsonFormat } from '../model/format'

/** What a user may have enrolled as a second factor. */
const factors = [
  'guardian',
  'google-authenticator',
  'duo',
  'sms',
  'phone',
  'email',
  'otp',
  'totp',
  'push',
  'push-notification',
  'webauthn-roaming',
  'webauthn-platform',
]

/**
 * Users of Auth0: a page of the list with its `start` and `limit`, a bare list, or the lines of an export. What a person signs in
 * with is the first of user name, email and phone. `blocked` is there only of whoever was blocked once, so that a user without it may
 * sign in. The file says of the email and of the phone whether they were verified.
 */
export const auth0: JsonFormat = {
  format: 'auth0',
  marks: {
    needed: [
      ['user_id'],
      [
        '$.start',
        'identities.connection',
        'identities.provider',
        'email_verified',
        'phone_verified',
        'logins_count',
        'app_metadata',
        'user_metadata',
      ],
    ],
    own: [
      '$.start',
      '$.limit',
      'user_id',
      'identities.connection',
      'identities.provider',
      'identities.isSocial',
      'email_verified',
      'phone_verified',
      'logins_count',
      'last_ip',
      'app_metadata',
      'user_metadata',
      'multifactor',
    ],
    usual: [
      '$.users',
      '$.total',
      'email',
      'name',
      'nickname',
      'username',
      'phone_number',
      'given_name',
      'family_name',
      'picture',
      'blocked',
      'created_at',
      'updated_at',
      'last_login',
    ],
    never: ['schema_id', 'realmRoles', 'localId', 'user_login', 'primaryEmail', 'emails.email_id'],
  },
  section: 'users',
  recognisedBy: [],
  onePerson: [{ column: 'user_id', is: 'anything' }],
  total: 'total',
  map: {
    externalId: ['user_id'],
    signInNames: [{ column: 'username', kinds: ['email', 'phone', 'user-name'] }],
    signInElse: [
      { column: 'email', kinds: ['email'] },
      { column: 'phone_number', kinds: ['phone'] },
    ],
    fullName: ['name'],
    nameParts: ['given_name', 'family_name'],
    language: ['user_metadata.locale', 'user_metadata.language', 'locale'],
    country: [],
    status: [{ column: 'blocked', says: 'may-not' }],
    statusIsUsual: false,
    twoStep: { column: 'multifactor', on: factors, off: 'anything else' },
    lastSignIn: { column: 'last_login', never: [] },
    contacts: [
      { column: 'email', kind: 'email', confirmed: { column: 'email_verified' } },
      { column: 'phone_number', kind: 'phone', confirmed: { column: 'phone_verified' } },
    ],
    notAPerson: [],
  },
}
