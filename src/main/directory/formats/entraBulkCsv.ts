import type { CsvFormat } from '../model/format'

/** How the line of examples begins, in the languages that the template comes in. */
const example =
  /^(example|beispiel|ejemplo|exemple|exemplo|esempio|voorbeeld|przykład|exempel|eksempel|örnek|пример|例|예|示例|範例)\s*[:：]/i

/**
 * The template for bulk operations of Microsoft Entra, filled in: a version, the headings with the property in brackets, a line of
 * examples. The heading before the bracket is in the administrator's language. Under `[accountEnabled]` it asks whether to *block*.
 */
export const entraBulkCsv: CsvFormat = {
  format: 'entra-bulk-csv',
  marks: {
    needed: [['[userPrincipalName]']],
    own: [
      'version:v1.0',
      '[userPrincipalName]',
      '[displayName]',
      '[accountEnabled]',
      '[passwordProfile]',
    ],
    usual: [
      '[givenName]',
      '[surname]',
      '[usageLocation]',
      '[mobile]',
      '[jobTitle]',
      '[department]',
    ],
  },
  expected: [],
  map: {
    externalId: ['[objectId]'],
    signInNames: [{ column: '[userPrincipalName]', kinds: ['email'] }],
    fullName: ['[displayName]'],
    nameParts: ['[givenName]', '[surname]'],
    language: [],
    country: ['[usageLocation]'],
    status: [{ column: '[accountEnabled]', says: 'may-not' }],
    statusIsUsual: true,
    twoStep: null,
    lastSignIn: null,
    contacts: [{ column: '[mobile]', kind: 'phone', confirmed: false }],
    notAPerson: [],
    examples: [
      { column: '[displayName]', is: example },
      { column: '[userPrincipalName]', is: example },
    ],
  },
}
