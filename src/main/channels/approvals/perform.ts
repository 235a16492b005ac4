import type { Approval } from '../../engine/model/account'
import { boundCommand } from '../../engine/questions/boundApprovals'
import { requestState } from '../../engine/rules/approvalNeed'
import type { Run } from '../run'
import { revealUnder } from '../../services/approvals/revealUnder'
import { actorOf } from '../../services/commands/command'
import { giveUnder } from '../../services/commands/give'
import { failed, ok } from '../../services/replies'

/**
 * The command that was approved, with its own entries as the request keeps them. It is decided like any other: rules that have come to
 * refuse it still do. A request that is over is not asked for anew.
 */
export const run: Run<'approvals.perform'> = async (
  desk,
  { operator },
  { accountId, approvalId, requestId },
) => {
  const account = await desk.store.accounts.read(accountId)
  const approval = account?.approvals.find(
    (one) => one.id === approvalId && one.requestedBy === operator.id,
  )
  if (approval === undefined) return failed('not-found')
  if (!mayHaveBeenApproved(approval)) return failed('conflict', { approval: 'over' })
  const by = actorOf(operator)
  const given = { ...boundCommand(approval, by), under: approvalId }
  // What it shows is kept nowhere, so it can't be answered a second time.
  if (given.type === 'reveal-contact') return revealUnder(desk, accountId, given)
  const answer = await giveUnder(
    desk,
    { requestId, accountId, given, sent: { perform: approvalId } },
    by,
  )
  if (answer === null) return failed('not-found')
  return answer === 'other' ? failed('conflict', { request: 'used' }) : ok(answer)

  /** One that was used may be asked for again because no answer came: the request's id then says so. */
  function mayHaveBeenApproved(one: Approval): boolean {
    return ['approved', 'used'].includes(requestState(one, desk.clock.now()))
  }
}
