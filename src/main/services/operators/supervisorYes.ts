import type { ChannelWith } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import type { OperatorId } from '@shared/vocabulary/ids'
import { saidYesEntry } from '../../audit/entries'
import { noAttempts } from '../../operators/attempts'
import { hasSupervisedBesides, isStill } from '../../operators/roster'
import { dependence } from '../../engine/rules/independence'
import type { OperatorRecord } from '../../ports/operators'
import type { SignedIn } from '../asking'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import { withSecondOperator, type SaidWho } from './secondOperator'
import { colleaguesOf } from './colleagues'
import { refusedFor } from './target'

/** What makes a supervisor: by name, by role, or by a passphrase of one that somebody else knows. */
export type MakesSupervisor = Extract<
  ChannelWith<{ permission: 'administer' }>,
  'operators.add' | 'operators.setRole' | 'operators.resetPassphrase'
>

/**
 * The supervisor who says yes to it that somebody becomes one (rule operators.supervisor-by-two). Null: the founder makes the first
 * other one, alone.
 * @param target who becomes one; null: somebody new
 */
export async function supervisorYes(
  desk: Desk,
  { operator }: SignedIn,
  channel: MakesSupervisor,
  yes: SaidWho | undefined,
  target: OperatorId | null,
): Promise<Reply<OperatorId | null>> {
  if (yes === undefined)
    return channel !== 'operators.resetPassphrase' && (await isFirstOther(desk, operator))
      ? ok(null)
      : refusedFor('needs-yes')
  return withSecondOperator(desk, operator, channel, yes, async (named, now) => {
    const refusal = refusalOf(desk, operator, named, target, await desk.store.operators.list())
    if (refusal !== null) return refusal
    const obstacle = await desk.store.operators.change(
      named.id,
      noAttempts,
      saidYesEntry(now, named, channel, operator.id),
      (current) => (isStill(current, named) && current?.role === 'supervisor' ? null : 'changed'),
    )
    return obstacle === null ? ok(named.id) : refusedFor('yes-role')
  })
}

/** The founder, for as long as nobody else has been a supervisor: then there is nobody to say yes. */
async function isFirstOther({ store }: Desk, operator: OperatorRecord): Promise<boolean> {
  return (
    (await store.operators.founder())?.id === operator.id &&
    !hasSupervisedBesides(operator, await store.operators.list())
  )
}

/** Who says yes is a supervisor, and a pair of eyes of their own, like whoever approves. */
function refusalOf(
  desk: Desk,
  asker: OperatorRecord,
  named: OperatorRecord,
  target: OperatorId | null,
  all: readonly OperatorRecord[],
): Reply<never> | null {
  if (named.id === asker.id || named.id === target) return refusedFor('yes-own')
  // Whoever gave them their passphrase knows it.
  if (named.passphraseGivenAt !== null) return refusedFor('yes-role')
  const found = dependence(colleaguesOf(all), named.id, asker.id, desk.clock.now(), desk.policy)
  if (found === null) return null
  return failed(
    'conflict',
    { reason: found.why === 'role' ? 'yes-role' : 'yes-dependent' },
    found.liftsAt,
  )
}
