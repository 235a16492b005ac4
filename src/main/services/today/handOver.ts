import type { Instant } from '@shared/vocabulary/instant'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { AccountEvent, EventOf } from '../../engine/model/events'
import type { Desk } from '../desk'
import type { Sparing } from '../unreadable/sparing'
import { maskQuoted } from '../delivery/quoted'
import type { FoundCase } from './cases'

/** Nobody reads further back than this for who handed a case over. */
const lookedAt = 60

/** How a case came into the hands that it is in. */
export interface HandOver {
  readonly by: OperatorId | null
  readonly at: Instant
  readonly reason: string
  /** Whoever has it now has done something in it since. */
  readonly answered: boolean
}

/** Who handed the case over to whoever has it, or to the supervisors; null: nobody did, or it is long ago. */
export async function handOverOf(
  desk: Desk,
  { account, one }: FoundCase,
  items: Sparing,
): Promise<HandOver | null> {
  const events = await desk.store.accounts.events(account.id, lookedAt, items.spare)
  let answered = false
  for (const { event } of [...events].sort((a, b) => b.sequence - a.sequence)) {
    if (!isIn(event, one.id)) continue
    if (event.type === 'case-handed-over') return { ...said(event), answered }
    if (event.type === 'case-taken' || event.type === 'case-opened') return null
    answered ||= event.by.kind === 'operator' && event.by.id === one.operatorId
  }
  return null
}

function isIn(event: AccountEvent, caseId: FoundCase['one']['id']): boolean {
  return event.inCase === caseId || ('caseId' in event && event.caseId === caseId)
}

function said({ by, at, reason }: EventOf<'case-handed-over'>): Omit<HandOver, 'answered'> {
  return { by: by.kind === 'operator' ? by.id : null, at, reason: maskQuoted(reason) }
}
