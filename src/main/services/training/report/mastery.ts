import { ruleIds, type RuleId } from '@shared/vocabulary/ruleIds'
import type { GoalMasteryView, MasteryView, RuleMasteryView } from '@shared/views/training/report'
import type { RunGoal, RunSummary } from '../../../ports/training'
import { traineeKey } from '../trainees'

type State = keyof MasteryView

/** What one trainee knows of one goal. */
interface Known {
  readonly trainee: string
  readonly scenarioId: string
  readonly scenario: string
  readonly goal: RunGoal
  readonly state: State
}

/** What trainees know, by what their finished runs came to. Runs of an older version say nothing of goals. */
export function knownGoals(runs: readonly RunSummary[]): readonly Known[] {
  const known = new Map<string, Known>()
  for (const run of finishedInOrder(runs))
    for (const goal of run.goals) {
      const key = JSON.stringify([traineeKey(run.trainee), run.scenarioId, goal.id])
      known.set(key, {
        trainee: traineeKey(run.trainee),
        scenarioId: run.scenarioId,
        scenario: run.title,
        goal,
        state: after(known.get(key)?.state, run, goal.reached),
      })
    }
  return [...known.values()]
}

/** Who has once reached a goal alone knows it until they miss it. */
function after(before: State | undefined, run: RunSummary, reached: boolean): State {
  if (!reached) return 'missed'
  return before === 'mastered' || isAlone(run) ? 'mastered' : 'helped'
}

function isAlone({ backs, hintsUsed, looked }: RunSummary): boolean {
  return backs === 0 && hintsUsed === 0 && !looked
}

export function goalMastery(known: readonly Known[]): readonly GoalMasteryView[] {
  return together(known, ({ scenarioId, goal }) => JSON.stringify([scenarioId, goal.id]))
    .flatMap((of) => {
      const [first] = of
      if (first === undefined) return []
      const { scenarioId, scenario, goal } = first
      return [
        {
          scenarioId,
          scenario,
          goal: goal.id,
          text: goal.text,
          rule: ruleOf(goal),
          ...counted(of.map(({ state }) => state)),
        },
      ]
    })
    .toSorted((a, b) => b.missed - a.missed || a.scenario.localeCompare(b.scenario))
}

/** One line a rule: whoever missed one of its goals doesn't know it, whoever needed help with one isn't sure of it. */
export function ruleMastery(known: readonly Known[]): readonly RuleMasteryView[] {
  return ruleIds
    .flatMap((rule) => {
      const of = known.filter(({ goal }) => goal.why === rule)
      const states = together(of, ({ trainee }) => trainee).map(worst)
      return states.length === 0 ? [] : [{ rule, ...counted(states) }]
    })
    .toSorted((a, b) => b.missed - a.missed || b.helped - a.helped)
}

/** The rules that a trainee has met in goals, how many of them they master, and those whose goals they miss, the most missed first. */
export function ruleStanding(known: readonly Known[]): {
  readonly met: number
  readonly mastered: number
  readonly weak: readonly RuleId[]
} {
  const goalsOf = ruleIds
    .map((rule) => ({ rule, of: known.filter(({ goal }) => goal.why === rule) }))
    .filter(({ of }) => of.length > 0)
  const missed = (of: readonly Known[]) => of.filter(({ state }) => state === 'missed').length
  return {
    met: goalsOf.length,
    mastered: goalsOf.filter(({ of }) => worst(of) === 'mastered').length,
    weak: goalsOf
      .filter(({ of }) => missed(of) > 0)
      .toSorted((a, b) => missed(b.of) - missed(a.of))
      .map(({ rule }) => rule),
  }
}

function together<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups.values()]
}

function worst(of: readonly Known[]): State {
  if (of.some(({ state }) => state === 'missed')) return 'missed'
  return of.some(({ state }) => state === 'helped') ? 'helped' : 'mastered'
}

function counted(states: readonly State[]): MasteryView {
  const count = (state: State) => states.filter((one) => one === state).length
  return { mastered: count('mastered'), helped: count('helped'), missed: count('missed') }
}

/** What a run kept may be a rule of another version. */
function ruleOf({ why }: RunGoal): RuleId | null {
  return ruleIds.find((id) => id === why) ?? null
}

function finishedInOrder(runs: readonly RunSummary[]): readonly RunSummary[] {
  return runs
    .filter(({ finishedAt }) => finishedAt !== null)
    .toSorted((a, b) => Number(a.finishedAt) - Number(b.finishedAt))
}
