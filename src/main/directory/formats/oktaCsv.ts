import type { CsvFormat } from '../model/format'

/**
 * The people export of Okta. Secondary email and mobile phone serve recovery, but the file does not say whether they were
 * ever verified: unconfirmed. `email` is where Okta writes to, mostly the login itself, and stays out.
 */
export const oktaCsv: CsvFormat = {
  format: 'okta-csv',
  marks: {
    needed: [['login'], ['firstName', 'lastName', 'displayName']],
    own: ['login', 'secondEmail', 'honorificPrefix', 'primaryPhone', 'countryCode'],
    usual: [
      'firstName',
      'lastName',
      'middleName',
      'displayName',
      'email',
      'mobilePhone',
      'preferredLanguage',
      'locale',
      'status',
      'userType',
      'employeeNumber',
    ],
  },
  expected: ['secondEmail', 'mobilePhone', 'countryCode'],
  map: {
    externalId: [],
    signInNames: [{ column: 'login', kinds: ['email', 'phone', 'user-name'] }],
    fullName: ['displayName'],
    nameParts: ['firstName', 'middleName', 'lastName'],
    language: ['preferredLanguage', 'locale'],
    country: ['countryCode'],
    status: [{ column: 'status', says: 'status' }],
    statusIsUsual: false,
    twoStep: null,
    lastSignIn: null,
    contacts: [
      { column: 'secondEmail', kind: 'email', confirmed: false },
      { column: 'mobilePhone', kind: 'phone', confirmed: false },
    ],
    notAPerson: [],
  },
}
