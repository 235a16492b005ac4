import { formatInstant } from '@shared/vocabulary/instant'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { remark } from '@shared/vocabulary/remarks'
import type { Decision } from '../../engine/model/decision'
import type { Expectation } from '../format/expectations'
import { instantOf } from '../format/times'
import { listed } from './listed'
import type { Failure } from './played'
import type { ScenarioSimulation } from './scenarioSimulation'

/** Where the desk's answer is not as expected. A step that does not expect a refusal must be accepted. */
export function answerFailures(
  expect: Expectation,
  decision: Decision,
  simulation: ScenarioSimulation,
): readonly Failure[] {
  if (expect.refused === undefined) return acceptedFailures(expect, decision, simulation)
  if (decision.outcome === 'accepted')
    return [
      {
        key: 'refused',
        expected: expect.refused,
        found: remark('accepted-with', { result: decision.result }),
      },
    ]
  const { refusal } = decision
  return [
    ...(refusal.rule === expect.refused
      ? []
      : [
          { key: 'refused', expected: expect.refused, found: `${refusal.rule}${factsOf(refusal)}` },
        ]),
    ...liftFailures(expect, refusal, simulation),
    ...missing('remedies', expect.remedies, refusal.remedies),
    ...missing('advice', expect.advice, decision.advice),
  ]
}

function acceptedFailures(
  expect: Expectation,
  decision: Decision,
  { handles }: ScenarioSimulation,
): readonly Failure[] {
  if (decision.outcome === 'refused') {
    return [
      {
        key: 'result',
        expected: expect.result ?? remark('accepted'),
        found: remark('refused-by', {
          rule: decision.refusal.rule,
          facts: factsOf(decision.refusal),
        }),
      },
    ]
  }
  const given = decision.accounts.map((id) => handles.accountHandle(id)).sort()
  const wanted = expect.accounts?.toSorted()
  return [
    ...(expect.result === undefined || expect.result === decision.result
      ? []
      : [{ key: 'result', expected: expect.result, found: decision.result }]),
    ...missing('advice', expect.advice, decision.advice),
    ...(wanted === undefined || wanted.join() === given.join()
      ? []
      : [{ key: 'accounts', expected: listed(wanted), found: listed(given) }]),
  ]
}

function liftFailures(
  { liftsAt }: Expectation,
  refusal: Refusal,
  { scenario }: ScenarioSimulation,
): readonly Failure[] {
  if (liftsAt === undefined) return []
  const expected = liftsAt === 'never' ? 'never' : formatInstant(instantOf(liftsAt, scenario.start))
  const found = refusal.liftsAt === null ? 'never' : formatInstant(refusal.liftsAt)
  return expected === found ? [] : [{ key: 'liftsAt', expected, found }]
}

function missing(
  key: string,
  wanted: readonly string[] = [],
  given: readonly string[],
): readonly Failure[] {
  return wanted
    .filter((one) => !given.includes(one))
    .map((one) => ({ key, expected: one, found: listed(given) }))
}

function factsOf({ facts }: Refusal): string {
  const told = Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`)
  return told.length === 0 ? '' : ` (${told.join(', ')})`
}
