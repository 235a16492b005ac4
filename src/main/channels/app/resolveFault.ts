import { contract } from '@shared/ipc/contract'
import type { Reply } from '@shared/ipc/errors'
import type { AppView } from '@shared/views/app'
import { reportDefect } from '../../platform/defects'
import type { Action } from '../run'
import type { ShutDesk } from '../../services/desk'
import { causeOf } from '../../services/exports/unwritable'
import { failed, ok } from '../../services/replies'
import { firstView } from '../../services/app/view'

/** At an open desk: whatever the window shows, there is no fault any more. */
export const nothingToResolve: Action<'app.resolveFault'> = () => failed('conflict')

/**
 * At a shut desk: takes a way that its fault offers, and no other, and opens the profile again. Answers what stands then,
 * which may be another fault.
 */
export async function resolveFault(desk: ShutDesk, request: unknown): Promise<Reply<AppView>> {
  const parsed = contract['app.resolveFault'].request.safeParse(request)
  if (!parsed.success)
    return failed('bad-request', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  const { way } = parsed.data
  if (!desk.fault.ways.includes(way)) return failed('conflict')
  try {
    desk.take(way)
  } catch (error) {
    reportDefect(`way on ${way}`, error)
    return failed('file', { reason: 'profile', cause: causeOf(error) })
  }
  return ok(await firstView(await desk.openAgain()))
}
