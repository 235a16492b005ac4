import { ruleIds, type RuleId } from '@shared/vocabulary/ruleIds'
import type { Address } from '../../engine/model/address'
import type { Decision } from '../../engine/model/decision'
import type { AccountEvent } from '../../engine/model/events'

/** The rules that spoke in a decision: it was refused by one, or it gives advice, or they shaped what was done. */
export function rulesOfDecision(decision: Decision): readonly RuleId[] {
  return decision.outcome === 'refused'
    ? [decision.refusal.rule, ...decision.advice]
    : [...decision.advice, ...decision.cites]
}

/** The rules behind what happens by itself. */
export function rulesOfDue(events: readonly AccountEvent[]): readonly RuleId[] {
  return events.flatMap(({ type }): readonly RuleId[] => {
    switch (type) {
      case 'replacement-completed':
        return ['replacement.complete', 'replacement.told']
      case 'replacement-reminded':
        return ['replacement.told']
      case 'replacement-lapsed':
        return ['replacement.confirm-new-first']
      default:
        return []
    }
  })
}

/** The rules by which a contact is shown. */
export function rulesOfMasks(shown: readonly Pick<Address, 'kind'>[]): readonly RuleId[] {
  return shown.flatMap(({ kind }): readonly RuleId[] => [
    kind === 'phone' ? 'mask.phone' : 'mask.email',
    'mask.stored',
  ])
}

/** Each once, in the order of the vocabulary. */
export function sortedRules(rules: Iterable<RuleId>): readonly RuleId[] {
  const fired = new Set(rules)
  return ruleIds.filter((id) => fired.has(id))
}
