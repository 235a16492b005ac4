import { channels, type Channel } from '@shared/ipc/channels'
import { contract } from '@shared/ipc/contract'
import type { Reply } from '@shared/ipc/errors'
import type { Action } from '../actions/action'
import { actions } from '../actions/actions'
import { shutView } from '../actions/app/view'
import type { Desk, ShutDesk } from '../actions/desk'
import { permissions, permits } from '../actions/permissions'
import { failed, ok } from '../actions/replies'
import { forbiddenEntry } from '../audit/entries'
import { reportDefect } from '../machine/defects'
import { operatorOf, type Session } from '../operators/session'
import type { OperatorRecord } from '../ports/store'

/**
 * Answers one call, wherever it comes from. The channel must be declared, the request of its shape, and the session's
 * operator permitted. Nothing throws: what goes wrong unexpectedly is a `fault` that carries no message and no stack.
 */
export async function dispatch(desk: Desk | ShutDesk, session: Session, channel: unknown, request: unknown): Promise<Reply<unknown>> {
  if (!isChannel(channel)) return failed('bad-request', { channel: 'unknown' })
  try {
    if (desk.fault !== null) return channel === 'app.show' ? ok(shutView(desk)) : failed('fault')
    const parsed = contract[channel].request.safeParse(request)
    if (!parsed.success) return failed('bad-request', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
    return await permitted(desk, session, channel, parsed.data)
  } catch (error) {
    reportDefect(channel, error)
    return failed('fault')
  }
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && (channels as readonly string[]).includes(channel)
}

function permitted(desk: Desk, session: Session, channel: Channel, request: unknown): Promise<Reply<unknown>> | Reply<unknown> {
  const operator = operatorOf(session, desk.store.operators)
  const verdict = permits(permissions[channel], operator, desk.store.operators.list().length)
  if (verdict === 'locked') return failed('locked')
  if (verdict === 'forbidden') {
    if (operator !== null) desk.store.audit.append(forbiddenEntry(desk.clock.now(), operator, channel))
    return failed('forbidden', operator === null ? {} : { role: operator.role })
  }
  // The table of actions has the exact types; here the channel is known only at run time.
  const action = actions[channel] as Action<Channel>
  return action(desk, { session, operator: operator as OperatorRecord }, request as never)
}
