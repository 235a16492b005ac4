import type { JsonFormat } from '../model/format'

/**
 * Users of ForgeRock and Ping: `managed/user` of the identity manager (PingIDM), or the identities of the access manager, which have lists of one
 * for values. `accountStatus` and `inetUserStatus` say who may sign in, and are always there. Neither says what was verified.
 */
export const forgerock: JsonFormat = {
  format: 'forgerock',
  marks: {
    needed: [
      ['_id', '_rev', 'accountStatus', 'inetUserStatus'],
      ['userName', 'uid'],
      ['accountStatus', 'inetUserStatus', 'sn', 'givenName', 'effectiveRoles'],
    ],
    own: [
      '$.resultCount',
      '$.pagedResultsCookie',
      '$.totalPagedResultsPolicy',
      '_rev',
      'accountStatus',
      'inetUserStatus',
      'universalid',
      'effectiveRoles',
      'effectiveAssignments',
      'kbaInfo',
      'memberOfOrg',
    ],
    usual: [
      '$.result',
      '_id',
      'userName',
      'uid',
      'sn',
      'givenName',
      'cn',
      'mail',
      'telephoneNumber',
      'displayName',
      'preferences',
    ],
    never: ['__v', 'profile.login', 'realmRoles', 'userPrincipalName', 'schema_id'],
  },
  section: 'result',
  recognisedBy: [],
  onePerson: [
    { column: 'accountStatus', is: 'anything' },
    { column: 'inetUserStatus', is: 'anything' },
    { column: '_rev', is: 'anything' },
  ],
  total: 'totalPagedResults',
  map: {
    externalId: ['_id'],
    signInNames: [
      { column: 'userName', kinds: ['email', 'phone', 'user-name'] },
      { column: 'uid', kinds: ['email', 'phone', 'user-name'], unlessEarlier: true },
    ],
    fullName: ['displayName', 'cn'],
    nameParts: ['givenName', 'sn'],
    language: ['preferredLanguage', 'preferences.preferredLanguage', 'locale'],
    country: [],
    status: [
      { column: 'accountStatus', says: 'status' },
      { column: 'inetUserStatus', says: 'status' },
    ],
    statusIsUsual: true,
    twoStep: null,
    lastSignIn: null,
    contacts: [
      { column: 'mail', kind: 'email', confirmed: false },
      { column: 'telephoneNumber', kind: 'phone', confirmed: false },
    ],
    notAPerson: [],
  },
}
