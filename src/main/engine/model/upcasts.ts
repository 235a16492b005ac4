import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Case } from './account'
import { actor, type EventType } from './events'

/** What a row says of an event besides its type and instant, before anybody has looked at its shape. */
export type StoredData = Readonly<Record<string, unknown>>

/** All cases of the account as they are now. Asked only where an old shape left it to them. */
type CasesOf = (id: AccountId) => readonly Case[]

/** Makes today's shape of every older one. Data that has it already is answered as it is. */
type Upcast = (data: StoredData, account: AccountId, at: Instant, casesOf: CasesOf) => StoredData

/**
 * The one place where events of an old shape are brought up to today's, whenever one is read. What is stored never changes.
 * A row has no number of its version: an older one is known by what it lacks. What can't be told from it is another event,
 * and gets another type.
 */
const upcasts: Readonly<Partial<Record<EventType, Upcast>>> = {
  'contact-confirmed': withItsCase,
  'locale-set': withItsCase,
  'two-step-set': withItsCase,
}

const upcastOf: ReadonlyMap<string, Upcast> = new Map(Object.entries(upcasts))

/** The data of an event's row in today's shape, if it is in any that there ever was. */
export function upcast(
  type: string,
  data: StoredData,
  account: AccountId,
  at: Instant,
  casesOf: CasesOf,
): StoredData {
  return upcastOf.get(type)?.(data, account, at, casesOf) ?? data
}

/**
 * These three did not say in which case they were done (decision record 0023). It was in the one that the operator had open
 * at that instant; where they had several nobody can tell, and it is in none.
 */
function withItsCase(
  data: StoredData,
  account: AccountId,
  at: Instant,
  casesOf: CasesOf,
): StoredData {
  const by = data['by']
  if (data['inCase'] !== undefined || !actor(by) || by.kind !== 'operator') return data
  const [only, ...more] = casesOf(account).filter(
    ({ operatorId, hadBy, openedAt, closedAt }) =>
      (operatorId === by.id || hadBy?.includes(by.id)) &&
      openedAt <= at &&
      (closedAt === null || at <= closedAt),
  )
  return only === undefined || more.length > 0 ? data : { ...data, inCase: only.id }
}
