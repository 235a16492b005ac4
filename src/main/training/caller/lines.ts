import { numbersOf } from '../../engine/packs/numbers'
import { sentence, sentenceIfAny, type SentenceFacts } from '@shared/sentences/format'
import type { SentenceKey } from '@shared/sentences/shape'
import type { Address } from '../../engine/model/address'
import { maskAddress } from '../../engine/model/mask'
import type { Came } from './acts'
import type { Situation } from './situation'

/** What the caller says of themselves, in the catalogue. */
export type Line =
  Extract<SentenceKey, `callerSays.${string}`> extends `callerSays.${infer L}` ? L : never

type Speaking = Pick<Situation, 'scenario'>

/** A line of the catalogue, in the language that the scenario is played in. */
export function say({ scenario }: Speaking, line: Line, facts: SentenceFacts = {}): string {
  return sentence(scenario.language, `callerSays.${line}`, facts, scenario.zone)
}

/** What somebody says after what they did: how the page answered, in its own words. */
export function cameOf(came: Came, facts: SentenceFacts = {}): string {
  const { decision, situation } = came
  const { scenario, policy } = situation
  if (decision === null) return say(situation, 'done')
  if (decision.outcome === 'accepted') {
    const told = { ...decision.facts, accounts: came.listed.join(', '), ...facts }
    return (
      sentenceIfAny(scenario.language, `callerSays.came.${decision.result}`, told, scenario.zone) ??
      say(situation, 'done')
    )
  }
  const { rule, facts: why, liftsAt } = decision.refusal
  const told = { ...numbersOf(policy), ...why, liftsAt }
  const { language, zone } = scenario
  // The words of the page itself are long: what is met often people repeat in their own.
  return (
    sentenceIfAny(language, `callerSays.page.${rule}`, told, zone) ??
    say(situation, 'refused', { page: sentence(language, `rules.${rule}`, told, zone) })
  )
}

/** An address as the pages show it. */
export function hint({ policy }: Pick<Situation, 'policy'>, address: Address): string {
  return maskAddress(address, policy.values['mask.showEmailDomain'])
}

/** Digits as people read them out: `482 913`. */
export function readOut(digits: string): string {
  return digits.replace(/(\d{3})(?=\d)/g, '$1 ')
}

/** A list in a sentence. */
export function listed({ scenario }: Speaking, words: readonly string[]): string {
  return new Intl.ListFormat(scenario.language, { type: 'conjunction' }).format(words)
}
