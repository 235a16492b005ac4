import type { TimerKind } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import { preview } from '../../services/commands/give'
import type { Command } from '../../engine/model/commands'
import { timersOf, type Timer } from '../../engine/time/timers'
import type { Answer } from '../player/answer'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { standingOf } from '../player/standing'
import { mapInTurn } from '../../platform/inTurn'

/** A wait that a move has begun, or would have begun, for the customer. */
export interface StartedWait {
  readonly kind: TimerKind
  readonly endsAt: Instant
}

const kept: readonly TimerKind[] = [
  'replacement',
  'sign-in-lock',
  'code-lock',
  'code-lock-anybody',
  'last-four-lock',
]

/** Whether it keeps the customer from something, and is not only how long something counts. */
export function holding({ kind }: Pick<Timer, 'kind'>): boolean {
  return kept.includes(kind)
}

/** A timer, and whose account it is of. */
export type AccountTimer = Timer & { readonly account: string }

/** The timers of all accounts. */
export async function timersNow(simulation: ScenarioSimulation): Promise<readonly AccountTimer[]> {
  return (
    await mapInTurn(simulation.handles.accountHandles, async (handle) =>
      timersOf(
        await standingOf(simulation, handle),
        simulation.clock.now(),
        simulation.desk.policy,
      ).map((timer) => ({ ...timer, account: handle })),
    )
  ).flat()
}

/** The longest wait that runs after a move and did not run before it; null: it began none. */
export function waitBegun(before: readonly Timer[], after: readonly Timer[]): StartedWait | null {
  const begun = after.filter(
    (timer) =>
      holding(timer) &&
      !before.some(({ kind, endsAt }) => kind === timer.kind && endsAt === timer.endsAt),
  )
  return begun.reduce<StartedWait | null>(
    (longest, { kind, endsAt }) =>
      longest === null || endsAt > longest.endsAt ? { kind, endsAt } : longest,
    null,
  )
}

/**
 * The wait that a refused move would have brought, had it been forced through: by accepting the restriction, or by
 * removing everything. The engine is asked, nothing is stored. Null where the refusal kept no wait away.
 */
export async function waitAverted(
  simulation: ScenarioSimulation,
  { command, accountId, decision }: Answer,
): Promise<StartedWait | null> {
  const forced = forcedWay(command, decision)
  if (forced === null || accountId === null) return null
  const given = await preview({ ...simulation.desk, ...simulation.foreseen() }, accountId, forced)
  if (given === null || given.decision.outcome === 'refused') return null
  const { now, policy } = given.context
  return waitBegun(
    timersOf(given.decision.before, now, policy),
    timersOf(given.decision.account, now, policy),
  )
}

function forcedWay(command: Command, decision: Answer['decision']): Command | null {
  if (decision.outcome === 'accepted' || command.type !== 'remove-contact') return null
  if (decision.refusal.rule === 'contacts.all-at-once')
    return { ...command, accept: ['restriction'] }
  if (decision.refusal.rule !== 'contacts.add-before-remove') return null
  const { by, window, caseId } = command
  return {
    type: 'remove-all-contacts',
    by,
    ...(window === undefined ? {} : { window }),
    ...(caseId === undefined ? {} : { caseId }),
  }
}
