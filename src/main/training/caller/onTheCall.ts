import { earliest } from '@shared/vocabulary/instant'
import type { Deed } from './acts'
import { say } from './lines'
import { canRead, contactsOf, hasIt, inHand } from './reach'
import { truthOf, type Situation } from './situation'

/** What the caller does on the telephone itself. */

export function touchNothing(situation: Situation): string {
  return say(situation, 'touchesNothing')
}

/** Waits for what is on its way; where nothing is, nothing comes, however long they would wait. */
export function* waitForTheMessage(situation: Situation): Deed {
  const { world, now } = situation
  const before = inHand(situation).length
  const next = earliest(
    ...world.letters
      .filter(
        ({ contact, arrivesAt }) =>
          arrivesAt !== null && arrivesAt > now && canRead(situation, contact),
      )
      .map(({ arrivesAt }) => arrivesAt),
  )
  if (next === null) return say(situation, 'nothingComes')
  const { situation: then } = yield { kind: 'wait', until: next }
  return say(then, inHand(then).length > before ? 'itCame' : 'nothingComes')
}

/** Whoever has the phone of the account can be called back on it. An impostor has a reason why not. */
export function beCalledBack(situation: Situation): string {
  const phones = contactsOf(situation).filter(({ address }) => address.kind === 'phone')
  const has = phones.some(({ name }) => hasIt(situation, name))
  if (truthOf(situation) === 'impostor' && !has) return say(situation, 'noCallBackPlease')
  if (!has) return say(situation, 'noPhoneToRing')
  situation.call.line = null
  return say(situation, 'hangsUpToBeCalled')
}
