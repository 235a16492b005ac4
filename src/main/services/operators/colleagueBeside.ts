import type { Channel } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import { besideEntry } from '../../audit/entries'
import { noAttempts } from '../../operators/attempts'
import { isStill } from '../../operators/roster'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'
import { ok } from '../replies'
import { withSecondOperator, type SaidWho } from './secondOperator'
import { refusedFor } from './target'

/** The colleague who is there. Whoever was given their passphrase by somebody else has to choose their own first. */
export async function colleagueBeside(
  desk: Desk,
  operator: OperatorRecord,
  channel: Channel,
  said: SaidWho,
): Promise<Reply<OperatorRecord>> {
  return withSecondOperator(desk, operator, channel, said, async (named, now) => {
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
  })
}
