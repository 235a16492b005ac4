import type { ContactId } from '@shared/vocabulary/ids'
import type { Instant, Seconds } from '@shared/vocabulary/instant'
import type { AccountStatus, CommandType } from '@shared/vocabulary/kinds'
import type { RouteId } from '@shared/vocabulary/routes'
import type { Account } from '../model/account'
import type { Operator } from '../model/actor'
import { callerProofs } from '../model/caller'
import type { DecisionContext } from '../model/decision'
import { accountStatus, openCases } from '../model/selectors'
import { asDescribed, assumedSecrets, countingIds, newContact, type Holdings } from './callersStory'
import { stepsBefore } from './stepsBefore'
import { detours, directRoutes, type Route } from './routes'
import { Walk, type People, type WalkedStep } from './walk'

/** A way back in that the engine would accept, step by step. */
export interface WayBackIn {
  readonly id: RouteId
  /** The contacts whose codes it goes by, in that order. */
  readonly contactIds: readonly ContactId[]
  /** `verified`: the caller proves control of something stored. `claimed`: only the caller's word stands behind it. */
  readonly standsOn: 'verified' | 'claimed'
  readonly steps: readonly WalkedStep[]
  readonly totalWait: Seconds
  readonly endsAt: Instant
  /** What is held back while the way is walked, because of it. */
  readonly freezes: readonly CommandType[]
  /** How the account stands at its end; a wait that still runs is not over because one can sign in. */
  readonly leaves: AccountStatus
}

/** Direct ways that get the customer in; others only change security info. */
const gettingIn: readonly RouteId[] = ['sign-in', 'reset-password', 'agent-resets-password']

/**
 * The ways on which the caller gets back in, from the account as it is and for what the caller has; what was proven or begun before
 * is not asked for again. The shortest comes first; of two that are as long, the one that needs nobody else, then the one
 * that rests on something proved, then the one that leaves nothing pending, then the one with fewer steps.
 */
export function waysBackIn(
  account: Account,
  holdings: Holdings,
  me: Operator,
  context: DecisionContext,
): readonly WayBackIn[] {
  const story = { ...context, ids: countingIds(), secrets: assumedSecrets() }
  const described = asDescribed(account, holdings, context.now)
  const start = new Walk(described, peopleFor(me), [], holdings.password, story)
  const found = [...directRoutes, ...detours].flatMap((route) =>
    walked(route, start, holdings).map((walk) => ({ route, walk: goneOn(route, walk, holdings) })),
  )
  const ways = found.flatMap(({ route, walk }) =>
    walk === null ? [] : [wayOf(route, walk, account, me, holdings, context.now)],
  )
  return unlike(ways, account).toSorted(shortestFirst)
}

/** A supervisor does their part of it; who approves is always somebody else. */
function peopleFor(me: Operator): People {
  const supervisor: Operator =
    me.role === 'supervisor' ? me : { kind: 'operator', id: 'a supervisor', role: 'supervisor' }
  return { me, supervisor, second: { kind: 'operator', id: 'another', role: 'supervisor' } }
}

/** The route by each contact that the caller can read, or by none; by two only where no single one is enough. */
function walked(route: Route, start: Walk, holdings: Holdings): readonly Walk[] {
  if (!route.isFor(start.account, { ...holdings, password: start.password })) return []
  const readable = readableIn(start, holdings)
  const by = (contactIds: readonly ContactId[]): readonly Walk[] => {
    const walk = start.fork(contactIds)
    return route.walks(walk) ? [walk] : []
  }
  const byOne = [by([]), ...readable.map((id) => by([id]))].flat()
  return byOne.length > 0
    ? byOne
    : readable.flatMap((one, index) => readable.slice(index + 1).flatMap((two) => by([one, two])))
}

/** Contacts that the caller says they can read, one that they brought, and one whose code of this case they were told to read out. */
function readableIn({ account, people, now }: Walk, { contactIds }: Holdings): ContactId[] {
  const mine = openCases(account, people.me).map(({ id }) => id)
  const asked = account.codes.filter(
    ({ caseId, usedAt, expiresAt }) =>
      usedAt === null && now < expiresAt && mine.some((id) => id === caseId),
  )
  return account.contacts
    .filter(
      ({ id, value }) =>
        contactIds.includes(id) ||
        value === newContact.value ||
        asked.some(({ contactId }) => contactId === id),
    )
    .map(({ id }) => id)
}

/** Where a way leads to more: the shortest direct way from its end. Null where it leads nowhere without. */
function goneOn(route: Route, walk: Walk, holdings: Holdings): Walk | null {
  if (route.then === undefined) return walk
  const further = directRoutes
    .filter(({ id }) => route.then === 'any' || gettingIn.includes(id))
    .flatMap((next) => walked(next, walk, holdings))
    .toSorted((a, b) => a.now - b.now || a.steps.length - b.steps.length)[0]
  return further ?? (route.then === 'in-if-it-can' ? walk : null)
}

function wayOf(
  route: Route,
  walk: Walk,
  account: Account,
  me: Operator,
  holdings: Holdings,
  now: Instant,
): WayBackIn {
  const isVerified = openCases(account, me).some(
    (one) => callerProofs(account, one, now).length > 0,
  )
  const steps = [...stepsBefore(account, me, walk.steps, now), ...walk.steps]
  return {
    id: route.id,
    contactIds: account.contacts
      .map(({ id }) => id)
      .filter((id) => steps.some(({ contactId }) => contactId === id)),
    standsOn: route.isClaim(holdings) && !isVerified ? 'claimed' : 'verified',
    steps,
    totalWait: (walk.now - now) as Seconds,
    endsAt: walk.now,
    freezes: walk.freezes,
    leaves: accountStatus(walk.account),
  }
}

/** Each way once: by which contact it was tried makes no difference where none was asked for. */
function unlike(ways: readonly WayBackIn[], { contacts }: Account): readonly WayBackIn[] {
  const known = (id: ContactId | null) => contacts.some((contact) => contact.id === id)
  const told = new Map(
    ways.map((way) => [
      JSON.stringify([
        way.id,
        way.steps.map(({ command, by, contactId, purpose }) => [
          command,
          by,
          known(contactId) ? contactId : 'new',
          purpose,
        ]),
      ]),
      way,
    ]),
  )
  return [...told.values()]
}

function shortestFirst(a: WayBackIn, b: WayBackIn): number {
  return (
    a.totalWait - b.totalWait ||
    Number(takesOthers(a)) - Number(takesOthers(b)) ||
    Number(a.standsOn === 'claimed') - Number(b.standsOn === 'claimed') ||
    Number(a.leaves !== 'active') - Number(b.leaves !== 'active') ||
    left(a) - left(b)
  )
}

/** Somebody who is not on the call has to do something. */
function takesOthers({ steps }: WayBackIn): boolean {
  return steps.some(({ by }) => by === 'supervisor' || by === 'second')
}

function left({ steps }: WayBackIn): number {
  return steps.filter(({ done }) => !done).length
}
