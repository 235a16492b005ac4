import { signInNameKinds } from '@shared/vocabulary/kinds'
import type { RecordMap, SignInNameColumn, SwitchColumn } from '../model/format'
import { isFormulaLike } from '../model/formula'
import type { Report } from '../model/problems'
import type { ImportedSignInName } from '../model/record'
import { cellBeside, firstCell, word, type Cell, type FileRow } from '../model/row'
import { signInNameKey } from '../../engine/model/sameAddress'
import { readSignInName } from './signInName'
import { switchOf } from './switch'

interface ReadSignInNames {
  /** Empty, with the reason reported, where there is nothing or something that can't be one. */
  readonly signInNames: readonly ImportedSignInName[]
  /** Whether the file says of all of them that they are on or off. */
  readonly maySignIn: boolean
}

/** What the person signs in with. */
export function readSignInNames(row: FileRow, map: RecordMap, report: Report): ReadSignInNames {
  const names = new Map<string, ImportedSignInName>()
  let person: Switched | null = null
  let maySignIn = true
  for (const column of map.signInNames) {
    if (column.unlessEarlier && names.size > 0) continue
    for (const cell of row.cells(column.column)) {
      const place = { line: cell.line, field: column.column }
      const { kinds, isSaid } = kindsOf(row, column, cell)
      const name = readSignInName(cell.text, kinds, isSaid)
      if ('problem' in name) {
        report(name.problem, place)
        return { signInNames: [], maySignIn: false }
      }
      const key = signInNameKey(name.value)
      if (names.has(key)) continue
      if (isFormulaLike(name.value) && name.kind !== 'phone') report('formula-like', place)
      person ??= readEnabled(
        firstCell(row, map.enabled ? [map.enabled.column] : []),
        map.enabled,
        report,
      )
      const own = readEnabled(
        cellBeside(row, cell, column.enabled?.column ?? ''),
        column.enabled ?? null,
        report,
      )
      maySignIn &&= person.said || own.said
      names.set(key, { ...name, enabled: person.on && own.on })
    }
  }
  if (names.size === 0)
    report('sign-in-name-missing', { line: row.line, field: map.signInNames[0]?.column })
  return { signInNames: [...names.values()], maySignIn: maySignIn && names.size > 0 }
}

/** The kind that stands beside it, then what the column may hold. */
function kindsOf(row: FileRow, { kinds, kindColumn }: SignInNameColumn, cell: Cell) {
  const said = kindColumn && cellBeside(row, cell, kindColumn)
  const only = signInNameKinds.find((kind) => said && kind === word(said))
  return { kinds: only ? [only] : kinds, isSaid: only !== undefined }
}

/**
 * Whoever is suspended at the provider is imported with their sign-in names off (signin.name-off), so that an import lets
 * nobody back in; so is whoever has a status that we don't know. Support can see both and turn a name on.
 */
function readEnabled(cell: Cell | null, column: SwitchColumn | null, report: Report): Switched {
  if (!column || !cell) return { on: true, said: false }
  const isOn = switchOf(word(cell), column)
  if (isOn !== true)
    report(isOn === false ? 'account-suspended' : 'status-unreadable', {
      line: cell.line,
      field: column.column,
    })
  return { on: isOn === true, said: isOn !== null }
}

interface Switched {
  readonly on: boolean
  readonly said: boolean
}
