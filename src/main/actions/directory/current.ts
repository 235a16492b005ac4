import type { Reply } from '@shared/ipc/errors'
import type { ImportPhase } from '@shared/views/directory'
import type { SignedIn } from '../action'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import type { CurrentImport } from './importRoom'

/** The operator's import, where it is the one that was asked for and stands where that makes sense. */
export function currentImport({ imports }: Desk, { operator }: SignedIn, importId: string, phases: readonly ImportPhase[]): Reply<CurrentImport> {
  const { current } = imports
  if (current === null || current.id !== importId || current.operatorId !== operator.id) return failed('conflict', { import: 'gone' })
  return phases.includes(current.phase) ? ok(current) : failed('conflict', { import: current.phase })
}

/** The operator's import with its dry run. */
export function plannedImport(desk: Desk, asking: SignedIn, importId: string, phases: readonly ImportPhase[] = ['planned', 'done']) {
  const found = currentImport(desk, asking, importId, phases)
  if (!found.ok) return found
  const { book } = found.value
  return book === null ? failed('conflict', { import: 'no-plan' }) : ok({ current: found.value, book })
}

/** Forgets a dry run: what was decided with another mapping, or is over. */
export function dropPlan({ store }: Desk, current: CurrentImport): void {
  current.book?.close()
  current.book = null
  current.report = null
  store.imports.removePlans(store.imports.underWay()?.planId ?? null)
}
