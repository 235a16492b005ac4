import type { ContactView } from '@shared/views/account'
import type { useWords } from '../../../session/words'

type Delivery = ContactView['delivery']

/** `plain`: some came back, but not the last. Null: nothing speaks for the contact or against it. */
export function looksOf({ outcomes, last }: Delivery): 'can' | 'plain' | 'cannot' | null {
  if (last?.state === 'not-connected') return 'cannot'
  const [newest] = outcomes
  if (newest === undefined) return null
  if (newest === 'back') return 'cannot'
  return outcomes.includes('back') ? 'plain' : 'can'
}

/** How messages to a contact arrive, in words: what is under way first, then its last outcomes. */
export function healthText(delivery: Delivery, words: ReturnType<typeof useWords>): string {
  const { outcomes, last } = delivery
  switch (last?.state) {
    case undefined:
      return words.say('account.info.nothingSent')
    case 'not-connected':
    case 'expired':
    case 'lost':
    case 'held':
      return words.say('delivery.health.notSent')
    case 'unknown':
      return words.say('delivery.health.unsure')
    case 'queued':
    case 'sending':
    case 'deferred':
      return words.say('delivery.health.underWay')
    case 'accepted':
    case 'delivered':
      return arrived(outcomes, words)
    case 'bounced':
    case 'refused':
      return cameBack(delivery, words)
  }
}

function arrived(outcomes: Delivery['outcomes'], words: ReturnType<typeof useWords>): string {
  const { length: count } = outcomes
  const back = outcomes.filter((one) => one === 'back').length
  return back === 0
    ? words.say('delivery.health.through', { count })
    : words.say('delivery.health.some', { back, count })
}

/** How many in a row came back, and why the last did. */
function cameBack({ outcomes, last }: Delivery, words: ReturnType<typeof useWords>): string {
  const through = outcomes.indexOf('through')
  const count = through < 0 ? outcomes.length : through
  const key = count > 1 ? ('delivery.health.back.all' as const) : ('delivery.health.back' as const)
  const reason = last?.attempts.findLast((attempt) => attempt.reason !== null)?.reason ?? null
  return reason === null
    ? words.say(key, { count })
    : words.say(`${key}Because`, { count, reason: words.say(`delivery.reason.${reason}`) })
}
