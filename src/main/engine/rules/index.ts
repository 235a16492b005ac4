import { commandTypes, type CommandType } from '@shared/vocabulary/kinds'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import { approvalRules } from './approvals'
import { codeRules } from './codes'
import { contactRules } from './contacts'
import type { RuleContext } from './context'
import { identityRules } from './identity'
import { replacementRules } from './replacement'
import { stages, type Check, type Rule, type RuleRefusal } from './rule'
import { maskingRules, nameRules, recoveryRules, signInRules } from './signIn'
import { supportRules } from './support'

/** The rule table: the policy, in the order in which it is read. `assess`, `preview` and `decide` use this one table. */
export const rules: readonly Rule[] = [
  ...supportRules,
  ...replacementRules,
  ...signInRules,
  ...codeRules,
  ...contactRules,
  ...identityRules,
  ...approvalRules,
  ...nameRules,
  ...recoveryRules,
  ...maskingRules,
]

/** For each command what can refuse it, in the order in which it is asked. */
export const checksOf: Readonly<Record<CommandType, readonly Check[]>> = Object.fromEntries(
  commandTypes.map((type) => [type, inOrder(type)]),
) as unknown as Record<CommandType, readonly Check[]>

function inOrder(type: CommandType): readonly Check[] {
  const concerning = rules
    .flatMap((rule) => rule.refuses)
    .filter(({ on }) => on === 'every' || on.includes(type))
  return stages.flatMap((stage) => concerning.filter((check) => check.stage === stage))
}

/** The first check that refuses the command, and what it says; null where none does. */
export function firstRefusal(
  context: RuleContext,
): { readonly rule: RuleId; readonly refusal: RuleRefusal } | null {
  for (const check of checksOf[context.command.type]) {
    const refusal = check.refusal(context)
    if (refusal) return { rule: check.rule, refusal }
  }
  return null
}
