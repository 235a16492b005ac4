import type { CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Case } from '../model/account'
import type { Changes } from './changes'
import { idOf } from '../model/actor'
import type { EventOf } from '../model/events'

type CaseEvent = EventOf<
  | 'case-opened'
  | 'case-checked'
  | 'case-noted'
  | 'case-closed'
  | 'call-back-shown'
  | 'call-announced'
  | 'contact-compared'
  | 'ticket-linked'
  | 'case-handed-over'
  | 'case-taken'
  | 'case-reopened'
>

export function evolveCases(account: Account, event: CaseEvent): Changes {
  switch (event.type) {
    case 'case-opened': {
      const opened: Case = {
        id: event.caseId,
        operatorId: idOf(event.by),
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
      const { caseId, check, contactId, takenBack, at } = event
      return {
        cases: changed(account, caseId, (one) => ({
          ...one,
          checks:
            takenBack === true
              ? one.checks.filter((done) => done.check !== check || done.contactId !== contactId)
              : [...one.checks, { check, contactId, at }],
        })),
      }
    }
    case 'call-back-shown':
    case 'case-noted':
      return {}
    case 'call-announced': {
      const { caseId, until } = event
      return { cases: changed(account, caseId, (one) => ({ ...one, announcedUntil: until })) }
    }
    case 'contact-compared': {
      const { caseId, contactId } = event
      return {
        cases: changed(account, caseId, (one) => ({
          ...one,
          compared: [...(one.compared ?? []), contactId],
        })),
      }
    }
    case 'ticket-linked': {
      const { caseId, ticket } = event
      return { cases: changed(account, caseId, (one) => ({ ...one, ticket })) }
    }
    case 'case-closed':
      return {
        cases: changed(account, event.caseId, (one) => ({
          ...one,
          closedAt: event.at,
          outcome: event.outcome,
        })),
        proofs: proofsWithout(account, event.caseId),
      }
    case 'case-handed-over': {
      const { caseId, to, at } = event
      return {
        cases: changed(account, caseId, (one) =>
          to === null ? { ...one, waitsSince: at } : heldBy(one, to),
        ),
        ...unproved(account, caseId, at),
      }
    }
    case 'case-taken':
      return {
        cases: changed(account, event.caseId, (one) => heldBy(one, idOf(event.by))),
        ...unproved(account, event.caseId, event.at),
      }
    case 'case-reopened':
      return {
        cases: changed(account, event.caseId, (one) => ({
          ...heldBy(one, idOf(event.by)),
          closedAt: null,
          outcome: null,
        })),
        ...unproved(account, event.caseId, event.at),
      }
  }
}

/** The case in somebody's hands; who had it before is remembered where it is somebody else. */
function heldBy({ waitsSince: _waits, ...one }: Case, holder: OperatorId): Case {
  return one.operatorId === holder
    ? one
    : { ...one, operatorId: holder, hadBy: [...(one.hadBy ?? []), one.operatorId] }
}

/** Who called has proved it to whom they spoke with, in that call (decision record 0038). */
function unproved(account: Account, caseId: CaseId, at: Instant): Changes {
  const isOpen = (code: Account['codes'][number]) =>
    code.caseId === caseId && code.usedAt === null && code.endedAt === null
  return {
    proofs: proofsWithout(account, caseId),
    codes: account.codes.map((code) => (isOpen(code) ? { ...code, withdrawnAt: at } : code)),
  }
}

function proofsWithout(account: Account, caseId: CaseId): Account['proofs'] {
  return account.proofs.filter((proof) => proof.caseId !== caseId)
}

function changed(account: Account, caseId: CaseId, change: (one: Case) => Case): readonly Case[] {
  return account.cases.map((one) => (one.id === caseId ? change(one) : one))
}
