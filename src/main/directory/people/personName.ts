import { hasNoMessages, readEmail, readPhone } from '../../engine/model/address'
import type { RecordMap } from '../model/format'
import { isFormulaLike } from '../model/formula'
import { cleanName } from '../model/invisible'
import { limits } from '../model/limits'
import type { Report } from '../model/problems'
import { firstCell, type FileRow } from '../model/row'

/** The display name. Null without one, also where an address stands in its place: every screen would show it unmasked. */
export function readName(row: FileRow, map: RecordMap, report: Report): string | null {
  const pieces = map.nameParts.flatMap((column) =>
    row
      .cells(column)
      .slice(0, 1)
      .map(({ text }) => text.trim()),
  )
  const names = map.fullName.flatMap((column) => firstCell(row, [column]) ?? [])
  // Some providers put the address where there is no name of all, beside the parts of one.
  const whole =
    names.find(({ text }) => !isAddress(text.trim())) ?? (pieces.length > 0 ? null : names[0])
  const parts = whole ? [whole.text] : pieces
  const place = {
    line: whole?.line ?? row.line,
    field: whole?.column ?? (parts.length > 0 ? (map.nameParts[0] ?? null) : null),
  }
  const { text, cleaned, shortened } = cleanName(parts.join(' '), limits.nameCharacters)
  if (text === '' || isAddress(text)) {
    report('name-missing', place)
    return null
  }
  if (cleaned) report('name-cleaned', place)
  if (shortened) report('name-shortened', place, { limit: limits.nameCharacters })
  if (isFormulaLike(text)) report('formula-like', place)
  return text
}

function isAddress(name: string): boolean {
  // The phone reader is slow to say no, and a million names are no phones.
  return (
    readEmail(name) !== null ||
    (/^[+(]?\p{Nd}/u.test(name) && (readPhone(name) !== null || hasNoMessages(name)))
  )
}
