import type { Channel } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import type { Instant } from '@shared/vocabulary/instant'
import { failedEntry } from '../../audit/entries'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'
import { failed } from '../replies'
import { servingByName, someHash, unknownName } from './named'

/** Who is there, as they type it in the dialogue of whoever asks. */
export interface SaidWho {
  readonly name: string
  readonly passphrase: string
}

/**
 * A second operator says who they are in the dialogue of the one who is signed in: by name and passphrase, throttled like a sign-in and
 * counted with those. It signs nobody in.
 * @param then what comes of it where the passphrase is theirs; the try counts until it is done
 */
export async function withSecondOperator<T>(
  desk: Desk,
  asker: OperatorRecord,
  channel: Channel,
  { name, passphrase }: SaidWho,
  then: (named: OperatorRecord, now: Instant) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const named = await servingByName(desk, name)
  const attempt = await desk.guessing.begin(
    named === null ? unknownName(desk, name) : { operator: named },
  )
  if ('liftsAt' in attempt) return failed('throttled', {}, attempt.liftsAt)
  try {
    const right = await desk.passphrases.matches(
      passphrase,
      named?.passphraseHash ?? (await someHash(desk)),
    )
    const now = desk.clock.now()
    if (named !== null && right) return await then(named, now)
    const liftsAt = await attempt.fail(
      failedEntry(now, asker, channel, named === null ? {} : { operator: named.id }),
    )
    return failed('wrong-passphrase', { yes: true }, liftsAt)
  } finally {
    attempt.end()
  }
}
