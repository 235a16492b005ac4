import type { Channel } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import { besideEntry, failedEntry } from '../../audit/entries'
import { noAttempts } from '../../operators/attempts'
import { isStill } from '../../operators/roster'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import { servingByName, someHash, unknownName } from './named'
import { refusedFor } from './target'

/**
 * A colleague who is there says who they are in the dialogue of the operator who is signed in: by name and passphrase, throttled like a
 * sign-in and counted with those. It signs nobody in. Whoever was given their passphrase by somebody else has to choose their own first.
 */
export async function colleagueBeside(
  desk: Desk,
  operator: OperatorRecord,
  channel: Channel,
  { name, passphrase }: { readonly name: string; readonly passphrase: string },
): Promise<Reply<OperatorRecord>> {
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
    if (named === null || !right) {
      const liftsAt = await attempt.fail(
        failedEntry(now, operator, channel, named === null ? {} : { operator: named.id }),
      )
      return failed('wrong-passphrase', { yes: true }, liftsAt)
    }
    if (named.id === operator.id) return refusedFor('yes-own')
    if (named.passphraseGivenAt !== null) return refusedFor('yes-role')
    const obstacle = await desk.store.operators.change(
      named.id,
      noAttempts,
      besideEntry(now, named, channel, operator.id),
      // Comparing took a while: meanwhile they may have got another passphrase, or another role.
      (current) => (isStill(current, named) && current?.role === named.role ? null : 'changed'),
    )
    return obstacle === null ? ok(named) : refusedFor('yes-role')
  } finally {
    attempt.end()
  }
}
