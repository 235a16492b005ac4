import { commandTypes, type CommandType } from '@shared/vocabulary/kinds'
import { codeRules } from './codes'
import { contactRules } from './contacts'
import { directoryRules } from './directory'
import { identityRules } from './identity'
import { replacementRules } from './replacement'
import { stages, type RefusingRule, type Rule } from './rule'
import { maskingRules, recoveryRules, signInRules } from './signIn'
import { approvalRules, supportRules } from './support'

/** The rule table: the policy, in the order in which it is read. `assess` and `decide` use this one table. */
export const rules: readonly Rule[] = [
  ...supportRules,
  ...replacementRules,
  ...signInRules,
  ...codeRules,
  ...identityRules,
  ...approvalRules,
  ...contactRules,
  ...directoryRules,
  ...recoveryRules,
  ...maskingRules,
]

/** For each command the rules that can refuse it, in the order in which they are asked. */
export const refusalsOf: Readonly<Record<CommandType, readonly RefusingRule[]>> =
  Object.fromEntries(commandTypes.map((type) => [type, inOrder(type)])) as unknown as Record<
    CommandType,
    readonly RefusingRule[]
  >

function inOrder(type: CommandType): readonly RefusingRule[] {
  const concerning = rules.filter(
    (rule): rule is RefusingRule =>
      rule.effect === 'refuses' && (rule.on === 'every' || rule.on.includes(type)),
  )
  return stages.flatMap((stage) => concerning.filter((rule) => rule.stage === stage))
}
