import { signInNameKinds } from '@shared/vocabulary/kinds'
import type { RecordMap, SignInNameColumn, SwitchColumn } from '../mapping/format'
import { isFormulaLike } from '../formula'
import type { Report } from '../problems'
import type { ImportedSignInName } from '../record'
import { besides, firstCell, word, type Cell, type FileRow } from '../row'
import { readSignInName, sameNameKey } from './signInName'
import { switchOf } from './switch'

/** What the person signs in with. Empty, with the reason reported, where there is nothing or something that can't be one. */
export function readSignInNames(row: FileRow, map: RecordMap, report: Report): ImportedSignInName[] {
  const names = new Map<string, ImportedSignInName>()
  let enabled: boolean | null = null
  for (const column of map.signInNames) {
    if (column.unlessEarlier && names.size > 0) continue
    for (const cell of row.cells(column.column)) {
      const place = { line: cell.line, field: column.column }
      const name = readSignInName(cell.text, kindsOf(row, column, cell))
      if ('problem' in name) {
        report(name.problem, place)
        return []
      }
      const key = sameNameKey(name.value)
      if (names.has(key)) continue
      if (isFormulaLike(name.value) && name.kind !== 'phone') report('formula-like', place)
      enabled ??= readEnabled(firstCell(row, map.enabled ? [map.enabled.column] : []), map.enabled, report)
      const own = column.enabled ? readEnabled(besides(row, cell, column.enabled.column), column.enabled, report) : true
      names.set(key, { ...name, enabled: enabled && own })
    }
  }
  if (names.size === 0) report('sign-in-name-missing', { line: row.line, field: map.signInNames[0]?.column })
  return [...names.values()]
}

/** The kind that stands beside it, then what the column may hold. */
function kindsOf(row: FileRow, { kinds, kindColumn }: SignInNameColumn, cell: Cell) {
  const said = kindColumn && besides(row, cell, kindColumn)
  const only = signInNameKinds.find((kind) => said && kind === word(said))
  return only ? [only] : kinds
}

/**
 * Whoever is suspended at the provider is imported with their sign-in names off (signin.name-off), so that an import lets
 * nobody back in; so is whoever has a status that we don't know. Support can see both and turn a name on.
 */
function readEnabled(cell: Cell | null, column: SwitchColumn | null, report: Report): boolean {
  if (!column || !cell) return true
  const isOn = switchOf(word(cell), column)
  if (isOn !== true) report(isOn === false ? 'account-suspended' : 'status-unreadable', { line: cell.line, field: column.column })
  return isOn === true
}
