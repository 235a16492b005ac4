import type { RequestView } from '@shared/views/approval'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import { boundCommand } from '../../engine/questions/boundApprovals'
import type { OperatorRecord } from '../../ports/operators'
import { actorOf } from '../commands/command'

/** What the operator has asked a second one for on this account, as far as it still counts. What a contact would be stays with the engine. */
export function requestViews(
  operator: OperatorRecord,
  account: Account,
  now: Instant,
): readonly RequestView[] {
  return account.approvals
    .filter(
      (one) =>
        one.requestedBy === operator.id &&
        one.decision !== 'declined' &&
        one.usedAt === null &&
        now < one.expiresAt,
    )
    .map((one) => {
      const command = boundCommand(one, actorOf(operator))
      return {
        command: one.command,
        contactId: 'contactId' in command ? (command.contactId ?? null) : null,
        reason: 'reason' in command ? command.reason : null,
        state: one.decision === null ? 'waits' : 'approved',
        expiresAt: one.expiresAt,
      }
    })
}
