import { channels, isChannel, type Channel } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import { forbiddenEntry } from '../audit/entries'
import type { Run, Runs } from '../channels/run'
import * as everyRun from '../channels/runs'
import { saysDiskIsFull } from '../disk/full'
import { administersAsFounder } from '../operators/roster'
import { operatorOf, type Session } from '../operators/session'
import { reportDefect } from '../platform/defects'
import type { OperatorRecord } from '../ports/operators'
import { UnreadableRecord } from '../ports/unreadable'
import { accountOf } from '../services/access/accountOf'
import { recordCall, recordEntry } from '../services/access/auditPolicy'
import { permits } from '../services/access/permissions'
import { shutView } from '../services/app/firstView'
import { resolveFault } from '../services/app/resolveFault'
import type { Desk, ShutDesk } from '../services/desk'
import { endIdle } from '../services/operators/ending'
import { failed, ok } from '../services/replies'
import { reportUnreadable } from '../services/unreadable/report'
import { brokenText } from './brokenText'

// A channel without a run does not compile here.
const runs: Runs = everyRun

/**
 * Answers one call, wherever it comes from. The channel must be declared, the session's operator permitted, and the
 * request of its shape. Nothing throws: what goes wrong unexpectedly is a `fault` that carries no message and no stack.
 */
export async function dispatch(
  desk: Desk | ShutDesk,
  session: Session,
  channel: unknown,
  request: unknown,
): Promise<Reply<unknown>> {
  if (!isChannel(channel)) return failed('bad-request', { channel: 'unknown' })
  try {
    if (desk.fault !== null) return await answerShut(desk, channel, request)
    await endIdle(desk, [session])
    const { sitting, operatorId } = session
    const reply = await answerOf(desk, session, channel, request)
    const isLate = operatorId !== null && sitting.over && !mayOutliveSitting(channel)
    return isLate ? failed('locked') : reply
  } catch (error) {
    reportDefect(channel, error)
    // Nobody's mistake, and the person before the window can mend it.
    return failed('fault', saysDiskIsFull(error) ? { reason: 'diskFull' } : {})
  }
}

async function answerOf(
  desk: Desk,
  session: Session,
  channel: Channel,
  request: unknown,
): Promise<Reply<unknown>> {
  const room = desk.training.roomOf(session)
  if (room === null || channels[channel].inTraining === 'as-always')
    return answer(desk, session, channel, request)
  // The window is in the training room: whatever is asked of a desk there is asked of the simulated one.
  if (channels[channel].inTraining === 'closed') return failed('conflict', { room: 'training' })
  return room.answer(channel, request, (simulated, seat) =>
    answer(simulated, seat, channel, request),
  )
}

/** What anybody may ask; an export, which says by itself that it was stopped; and what ends the session of whoever asks it. */
function mayOutliveSitting(channel: Channel): boolean {
  const { permission, audit } = channels[channel]
  return (
    permission === 'anyone' ||
    audit === 'itself-and-failure' ||
    channel === 'operators.lock' ||
    channel === 'operators.setRole'
  )
}

/** A shut desk says why it is shut, and lets itself be put right. */
async function answerShut(
  desk: ShutDesk,
  channel: Channel,
  request: unknown,
): Promise<Reply<unknown>> {
  if (channel === 'app.show') return ok(shutView(desk))
  return channel === 'app.resolveFault' ? resolveFault(desk, request) : failed('fault')
}

async function answer(
  desk: Desk,
  session: Session,
  channel: Channel,
  request: unknown,
): Promise<Reply<unknown>> {
  // Before the request is looked at: who may not ask learns nothing of what can be asked.
  const asking = await admitted(desk, session, channel)
  if (!asking.ok) return asking
  const parsed = parse(channel, request)
  if (!parsed.ok) return parsed
  // Each run has its exact type; here the channel is known only at run time.
  const run = runs[channel] as Run<Channel>
  const caller = { session, operator: asking.value as OperatorRecord }
  if (asking.value !== null) await recordEntry(desk, caller, channel)
  const reply = await readably(desk, parsed.value, async () =>
    run(desk, caller, parsed.value as never),
  )
  if (asking.value !== null) await recordCall(desk, caller, channel, parsed.value, reply)
  return reply
}

/** What can't even be looked at, because it goes round in circles or won't be taken for a list, is of no channel's shape. */
function parse(channel: Channel, request: unknown): Reply<unknown> {
  try {
    const parsed = channels[channel].request.safeParse(request)
    if (!parsed.success)
      return failed('bad-request', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
    const field = brokenText(parsed.data)
    return field === null ? ok(parsed.data) : failed('bad-request', { field })
  } catch {
    return failed('bad-request', { field: '' })
  }
}

/** The operator who asks, or nobody where nobody is needed; or why they are not answered. */
async function admitted(
  desk: Desk,
  session: Session,
  channel: Channel,
): Promise<Reply<OperatorRecord | null>> {
  const { operators, audit } = desk.store
  const operator = await operatorOf(session, operators)
  const verdict = permits(
    channels[channel].permission,
    operator,
    await administersAsFounder(operator, operators),
  )
  if (verdict === 'locked') return failed('locked')
  if (verdict === 'forbidden') {
    if (operator !== null) await audit.append(forbiddenEntry(desk.clock.now(), operator, channel))
    return failed('forbidden', operator === null ? {} : { role: operator.role })
  }
  return ok(operator)
}

/** What is asked of one record that can't be read is answered with just that, and reported. */
async function readably(
  desk: Desk,
  request: unknown,
  work: () => Reply<unknown> | Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error
    await reportUnreadable(desk, error, accountOf(request))
    return failed('unreadable', { table: error.table })
  }
}
