import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Scenario } from '../format/scenario'
import { sortedRules } from '../player/rulesFired'

/** The rules that a scenario speaks of: what its steps expect to be refused by or advised of, and what its goals stand on. */
export function rulesMet({ steps, score }: Scenario): readonly RuleId[] {
  return sortedRules([
    ...score.flatMap(({ why }) => why ?? []),
    ...steps.flatMap(({ expect }) => [
      ...(expect.refused === undefined ? [] : [expect.refused]),
      ...(expect.advice ?? []),
    ]),
  ])
}
