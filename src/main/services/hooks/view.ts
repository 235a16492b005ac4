import type { HookView } from '@shared/views/hook'
import { isSample } from '../app/settings'
import type { Desk } from '../desk'
import { hookUrlOf, mayBePrivate } from './config'

/** How it stands with the hook, for whoever administers. */
export async function hookView(desk: Desk): Promise<HookView> {
  const { waiting, since, lastFault, lastStatus, nextAt, givenUp } =
    await desk.store.hooks.standing()
  return {
    url: await hookUrlOf(desk),
    allowPrivate: await mayBePrivate(desk.store.settings),
    possible: desk.postHook !== null && !(await isSample(desk.store.settings)),
    waiting,
    waitsSince: since,
    lastFault,
    lastStatus,
    triesAgainAt: nextAt,
    givenUp,
  }
}
