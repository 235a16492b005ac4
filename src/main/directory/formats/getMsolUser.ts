import type { CsvFormat } from '../model/format'

/**
 * `Get-MsolUser … | Export-Csv`, the older command for Microsoft Entra. What it keeps for codes are objects, of which a CSV has only
 * the type's name; the mobile phone is a profile field: unconfirmed.
 */
export const getMsolUser: CsvFormat = {
  format: 'get-msoluser',
  marks: {
    needed: [['UserPrincipalName']],
    own: [
      '#TYPE Microsoft.Online.Administration.User',
      'BlockCredential',
      'IsLicensed',
      'StrongPasswordRequired',
      'SoftDeletionTimestamp',
      'StsRefreshTokensValidFrom',
      'ValidationStatus',
      'LastDirSyncTime',
      'LiveId',
    ],
    usual: [
      'UserPrincipalName',
      'DisplayName',
      'FirstName',
      'LastName',
      'ObjectId',
      'SignInName',
      'MobilePhone',
      'UsageLocation',
      'UserType',
      'WhenCreated',
      'ImmutableId',
      'AlternateEmailAddresses',
    ],
    never: ['SamAccountName', 'accountEnabled'],
  },
  expected: [],
  map: {
    externalId: ['ObjectId'],
    signInNames: [{ column: 'UserPrincipalName', kinds: ['email'] }],
    fullName: ['DisplayName'],
    nameParts: ['FirstName', 'LastName'],
    language: ['PreferredLanguage'],
    country: ['UsageLocation'],
    status: [
      { column: 'BlockCredential', says: 'may-not' },
      { column: 'SoftDeletionTimestamp', says: 'since' },
    ],
    statusIsUsual: true,
    twoStep: null,
    lastSignIn: null,
    contacts: [{ column: 'MobilePhone', kind: 'phone', confirmed: false }],
    notAPerson: [],
  },
}
