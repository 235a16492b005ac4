import { caseNumber } from '@shared/vocabulary/caseNumber'
import type { HookEvent } from '@shared/vocabulary/hookEvents'
import type { Account, Case } from '../../engine/model/account'
import { callerStanding } from '../../engine/model/caller'
import type { Decision, Ids } from '../../engine/model/decision'
import type { AccountEvent } from '../../engine/model/events'
import type { Policy } from '../../engine/model/policy'
import type { Instant } from '@shared/vocabulary/instant'
import type { HookNotice } from '../../ports/hooks'
import { verifications, type Verification } from '../cases/verifications'
import { ticketShown } from '../cases/ticketShown'

/** What a ticket system is told. Contacts are masks; no code, no name, no story. */
export interface NoticeBody {
  readonly id: string
  readonly event: HookEvent
  /** ISO 8601, UTC. */
  readonly at: string
  /** `K7Q-2MD`. */
  readonly case: string
  readonly ticket: string | null
  /** How the case was closed; null while it is open. */
  readonly outcome: Case['outcome']
  /** Whether the caller counts as the owner now. */
  readonly verified: boolean
  readonly verifiedBy: readonly Verification[]
}

/** What of a decision a ticket system is told: of each event that it hears of one notice, in their order. */
export function noticesOf(
  { events, before, account }: Decision,
  { ids, policy, now }: { readonly ids: Ids; readonly policy: Policy; readonly now: Instant },
): readonly HookNotice[] {
  return events.flatMap((event) => {
    const told = toldOf(event)
    const one = told === null ? undefined : caseOf(account, event)
    if (told === null || one === undefined) return []
    // Closing a case ends what was proved in it; whoever is told of the closing hears how it was.
    const verified = [before, account].some(
      (state) => callerStanding(state, one, now).until !== null,
    )
    if (told === 'caller.verified' && !verified) return []
    const id = ids.next('notice')
    const body: NoticeBody = {
      id,
      event: told,
      at: isoText(event.at),
      case: caseNumber(one.id),
      ticket: ticketShown(account, one),
      outcome: one.outcome,
      verified,
      verifiedBy: verifications(account, one, policy),
    }
    return [{ id, caseId: one.id, at: event.at, body: JSON.stringify(body) }]
  })
}

export function isoText(at: Instant): string {
  return new Date(at * 1000).toISOString().replace('.000Z', 'Z')
}

function toldOf(event: AccountEvent): Exclude<HookEvent, 'test'> | null {
  switch (event.type) {
    case 'case-opened':
      return 'case.opened'
    case 'case-handed-over':
    case 'case-taken':
      return 'case.handed-over'
    case 'case-closed':
      return 'case.closed'
    case 'case-reopened':
      return 'case.reopened'
    case 'code-verified':
      return event.proof.purpose === 'support-call' ? 'caller.verified' : null
    case 'replacement-started':
      return 'replacement.started'
    case 'replacement-cancelled':
      return 'replacement.cancelled'
    default:
      return null
  }
}

/** The case that it is of. What a customer does at home is of the case in which it was asked for: the one that is open, or was closed last. */
function caseOf(account: Account, event: AccountEvent): Case | undefined {
  const id = 'caseId' in event ? event.caseId : event.inCase
  if (id != null) return account.cases.find((one) => one.id === id)
  return account.cases.findLast(({ closedAt }) => closedAt === null) ?? account.cases.at(-1)
}
