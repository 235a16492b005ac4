import { remark } from '@shared/vocabulary/remarks'
import { lures, type Lure } from '@shared/vocabulary/training'
import { made, mapping, named } from './schema'
import { mention, newHandle, oneOf, text, when, words, type When } from './values'

/** A message that somebody else than the desk has sent, and that looks almost like one of the desk's. */
export interface LetterPart {
  /** `maria/mail`. */
  readonly to: string
  readonly at: When
  /** As the customer sees the sender. */
  readonly from: string
  readonly subject: string
  readonly text: string
  /** What whoever follows its link gives away; null: it has none. */
  readonly lure: Lure | null
}

export const letters = named(
  remark('mapping-like', {
    example: '{ fake: { to: maria/mail, at: -1h, from: …, subject: …, text: …, lure: password } }',
  }),
  made(
    mapping({
      to: mention,
      at: when.optional(),
      from: words,
      subject: words,
      text,
      lure: oneOf(lures).optional(),
    }),
    (read): LetterPart => ({
      ...read,
      at: read.at ?? { fromStart: 0 },
      lure: read.lure ?? null,
    }),
  ),
  newHandle,
)
