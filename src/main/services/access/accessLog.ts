import type { Channel } from '@shared/channels'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Facts } from '@shared/vocabulary/outcomes'
import { usedEntry } from '../../audit/entries'
import type { SignedIn } from '../asking'
import type { Session } from '../../operators/session'
import type { Desk } from '../desk'
import { noteLookUps } from './lookUps'

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
): Promise<void> {
  return whileSignedIn(session, async () => {
    if (session.shownAccount === accountId) return null
    const how = session.searched?.hits.get(accountId)
    const facts: Facts =
      session.searched === null
        ? {}
        : {
            questions: session.searched.questions,
            ...(how === undefined ? {} : { matched: how, total: session.searched.total }),
          }
    await desk.store.audit.append(usedEntry(desk.clock.now(), operator, channel, facts, accountId))
    await noteLookUps(desk, operator.id, 1)
    return { shownAccount: accountId, searched: null }
  })
}

/** Counts what is asked of the find box. It asks at every key, so a question by itself is not recorded. */
export async function noteSearch(
  desk: Desk,
  asking: SignedIn,
  found: Omit<Searched, 'questions'>,
): Promise<void> {
  const { session } = asking
  session.searched = { ...found, questions: (session.searched?.questions ?? 0) + 1 }
  if (session.searched.questions >= mostUnrecorded) await recordSearches(desk, asking)
}

/** Writes down questions that led to no account: many of them are somebody who is fishing. */
export function recordSearches(desk: Desk, { session, operator }: SignedIn): Promise<void> {
  return whileSignedIn(session, async () => {
    if (session.searched === null) return null
    const { questions } = session.searched
    await desk.store.audit.append(
      usedEntry(desk.clock.now(), operator, 'accounts.find', { questions }),
    )
    await noteLookUps(desk, operator.id, questions)
    return { searched: null }
  })
}

/** Records the first look at what shows many accounts at once; the screen asks again whenever something changes. */
export function lookAtList(
  desk: Desk,
  { session, operator }: SignedIn,
  channel: Channel,
): Promise<void> {
  return whileSignedIn(session, async () => {
    if (session.listed.has(channel)) return null
    await desk.store.audit.append(usedEntry(desk.clock.now(), operator, channel))
    return { listed: new Set([...session.listed, channel]) }
  })
}

/** One after the other. Of whoever has locked the window meanwhile nothing is left to the next one. */
function whileSignedIn(
  session: Session,
  record: () => Promise<Partial<Pick<Session, 'shownAccount' | 'searched' | 'listed'>> | null>,
): Promise<void> {
  const { sitting } = session
  return session.recording(async () => {
    if (sitting.over) return
    const noted = await record()
    if (!sitting.over) Object.assign(session, noted)
  })
}
