import type { Instant } from '@shared/vocabulary/instant'
import { signInNameKinds } from '@shared/vocabulary/kinds'
import type { RecordMap, SignInNameColumn, SwitchColumn } from '../model/format'
import { isFormulaLike } from '../model/formula'
import type { Report } from '../model/problems'
import type { ImportedSignInName } from '../model/record'
import { cellBeside, word, type Cell, type FileRow } from '../model/row'
import { signInNameKey } from '../../engine/model/sameAddress'
import { readSignInName } from './signInName'
import { readStatus, type Status } from '../status/readStatus'
import { switchOf } from './switch'

interface ReadSignInNames {
  /** Empty, with the reason reported, where there is nothing or something that can't be one. */
  readonly signInNames: readonly ImportedSignInName[]
  /** Whether the file says of all of them that they are on or off. */
  readonly maySignIn: boolean
  /** What the file says of the person, whatever it says of each name. */
  readonly status: Status['says']
}

/** What the person signs in with. */
export function readSignInNames(
  row: FileRow,
  map: RecordMap,
  now: Instant | null,
  report: Report,
): ReadSignInNames {
  const names = new Map<string, ImportedSignInName>()
  let person: Status | null = null
  let maySignIn = true
  const columns = [
    ...map.signInNames,
    ...(map.signInElse ?? []).map((column) => ({ ...column, unlessEarlier: true })),
  ]
  for (const column of columns) {
    if (column.unlessEarlier && names.size > 0) continue
    for (const cell of row.cells(column.column)) {
      const place = { line: cell.line, field: column.column }
      const { kinds, isSaid } = kindsOf(row, column, cell)
      const name = readSignInName(cell.text, kinds, isSaid)
      if ('problem' in name) {
        report(name.problem, place)
        return { signInNames: [], maySignIn: false, status: 'unknown' }
      }
      const key = signInNameKey(name.value)
      if (names.has(key)) continue
      if (isFormulaLike(name.value) && name.kind !== 'phone') report('formula-like', place)
      person ??= readStatus(row, map, now, report)
      const own = readEnabled(
        cellBeside(row, cell, column.enabled?.column ?? ''),
        column.enabled ?? null,
        report,
      )
      maySignIn &&= person.says !== 'unknown' || own.said
      names.set(key, { ...name, enabled: person.on && own.on })
    }
  }
  if (names.size === 0)
    report('sign-in-name-missing', { line: row.line, field: map.signInNames[0]?.column })
  return {
    signInNames: [...names.values()],
    maySignIn: maySignIn && names.size > 0,
    status: person?.says ?? 'unknown',
  }
}

/** The kind that stands beside it, then what the column may hold. */
function kindsOf(row: FileRow, { kinds, kindColumn }: SignInNameColumn, cell: Cell) {
  const said = kindColumn && cellBeside(row, cell, kindColumn)
  const only = signInNameKinds.find((kind) => said && kind === word(said))
  return { kinds: only ? [only] : kinds, isSaid: only !== undefined }
}

/** Whether the same list item says that this very name is on; of what we don't know, it is off. */
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
