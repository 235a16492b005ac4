import type { JsonFormat } from '../model/format'

/**
 * Users of WordPress: what its REST API lists to whoever may edit them, or the rows of its table as `wp user list` and the like
 * write them. WordPress has no way to suspend somebody, but a network of sites marks spam and deletion in `user_status`.
 */
export const wordpress: JsonFormat = {
  format: 'wordpress',
  marks: {
    needed: [
      ['username', 'user_login', 'slug'],
      ['avatar_urls', 'extra_capabilities', 'registered_date', 'user_registered', 'user_nicename'],
    ],
    own: [
      'avatar_urls',
      'capabilities',
      'extra_capabilities',
      'registered_date',
      'slug',
      'user_login',
      'user_email',
      'user_nicename',
      'user_registered',
      'user_status',
    ],
    usual: [
      '$.users',
      'id',
      'username',
      'name',
      'first_name',
      'last_name',
      'display_name',
      'email',
      'roles',
      'locale',
      'nickname',
      'link',
      'url',
    ],
    never: ['user_id', 'realmRoles', 'userPrincipalName', 'schema_id'],
  },
  section: 'users',
  recognisedBy: [],
  onePerson: [
    { column: 'slug', is: 'anything' },
    { column: 'user_login', is: 'anything' },
  ],
  map: {
    externalId: ['id'],
    signInNames: [
      { column: 'username', kinds: ['email', 'phone', 'user-name'] },
      { column: 'user_login', kinds: ['email', 'phone', 'user-name'], unlessEarlier: true },
    ],
    fullName: ['name', 'display_name'],
    nameParts: ['first_name', 'last_name'],
    language: ['locale'],
    country: [],
    status: [{ column: 'user_status', says: 'may-not' }],
    statusIsUsual: false,
    twoStep: null,
    lastSignIn: null,
    contacts: [
      { column: 'email', kind: 'email', confirmed: false },
      { column: 'user_email', kind: 'email', confirmed: false },
    ],
    notAPerson: [],
  },
}
