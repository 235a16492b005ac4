import { roles } from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { difficulties } from '@shared/vocabulary/training'
import type { WorldPart } from '../world/facts'
import { listOf, made, mapping } from './schema'
import { handle, oneOf, wholeNumber, words } from './values'
import { world } from './world'

/** The keys that only the training room plays: who sits where, what they are told, and how much it asks of them. */
export const seat = oneOf(['customer', ...roles])
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

const answer = made(
  mapping({ when: handle, text: words, world: world.optional() }),
  (read): Answer => ({ ...read, world: read.world ?? null }),
)

export const caller = made(
  mapping({
    story: words,
    truth: oneOf(['owner', 'impostor', 'confused']),
    says: listOf(
      remark('list-like', { example: '[ { when: asked-for-access, text: … } ]' }),
      answer,
    ).optional(),
  }),
  (read): Caller => ({ ...read, says: read.says ?? [] }),
)
