import type { ScenarioCardView, ScenarioSource } from '@shared/views/training/library'
import type { Scenario } from '../format/scenario'
import { rulesMet } from '../sessions/rules'

export type Card = Omit<ScenarioCardView, 'best'>

/** What the library says of a scenario without playing it. */
export function cardOf(scenario: Scenario, id: string, source: ScenarioSource): Card {
  const { title, about, seat, difficulty, minutes, score, policy } = scenario
  const points = score.reduce((sum, goal) => sum + goal.points, 0)
  return {
    id,
    source,
    title,
    about,
    seat,
    difficulty,
    minutes,
    rules: rulesMet(scenario),
    points,
    policy: policy.id,
  }
}
