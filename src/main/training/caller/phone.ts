import type { Deed } from './acts'
import { say } from './lines'
import { arrived, canRead, thingsOf } from './reach'
import { subjectOf } from './mail'
import type { Situation } from './situation'

/** What the caller does with their phones. */

export function lookAtThePhone(situation: Situation): string {
  if (phonesOf(situation).length === 0) return say(situation, 'noPhone')
  const texts = arrived(situation).filter(({ message }) => message.to.kind === 'phone')
  const newest = texts.at(-1)
  return newest === undefined
    ? say(situation, 'noText')
    : say(situation, 'text', { text: subjectOf(situation, newest) })
}

export function* letUnknownSendersThrough(situation: Situation): Deed {
  const phones = phonesOf(situation)
  if (phones.length === 0) return say(situation, 'noPhone')
  const blocking = phones.filter(({ name }) => situation.world.factsOf(name).blocksUnknownSenders)
  if (blocking.length === 0) return say(situation, 'letThroughAlready')
  yield {
    kind: 'change-world',
    world: {
      contacts: new Map(blocking.map(({ name }) => [name, { blocksUnknownSenders: false }])),
    },
  }
  return say(situation, 'letThrough')
}

function phonesOf(situation: Situation) {
  return thingsOf(situation, 'phone').filter(({ name }) => canRead(situation, name))
}
