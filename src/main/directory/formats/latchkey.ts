import type { CsvFormat, JsonFormat, RecordMap } from '../model/format'
import { noWords, yesWords } from '../model/format'
import { ListRow } from '../csv/listRow'

/** Our own accounts, as `exportCsv` and `exportJsonLines` write them; docs/directory.md describes both. */
function ownMap(signInName: string, contact: string): RecordMap {
  return {
    externalId: ['externalId'],
    signInNames: [
      {
        column: signInName,
        kinds: ['email', 'phone', 'user-name'],
        kindColumn: 'signInNames.kind',
        enabled: { column: 'signInNames.on', on: [...yesWords, 'on'], off: [...noWords, 'off'] },
      },
    ],
    fullName: ['name'],
    nameParts: [],
    language: ['language'],
    country: [],
    status: [],
    statusIsUsual: false,
    twoStep: { column: 'twoStep', on: yesWords, off: noWords },
    lastSignIn: { column: 'lastSignIn', never: [], isOurs: true },
    contacts: [
      {
        column: contact,
        kind: 'either',
        confirmed: { column: 'contacts.confirmed' },
        language: 'contacts.language',
      },
    ],
    notAPerson: [],
  }
}

export const latchkeyCsv: CsvFormat = {
  format: 'latchkey-csv',
  marks: {
    needed: [['signInNames'], ['contacts'], ['twoStep']],
    own: ['signInNames', 'contacts', 'twoStep'],
    usual: ['name', 'language', 'lastSignIn', 'externalId'],
  },
  expected: ['externalId', 'name', 'language', 'lastSignIn'],
  map: ownMap('signInNames', 'contacts'),
  unpack: (row) => new ListRow(row),
}

export const latchkeyJson: JsonFormat = {
  format: 'latchkey-json',
  marks: {
    needed: [['latchkey=account']],
    own: ['latchkey=account', 'signInNames.value', 'contacts.value'],
    usual: ['version', 'name', 'language', 'twoStep', 'lastSignIn', 'externalId'],
  },
  section: null,
  recognisedBy: [],
  onePerson: [{ column: 'latchkey', is: ['account'] }],
  map: ownMap('signInNames.value', 'contacts.value'),
}
