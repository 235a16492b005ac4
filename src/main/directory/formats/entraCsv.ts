import type { CsvFormat } from '../model/format'

/**
 * The bulk download of Microsoft Entra, or `Get-MgUser … | Export-Csv`. The older form has the registered authentication methods, which Entra uses for
 * codes: those come confirmed. Mobile and alternate email are profile fields that an administrator or a sync may have
 * filled in: those come unconfirmed. The newer form has only the latter.
 */
export const entraCsv: CsvFormat = {
  format: 'entra-csv',
  marks: {
    needed: [['userPrincipalName']],
    own: [
      'accountEnabled',
      'usageLocation',
      'ageGroup',
      'directorySynced',
      'alternateEmailAddress',
      'authenticationEmail',
      'authenticationPhoneNumber',
    ],
    usual: [
      'userPrincipalName',
      'displayName',
      'surname',
      'givenName',
      'mail',
      'objectId',
      'id',
      'userType',
      'jobTitle',
      'mobile',
      'mobilePhone',
    ],
    never: ['SamAccountName', 'DistinguishedName', 'DN', 'userAccountControl', 'BlockCredential'],
  },
  expected: ['displayName', 'usageLocation', 'alternateEmailAddress'],
  map: {
    externalId: ['objectId', 'id'],
    signInNames: [{ column: 'userPrincipalName', kinds: ['email'] }],
    fullName: ['displayName'],
    nameParts: ['givenName', 'surname'],
    language: ['preferredLanguage'],
    // `country` is free text of the postal address.
    country: ['usageLocation'],
    status: [{ column: 'accountEnabled', says: 'may' }],
    statusIsUsual: true,
    twoStep: null,
    lastSignIn: null,
    contacts: [
      { column: 'authenticationEmail', kind: 'email', confirmed: true },
      { column: 'authenticationPhoneNumber', kind: 'phone', confirmed: true },
      { column: 'authenticationAlternativePhoneNumber', kind: 'phone', confirmed: true },
      { column: 'alternateEmailAddress', kind: 'email', confirmed: false },
      { column: 'mobile', kind: 'phone', confirmed: false },
      { column: 'mobilePhone', kind: 'phone', confirmed: false },
    ],
    notAPerson: [],
  },
}
