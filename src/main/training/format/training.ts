import { roles } from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { difficulties } from '@shared/vocabulary/training'
import type { WorldPart } from '../world/facts'
import { invalid, type Reader } from './place'
import { listOf, mapping, needed, optional } from './shapes'
import { handle, oneOf, wholeNumber, words } from './values'
import { world } from './world'

/** The keys that only the training room plays: who sits where, what they are told, and how much it asks of them. */
export const seat = oneOf(['customer', ...roles] as const)
export type Seat = 'customer' | (typeof roles)[number]

export const difficulty = oneOf(difficulties)
/** About how many minutes a person takes. */
export const minutes = wholeNumber(1, 240)

export interface Caller {
  readonly story: string
  readonly truth: 'owner' | 'impostor' | 'confused'
  readonly says: readonly Answer[]
}

/** What the caller says when they are asked, or when something happens; `world` is what they do to it meanwhile. */
export interface Answer {
  readonly when: string
  readonly text: string
  readonly world: WorldPart | null
}

const answerShape = mapping({ when: needed(handle), text: needed(words), world: optional(world) })
const answer: Reader<Answer> = (place) => {
  const read = answerShape(place)
  return read === invalid ? invalid : { ...read, world: read.world ?? null }
}

const callerShape = mapping({
  story: needed(words),
  truth: needed(oneOf(['owner', 'impostor', 'confused'] as const)),
  says: optional(
    listOf(answer, remark('list-like', { example: '[ { when: asked-for-access, text: … } ]' })),
  ),
})
export const caller: Reader<Caller> = (place) => {
  const read = callerShape(place)
  return read === invalid ? invalid : { ...read, says: read.says ?? [] }
}
