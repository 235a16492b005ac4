import { messageLanguages, type ContactKind } from '@shared/vocabulary/kinds'
import { readContact } from './contactValue'
import { countryOf } from './countries'
import type { ContactColumn, RecordMap } from '../model/format'
import { yesWords } from '../model/format'
import { isFormulaLike } from '../model/formula'
import { withoutInvisible } from '../model/invisible'
import { limits } from '../model/limits'
import type { Report } from '../model/problems'
import type { ImportedContact, ImportedSignInName } from '../model/record'
import { cellBeside, firstCell, word, type Cell, type FileRow } from '../model/row'
import { addressKey, sameSignInName } from '../../engine/model/sameAddress'

const confirming: readonly string[] = [...yesWords, 'confirmed', 'verified']

interface ReadContacts {
  readonly contacts: readonly ImportedContact[]
  /** Whether these are all emails that the person has: the file says so, and all that it says could be read. */
  readonly emails: boolean
  readonly phones: boolean
}

/** What becomes security info: every value of the mapping's contact columns that can be read, each address once. */
export function readContacts(
  row: FileRow,
  map: RecordMap,
  signInNames: readonly ImportedSignInName[],
  report: Report,
): ReadContacts {
  const found = new Map<string, ImportedContact>()
  const unread = new Set<ContactKind>()
  const all = (kind: ContactKind): boolean =>
    !unread.has(kind) &&
    row.says(
      map.contacts
        .filter((column) => column.kind === kind || column.kind === 'either')
        .map(({ column }) => column),
    )
  const country = readCountry(row, map)
  for (const column of map.contacts) {
    for (const cell of row.cells(column.column)) {
      const read = readOne(row, column, cell, country, report)
      if (!read?.certain) unread.add(kindOf(column, cell))
      const contact = read?.contact
      if (!contact || (column.unlessSignInName && isOneOf(signInNames, contact.value))) continue
      // The same address in two columns is one contact; that one of them was verified is enough.
      const known = found.get(addressKey(contact))
      if (!known && found.size >= limits.contactsPerRecord) {
        report(
          'contacts-too-many',
          { line: cell.line, field: column.column },
          { limit: limits.contactsPerRecord },
        )
        return { contacts: [...found.values()], emails: false, phones: false }
      }
      found.set(addressKey(contact), {
        ...contact,
        value: known?.value ?? contact.value,
        confirmed: contact.confirmed || (known?.confirmed ?? false),
      })
    }
  }
  return { contacts: [...found.values()], emails: all('email'), phones: all('phone') }
}

function kindOf({ kind }: ContactColumn, cell: Cell): ContactKind {
  return kind === 'either' ? (cell.text.includes('@') ? 'email' : 'phone') : kind
}

function isOneOf(signInNames: readonly ImportedSignInName[], address: string): boolean {
  return signInNames.some(({ value }) => sameSignInName(value, address))
}

function readOne(
  row: FileRow,
  column: ContactColumn,
  cell: Cell,
  country: string | null,
  report: Report,
): { readonly contact: ImportedContact; readonly certain: boolean } | null {
  const place = { line: cell.line, field: column.column }
  const { unless } = column
  if (
    unless &&
    row
      .cells(unless.column)
      .some((other) => other.item === cell.item && unless.is.includes(word(other)))
  ) {
    report('phone-no-messages', place)
    return null
  }
  const reading = readContact(kindOf(column, cell), cell.text, country)
  if ('problem' in reading) {
    report(reading.problem, place)
    return null
  }
  const { address, cleaned, note, certain } = reading
  const vouched = isConfirmed(row, column, cell)
  if (note) report(note, place)
  else if (vouched && !certain) report('phone-left-unconfirmed', place)
  if (cleaned) report('contact-cleaned', place)
  if (address.kind === 'email' && isFormulaLike(address.value)) report('formula-like', place)
  const said = column.language ? cellBeside(row, cell, column.language) : null
  const language = messageLanguages.find((offered) => said && offered === word(said))
  const confirmed = vouched && certain
  return { contact: { ...address, confirmed, ...(language && { language }) }, certain }
}

function isConfirmed(row: FileRow, { confirmed, column }: ContactColumn, cell: Cell): boolean {
  if (typeof confirmed === 'boolean') return confirmed
  const beside = cellBeside(row, cell, confirmed.column)
  if (beside) return confirming.includes(word(beside))
  // Where they don't stand together, one yes can't vouch for two addresses.
  const [only, ...more] = row.cells(column)
  const [yes] = row.cells(confirmed.column)
  return (
    only !== undefined && more.length === 0 && yes !== undefined && confirming.includes(word(yes))
  )
}

function readCountry(row: FileRow, map: RecordMap): string | null {
  const cell = firstCell(row, map.country)
  return cell
    ? (countryOf(cell.text) ?? withoutInvisible(cell.text).trim().toUpperCase())
    : (map.countryForAll ?? null)
}
