import type { RecordMap } from './format'
import { isFormulaLike } from './formula'
import type { Report } from './problems'
import type { ImportedSignInName } from './record'
import { firstCell, word, type FileRow } from './row'
import { readSignInName } from './signInName'
import { switchOf } from './switch'

/** What the person signs in with. Empty, with the reason reported, where there is nothing or something that can't be one. */
export function readSignInNames(row: FileRow, map: RecordMap, report: Report): ImportedSignInName[] {
  const names: ImportedSignInName[] = []
  let enabled: boolean | null = null
  for (const { column, kinds } of map.signInNames) {
    for (const cell of row.cells(column)) {
      const place = { line: cell.line, field: column }
      const name = readSignInName(cell.text, kinds)
      if ('problem' in name) {
        report(name.problem, place)
        return []
      }
      if (isFormulaLike(name.value) && name.kind !== 'phone') report('formula-like', place)
      enabled ??= readEnabled(row, map, report)
      names.push({ ...name, enabled })
    }
  }
  if (names.length === 0) report('sign-in-name-missing', { line: row.line, field: map.signInNames[0]?.column })
  return names
}

/**
 * Whoever is suspended at the provider is imported with their sign-in names off (signin.name-off), so that an import lets
 * nobody back in; so is whoever has a status that we don't know. Support can see both and turn a name on.
 */
function readEnabled(row: FileRow, { enabled }: RecordMap, report: Report): boolean {
  const cell = enabled && firstCell(row, [enabled.column])
  if (!enabled || !cell) return true
  const isOn = switchOf(word(cell), enabled)
  if (isOn !== true) report(isOn === false ? 'account-suspended' : 'status-unreadable', { line: cell.line, field: enabled.column })
  return isOn === true
}
