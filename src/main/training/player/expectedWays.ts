import { formatInstant } from '@shared/vocabulary/instant'
import { remark } from '@shared/vocabulary/remarks'
import type { Account } from '../../engine/model/account'
import type { Operator } from '../../engine/model/actor'
import type { Holdings } from '../../engine/questions/callersStory'
import { holdsOf } from '../../engine/questions/holds'
import { waysBackIn } from '../../engine/questions/waysBackIn'
import type { Expectation } from '../format/expectations'
import { instantOf } from '../format/times'
import { listed } from './listed'
import type { Failure } from './played'
import type { ScenarioSimulation } from './scenarioSimulation'

/** Of what is expected to hold the account back, and of the first way back in, what is not so. */
export function waysFailures(
  simulation: ScenarioSimulation,
  { holds, ways }: Expectation,
  handle: string,
  account: Account,
): readonly Failure[] {
  return [
    ...(holds === undefined ? [] : holdFailures(simulation, holds, account)),
    ...(ways === undefined ? [] : firstWayFailures(simulation, ways, handle, account)),
  ]
}

function holdFailures(
  { clock, desk }: ScenarioSimulation,
  expected: NonNullable<Expectation['holds']>,
  account: Account,
): readonly Failure[] {
  const found = holdsOf(account, clock.now(), desk.policy).map(({ kind }) => kind)
  return found.join() === expected.join()
    ? []
    : [{ key: 'holds', expected: listed(expected), found: listed(found) }]
}

function firstWayFailures(
  { clock, desk, foreseen, handles, scenario }: ScenarioSimulation,
  { has = [], by, first, endsAt }: NonNullable<Expectation['ways']>,
  handle: string,
  account: Account,
): readonly Failure[] {
  const holdings: Holdings = {
    contactIds: has.flatMap((one) => handles.contactId(handle, one) ?? []),
    password: has.includes('password'),
    device: has.includes('device'),
  }
  const asking = by === undefined ? null : handles.actor(by)
  const me: Operator =
    asking?.kind === 'operator' ? asking : { kind: 'operator', id: 'an agent', role: 'agent' }
  const context = { now: clock.now(), policy: desk.policy, ...foreseen() }
  const [way] = waysBackIn(account, holdings, me, context)
  const ends = endsAt === undefined ? null : instantOf(endsAt, scenario.start)
  if ((way?.id ?? 'none') === first && (ends === null || way?.endsAt === ends)) return []
  return [
    {
      key: 'ways',
      expected:
        ends === null ? first : remark('timer-until', { kind: first, at: formatInstant(ends) }),
      found:
        way === undefined
          ? remark('none')
          : remark('timer-until', { kind: way.id, at: formatInstant(way.endsAt) }),
    },
  ]
}
