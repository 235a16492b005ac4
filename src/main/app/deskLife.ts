import { finishImport } from '../services/directory/finishImport'
import { endCutOff } from '../services/exports/cutOff'
import { placeStamp } from '../profile/placeStamp'
import type { Desk } from '../services/desk'
import type { WantedWindow } from '../services/state/changes'
import type { Door } from '../ipc/electron'
import { reportDefect } from '../platform/defects'
import { removeUnfinished } from '../platform/atomicWrite'
import { runSweeps } from '../jobs/sweeps'

type Windows = Pick<Door, 'announce' | 'tell' | 'windowOf'>
const none: Windows = { announce: () => undefined, tell: () => undefined, windowOf: () => null }

/**
 * What an open desk does by itself: it tells its windows what has changed, opens further ones, ends what was cut off, and sweeps.
 * @returns what ends it
 */
export function runDesk(
  desk: Desk,
  { announce, tell, windowOf }: Windows = none,
  openWindow: (wanted: WantedWindow) => void = () => undefined,
): () => void {
  desk.windows.hear(openWindow)
  desk.changes.hear((change) => announce('desk.changed', change))
  desk.auditProgress.hear((progress) => announce('audit.progress', progress))
  desk.policyProgress.hear((progress) => announce('policy.progress', progress))
  desk.checkProgress.hear(({ to, step }) => {
    const window = windowOf(to)
    if (window !== null) tell(window, 'transports.progress', step)
  })
  desk.trainingProgress.hear((progress) => announce('training.progress', progress))
  desk.imports.progress.hear((progress) => announce('directory.progress', progress))
  void endCutOff(desk).catch((error: unknown) => reportDefect('export', error))
  const stamp = placeStamp(desk.host.folder, desk.store.settings)
  void stamp.renew().catch((error: unknown) => reportDefect('place', error))
  void finishImport(desk).catch((error: unknown) => reportDefect('import', error))
  return runSweeps(desk)
}

/** What has to be in order before its store is closed. */
export async function closeDesk(desk: Desk): Promise<void> {
  try {
    await desk.queue?.close()
    await endCutOff(desk)
    await desk.trail.mark(desk.store.audit, desk.clock.now())
    await placeStamp(desk.host.folder, desk.store.settings).renew()
  } catch (error) {
    // The audit loses nothing by it: the next start finds the checkpoint before.
    reportDefect('checkpoint', error)
  }
  // The program does not wait for what is being written: half a file must not stay.
  removeUnfinished()
  await desk.training.close()
  desk.structure.stop()
  await desk.store.imports.removePlans((await desk.store.imports.underWay())?.planId ?? null)
}
