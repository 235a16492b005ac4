import type { CsvFormat, RecordMap } from '../model/format'

/** What a domain has besides people. */
const others = [
  'computer',
  'group',
  'contact',
  'organizationalunit',
  'container',
  'domaindns',
  'msds-managedserviceaccount',
  'msds-groupmanagedserviceaccount',
]

/**
 * Active Directory. People sign in with the user principal name; who has none, with the account name. The mobile phone is
 * directory data that an administrator or a sync filled in: unconfirmed. `mail` is where the organisation writes to and stays out.
 */
export const activeDirectoryPerson: Omit<
  RecordMap,
  'externalId' | 'nameParts' | 'country' | 'contacts' | 'status'
> = {
  signInNames: [
    { column: 'userPrincipalName', kinds: ['email', 'user-name'] },
    { column: 'sAMAccountName', kinds: ['user-name'], unlessEarlier: true },
  ],
  fullName: ['displayName', 'name', 'cn'],
  language: ['preferredLanguage'],
  statusIsUsual: true,
  twoStep: null,
  lastSignIn: null,
  notAPerson: [{ column: 'objectClass', is: others }],
}

/** `Get-ADUser … | Export-Csv`, with any choice of properties. */
export const getAdUser: CsvFormat = {
  format: 'get-aduser',
  marks: {
    needed: [['UserPrincipalName', 'SamAccountName']],
    own: [
      '#TYPE Microsoft.ActiveDirectory.Management.ADUser',
      'Enabled',
      'SamAccountName',
      'SID',
      'ObjectGUID',
      'LastLogonDate',
      'PasswordLastSet',
    ],
    usual: [
      'DistinguishedName',
      'GivenName',
      'Surname',
      'Name',
      'ObjectClass',
      'UserPrincipalName',
      'DisplayName',
      'EmailAddress',
      'MobilePhone',
      'AccountExpirationDate',
    ],
    never: ['DN', 'BlockCredential', 'accountEnabled'],
  },
  expected: [],
  map: {
    ...activeDirectoryPerson,
    externalId: ['ObjectGUID'],
    nameParts: ['GivenName', 'Surname'],
    country: ['Country', 'c'],
    status: [
      { column: 'Enabled', says: 'may' },
      { column: 'userAccountControl', says: 'flags' },
    ],
    contacts: [
      { column: 'MobilePhone', kind: 'phone', confirmed: false },
      { column: 'mobile', kind: 'phone', confirmed: false },
    ],
  },
}

/** `csvde -f`: the attributes themselves, the distinguished name first. */
export const csvde: CsvFormat = {
  format: 'csvde',
  marks: {
    needed: [['userPrincipalName', 'sAMAccountName']],
    own: [
      'DN',
      'userAccountControl',
      'sAMAccountName',
      'objectSid',
      'sAMAccountType',
      'instanceType',
      'uSNCreated',
    ],
    usual: [
      'objectClass',
      'cn',
      'sn',
      'givenName',
      'displayName',
      'name',
      'distinguishedName',
      'objectGUID',
      'objectCategory',
      'userPrincipalName',
      'whenCreated',
      'mail',
      'mobile',
    ],
    never: ['Enabled', 'SID', 'BlockCredential', 'accountEnabled'],
  },
  expected: [],
  map: {
    ...activeDirectoryPerson,
    externalId: ['objectGUID'],
    nameParts: ['givenName', 'sn'],
    country: ['c'],
    status: [{ column: 'userAccountControl', says: 'flags' }],
    contacts: [{ column: 'mobile', kind: 'phone', confirmed: false }],
  },
}
