import type { Channel } from '@shared/channels'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Facts } from '@shared/vocabulary/outcomes'
import { usedEntry } from '../../audit/entries'
import type { SignedIn } from '../asking'
import type { Desk } from '../desk'

type Searched = NonNullable<SignedIn['session']['searched']>

/** So many questions to the find box that led to no account are recorded, rather than none. */
const mostUnrecorded = 20

/**
 * Records that an operator looks at an account: once, until they look at another. A page that is read again because
 * something changed is not looked up again, and neither is what is asked from the page. How the account was found goes
 * along: by what, among how many. What was typed does not; it may be somebody's contact.
 */
export function lookAt(
  desk: Desk,
  { session, operator }: SignedIn,
  channel: Channel,
  accountId: AccountId,
): void {
  if (session.shownAccount === accountId) return
  const how = session.searched?.hits.get(accountId)
  const facts: Facts =
    session.searched === null
      ? {}
      : {
          questions: session.searched.questions,
          ...(how === undefined ? {} : { matched: how, total: session.searched.total }),
        }
  desk.store.audit.append(usedEntry(desk.clock.now(), operator, channel, facts, accountId))
  session.shownAccount = accountId
  session.searched = null
}

/** Counts what is asked of the find box. It asks at every key, so a question by itself is not recorded. */
export function noteSearch(desk: Desk, asking: SignedIn, found: Omit<Searched, 'questions'>): void {
  const { session } = asking
  session.searched = { ...found, questions: (session.searched?.questions ?? 0) + 1 }
  if (session.searched.questions >= mostUnrecorded) recordSearches(desk, asking)
}

/** Writes down questions that led to no account: many of them are somebody who is fishing. */
export function recordSearches(desk: Desk, { session, operator }: SignedIn): void {
  if (session.searched === null) return
  desk.store.audit.append(
    usedEntry(desk.clock.now(), operator, 'accounts.find', {
      questions: session.searched.questions,
    }),
  )
  session.searched = null
}

/** Records the first look at what shows many accounts at once; the screen asks again whenever something changes. */
export function lookAtList(desk: Desk, { session, operator }: SignedIn, channel: Channel): void {
  if (session.listed.has(channel)) return
  session.listed.add(channel)
  desk.store.audit.append(usedEntry(desk.clock.now(), operator, channel))
}
