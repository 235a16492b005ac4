import type { Reply } from '@shared/ipc/errors'
import type { SignedIn } from '../asking'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import type { CurrentImport } from './importRoom'
import { isBusy, mapped, type Done, type ImportStage, type Mapped, type Planned } from './stages'

/** The operator's import, where it is the one that was asked for. */
export function currentImport(
  { imports }: Desk,
  { operator }: SignedIn,
  importId: string,
): Reply<CurrentImport> {
  const { current } = imports
  if (current === null || current.id !== importId || current.operatorId !== operator.id)
    return failed('conflict', { import: 'gone' })
  return ok(current)
}

/** The operator's import, where nothing is being done with it. */
export function restingImport(
  desk: Desk,
  asking: SignedIn,
  importId: string,
): Reply<{ readonly current: CurrentImport; readonly stage: Mapped | Planned | Done }> {
  const found = currentImport(desk, asking, importId)
  if (!found.ok) return found
  const { stage } = found.value
  return isBusy(stage)
    ? failed('conflict', { import: stage.phase })
    : ok({ current: found.value, stage })
}

/** The operator's import with its dry run, which nobody has applied yet. */
export function plannedImport(
  desk: Desk,
  asking: SignedIn,
  importId: string,
): Reply<{ readonly current: CurrentImport; readonly stage: Planned }> {
  const found = dryRun(desk, asking, importId)
  if (!found.ok) return found
  const { current, stage } = found.value
  return stage.phase === 'planned'
    ? ok({ current, stage })
    : failed('conflict', { import: stage.phase })
}

/** The operator's import with its dry run, also where it has been applied. */
export function dryRun(
  desk: Desk,
  asking: SignedIn,
  importId: string,
): Reply<{ readonly current: CurrentImport; readonly stage: Planned | Done }> {
  const found = restingImport(desk, asking, importId)
  if (!found.ok) return found
  const { current, stage } = found.value
  return stage.phase === 'mapping'
    ? failed('conflict', { import: stage.phase })
    : ok({ current, stage })
}

/** Forgets a dry run: what was decided with another mapping, or is over. */
export async function dropPlan(desk: Desk, current: CurrentImport): Promise<void> {
  const { stage } = current
  // First: whoever asks meanwhile finds no dry run any more.
  current.stage = mapped()
  await closePlan(desk, stage)
}

/** What is left of a dry run that nobody finds any more. */
export async function closePlan({ store }: Desk, stage: ImportStage): Promise<void> {
  if ('book' in stage) await stage.book.close()
  await store.imports.removePlans((await store.imports.underWay())?.planId ?? null)
}
