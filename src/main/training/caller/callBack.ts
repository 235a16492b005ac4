import type { ContactId } from '@shared/vocabulary/ids'
import { say } from './lines'
import { helpedOn } from './mood'
import { arrived } from './reach'
import { callerOf, mainAccount, type Situation } from './situation'

/**
 * The desk calls back on a contact that is stored: whoever really has that phone answers. On an impostor's call that is the
 * owner, unless the phone is stolen; where the caller has lost it, it is a stranger.
 */
export function ring(situation: Situation, contactId: ContactId): string {
  const { call, world, handles, scenario } = situation
  const name = mainAccount(situation)?.name ?? ''
  const { noAccess, stolen, mistyped } = world.factsOf(handles.contactName(contactId))
  if (mistyped) return say(situation, 'wrongNumber')
  const isImpostor = callerOf(scenario).truth === 'impostor'
  if (isImpostor ? noAccess && !stolen : noAccess) return say(situation, 'stranger')
  call.line = isImpostor && !stolen ? 'owner' : 'caller'
  call.mood = 'calm'
  helpedOn(situation)
  return say(situation, call.line === 'owner' ? 'ownerAnswers' : 'answers', { name })
}

/** The two words of an announced call, read out by whoever has them in front of them. */
export function words(situation: Situation): string {
  const letter = arrived(situation).findLast(({ message }) => message.template === 'call.announced')
  return letter?.message.code == null
    ? say(situation, 'noWords')
    : say(situation, 'words', { words: letter.message.code })
}
