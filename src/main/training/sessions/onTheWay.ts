import type { FellDueView } from '@shared/views/training/room'
import type { Instant } from '@shared/vocabulary/instant'
import type { TimerKind } from '@shared/vocabulary/kinds'
import type { StepReport } from '../player/played'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { nameOf } from './nameOf'
import type { AccountTimer } from './waits'

/** What came about without a word of the engine while time passed: a timer ran out, or (null) a message arrived. */
export interface PassedBy {
  readonly at: Instant
  readonly account: string
  readonly timer: TimerKind | null
}

/** How it stood when the last move was over. */
export interface Since {
  readonly at: Instant
  readonly timers: readonly AccountTimer[]
}

/** What has come about by itself since the last move, besides what the engine has events for. */
export function passedBy(
  { clock, world, handles }: ScenarioSimulation,
  { at: from, timers }: Since,
  { due }: Pick<StepReport, 'due'>,
): readonly PassedBy[] {
  const isDue = (at: Instant) => at > from && at <= clock.now()
  // The next code may go: everybody who waits for anything else would have to read about it.
  const ranOut = timers.filter(
    ({ kind, endsAt, account }) =>
      kind !== 'code-cooldown' &&
      isDue(endsAt) &&
      !due.some((one) => one.at === endsAt && one.account === account),
  )
  const arrived = world.letters.flatMap(({ accountId, arrivesAt, sentAt }) =>
    arrivesAt !== null && arrivesAt > sentAt && isDue(arrivesAt)
      ? [{ at: arrivesAt, account: handles.accountHandle(accountId), timer: null }]
      : [],
  )
  return [
    ...ranOut.map(({ endsAt, account, kind }) => ({ at: endsAt, account, timer: kind })),
    ...arrived,
  ]
}

/** All that fell due on the way to a move, in its order. */
export function fellDueViews(
  simulation: ScenarioSimulation,
  { due }: Pick<StepReport, 'due'>,
  passed: readonly PassedBy[],
): readonly FellDueView[] {
  return [
    ...due.map(({ at, account, events }) => ({
      at,
      about: nameOf(simulation, account),
      events: events.map(({ type }) => type),
      timer: null,
    })),
    ...passed.map(({ at, account, timer }) => ({
      at,
      about: nameOf(simulation, account),
      events: timer === null ? ['arrival'] : [],
      timer,
    })),
  ].toSorted((a, b) => a.at - b.at)
}
