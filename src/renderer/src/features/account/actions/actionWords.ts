import type { AccountView } from '@shared/views/account'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { useWords } from '../../../session/words'
import { takesSecond } from './groups'
import type { Offer, OfferedCommand } from './offers'

/** What the page says of an action: its title, its button, what it does, and why it can't be done. */
export function useActionWords(account: () => AccountView) {
  const words = useWords()
  const facts = () => ({
    on: account().twoStep,
    pending: account().replacement?.startedAt != null,
  })

  function title(command: OfferedCommand): string {
    if (command !== 'set-two-step') return words.say(`commands.${command}`)
    return words.say(account().twoStep ? 'actions.twoStep.off' : 'actions.twoStep.on')
  }
  const button = (command: OfferedCommand): string =>
    words.say(`actions.button.${command}`, facts())
  const effect = (offer: Offer): string =>
    [
      words.say(`actions.effect.${offer.command}`, facts()),
      ...(takesSecond(offer) ? [words.say('actions.can.second')] : []),
    ].join(' · ')

  /** Several actions in one line. */
  const list = (offers: readonly Offer[]): string =>
    offers
      .map((offer) =>
        takesSecond(offer)
          ? words.say('actions.after.second', { action: title(offer.command) })
          : title(offer.command),
      )
      .join(' · ')

  /** Who could, where it is a matter of the role; else the reason in a few words. */
  function reason(refusal: Refusal): string {
    if (account().replacement?.frozenAt != null && refusal.rule.startsWith('replacement.'))
      return words.say('actions.frozen')
    switch (refusal.facts['takes']) {
      case 'supervisor':
        return words.say('actions.can.supervisor')
      case 'agent':
        return words.say('actions.can.agent')
      case 'nobody':
        return words.say('actions.can.nobody')
      default:
        return words.say(`shortRules.${refusal.rule}`, refusal.facts)
    }
  }

  /** What is said when the key of an action is pressed that can't be done now. */
  function whyNot({ command, best: { refusal } }: Offer): string {
    const action = title(command)
    if (refusal === null) return ''
    const because = { action, reason: words.say(`shortRules.${refusal.rule}`, refusal.facts) }
    return refusal.liftsAt === null
      ? words.say('actions.not.wall', { ...because, reason: reason(refusal) })
      : words.say('actions.not.date', { ...because, at: words.shortDate(refusal.liftsAt) })
  }

  return { title, button, effect, list, reason, whyNot }
}
