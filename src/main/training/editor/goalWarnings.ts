import { isDeepStrictEqual } from 'node:util'
import { inWindow } from '@shared/commands'
import { personCommandTypes } from '@shared/vocabulary/kinds'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import { callerQuestions } from '@shared/vocabulary/training'
import type { Scenario } from '../format/scenario'
import type { StepPattern } from '../format/stepPattern'
import { warning, type Warning } from './warning'
import { isInWindow } from './windowWarnings'

const fullScore = 100

/** Goals that say nothing: the sum of their points, goals that are alike, goals that nobody could lose. */
export function goalWarnings(scenario: Scenario): readonly Warning[] {
  const { score } = scenario
  const points = score.reduce((sum, goal) => sum + goal.points, 0)
  return [
    ...(score.length > 0 && points !== fullScore
      ? [warning(['score'], 'warn-points', { points, full: fullScore })]
      : []),
    ...score.flatMap((goal, index) => {
      const path = ['score', index]
      const twin = score
        .slice(0, index)
        .find((one) => isDeepStrictEqual(one.test, goal.test) || one.id === goal.id)
      const why = goal.test.is === 'never' ? impossible(scenario, goal.test.step) : null
      return [
        ...(twin === undefined
          ? []
          : [warning(path, 'warn-goals-alike', { one: twin.id, other: goal.id })]),
        ...(why === null ? [] : [warning(path, 'warn-cannot-be-lost', { goal: goal.id, why })]),
      ]
    }),
  ]
}

/** Why what a goal forbids can’t be done by whoever has the seat, nor happen to them; null: it can. */
function impossible(scenario: Scenario, pattern: StepPattern): Remark | null {
  const { seat, caller, letters, operators } = scenario
  if (pattern.mood !== undefined || pattern['hung-up'] !== undefined)
    return caller?.mood == null ? remark('warn-why-patient') : null
  if (pattern.asked !== undefined) {
    const known = [...callerQuestions, ...(caller?.says ?? []).map(({ when }) => when)]
    if (seat === 'customer') return remark('warn-why-nobody-asks')
    return known.includes(pattern.asked) ? null : remark('warn-why-no-question')
  }
  if (pattern.told !== undefined) return seat === 'customer' ? remark('warn-why-nobody-asks') : null
  if (pattern.followed !== undefined) {
    const { followed } = pattern
    if (letters.get(followed)?.lure == null) return remark('warn-why-no-lure')
    return seat === 'customer' || isFollowedByCaller(scenario, followed)
      ? null
      : remark('warn-why-not-followed')
  }
  const { by } = pattern
  if (by !== undefined && by !== 'customer' && operators.get(by)?.role !== seat)
    return remark('warn-why-somebody-else')
  return impossibleCommand(scenario, pattern)
}

function isFollowedByCaller({ caller }: Scenario, letter: string): boolean {
  return (caller?.does ?? []).some((deed) =>
    (deed.do ?? []).some(({ doing }) => doing.kind === 'follow' && doing.letter === letter),
  )
}

function impossibleCommand(
  { seat }: Scenario,
  { do: does, by, refused }: StepPattern,
): Remark | null {
  const type = personCommandTypes.find((one) => one === does)
  const isDesks = by !== undefined && by !== 'customer'
  if (refused !== undefined && seat !== 'customer' && by !== 'customer') {
    const shown: readonly string[] = inWindow('preview')
    const pages: readonly string[] = inWindow('pages')
    // What the desk sees before it is done has no button where it is refused. A caller may still run into it on their pages.
    const isShown =
      type === undefined
        ? refused.startsWith('case.')
        : shown.includes(type) && (isDesks || !pages.includes(type))
    if (isShown) return remark('warn-why-no-button')
  }
  if (type === undefined) return null
  const bySeat = isInWindow(type, seat)
  // A caller does on their pages what they are told to.
  const byCaller = !isDesks && isInWindow(type, 'customer')
  return bySeat || byCaller ? null : remark('warn-why-not-in-window')
}
