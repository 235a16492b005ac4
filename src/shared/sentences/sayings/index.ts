import type { HoldKind } from '../../vocabulary/holds'
import type { MessageLanguage } from '../../vocabulary/kinds'
import type { RuleId } from '../../vocabulary/ruleIds'
import { fillIn, type SentenceFacts } from '../format'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { sayingOfHold, sayingOfRule, type Saying, type SayingTexts } from './text'

export const sayingTexts: Readonly<Record<MessageLanguage, SayingTexts>> = { en, es, fr, de }

/** What an agent is asked about on the phone: a rule that refuses, something that holds the account back, or how it goes on. */
export type SaidOf =
  | { readonly rule: RuleId }
  | { readonly hold: HoldKind }
  /** A case in which nothing stands in the way. */
  | { readonly state: 'open' }

/** The sentence for the agent's mouth, in the customer's language (rule case.may-be-said). */
export function mayBeSaid(
  language: MessageLanguage,
  of: SaidOf,
  isVerified: boolean,
  facts: SentenceFacts,
  zone: string,
): string {
  const { before, after }: Saying =
    'rule' in of
      ? sayingOfRule[of.rule]
      : { before: 'account', after: 'hold' in of ? sayingOfHold[of.hold] : 'owner' }
  const key: keyof SayingTexts = isVerified ? `after.${after}` : `before.${before}`
  return fillIn(language, sayingTexts[language][key], (name) => facts[name], zone)
}
