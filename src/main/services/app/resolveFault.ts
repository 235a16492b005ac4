import { channels } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import type { AppView } from '@shared/views/app'
import { reportDefect } from '../../platform/defects'
import type { ShutDesk } from '../desk'
import { causeOf } from '../exports/unwritable'
import { failed, ok } from '../replies'
import { firstView } from './firstView'

/**
 * At a shut desk: takes a way that its fault offers, and no other, and opens the profile again. Answers what stands then,
 * which may be another fault.
 */
export async function resolveFault(desk: ShutDesk, request: unknown): Promise<Reply<AppView>> {
  const parsed = channels['app.resolveFault'].request.safeParse(request)
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
