import type { OperatorId } from '@shared/vocabulary/ids'
import type { Account, Case } from '../model/account'
import type { Changes } from './changes'
import type { Actor } from '../model/actor'
import type { EventOf } from '../model/events'

type CaseEvent = EventOf<'case-opened' | 'case-checked' | 'case-noted' | 'case-closed'>

export function evolveCases(account: Account, event: CaseEvent): Changes {
  switch (event.type) {
    case 'case-opened': {
      const opened: Case = {
        id: event.caseId,
        operatorId: operatorOf(event.by),
        channel: event.channel,
        story: event.story,
        openedAt: event.at,
        closedAt: null,
        outcome: null,
        checks: [],
      }
      return { cases: [...account.cases, opened] }
    }
    case 'case-checked': {
      const { caseId, check, contactId, at } = event
      return {
        cases: account.cases.map((one) =>
          one.id === caseId ? { ...one, checks: [...one.checks, { check, contactId, at }] } : one,
        ),
      }
    }
    case 'case-noted':
      return {}
    case 'case-closed':
      return {
        cases: account.cases.map((one) =>
          one.id === event.caseId ? { ...one, closedAt: event.at, outcome: event.outcome } : one,
        ),
        proofs: account.proofs.filter((proof) => proof.caseId !== event.caseId),
      }
  }
}

function operatorOf(actor: Actor): OperatorId {
  return actor.kind === 'operator' ? actor.id : actor.kind
}
