import type { DraftField, DraftPlace } from '@shared/vocabulary/drafts'
import { duration } from '@shared/vocabulary/instant'
import { asksForApproval } from '@shared/vocabulary/ruleIds'
import type { AccountId, OperatorId } from '@shared/vocabulary/ids'
import type { Command } from '../../engine/model/commands'
import type { Decision } from '../../engine/model/decision'
import type { Desk } from '../desk'

/** For so long what was typed is kept where nobody sends it. */
export const draftsKept = duration('7d')

/** What a seal is good for: one operator, one place. */
export function bindingOf(
  operatorId: OperatorId,
  { accountId, caseId, field }: DraftPlace,
): string {
  return JSON.stringify(['draft', operatorId, accountId, caseId, field])
}

/** What was sent is no draft any more, and a case that is over for whoever had it has none. */
export async function dropSent(
  { store: { drafts } }: Desk,
  accountId: AccountId,
  command: Command,
  decision: Decision,
): Promise<void> {
  if (command.by.kind !== 'operator') return
  const { id } = command.by
  const isAsked = decision.outcome === 'refused' && asksForApproval(decision.refusal.rule)
  if (decision.outcome !== 'accepted' && !isAsked) return
  const drop = async (caseId: DraftPlace['caseId'], ...fields: readonly DraftField[]) => {
    for (const field of fields) await drafts.drop(id, { accountId, caseId, field })
  }
  await drop(command.caseId ?? null, `reason.${command.type}`)
  for (const event of decision.outcome === 'accepted' ? decision.events : [])
    switch (event.type) {
      case 'case-opened':
        await drop(null, 'story', 'ticket')
        break
      case 'ticket-linked':
        await drop(event.caseId, 'ticket')
        break
      case 'case-noted':
        await drop(event.caseId, 'note')
        break
      case 'contact-compared':
        await drop(event.caseId, 'said')
        break
      case 'case-closed':
      case 'case-handed-over':
        await drafts.dropCase(id, accountId, event.caseId)
    }
}
