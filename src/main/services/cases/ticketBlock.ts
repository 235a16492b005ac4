import { dateInSentence } from '@shared/sentences/dates'
import { sentence, type SentenceFacts } from '@shared/sentences/format'
import type { SentenceKey } from '@shared/sentences/shape'
import { summaryDeeds } from '@shared/sentences/summary/text'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Case } from '../../engine/model/account'
import type { AccountEvent, EventType } from '../../engine/model/events'
import { mapInTurn } from '../../platform/inTurn'
import { factsOf } from '../accounts/eventFacts'
import { contactHints } from '../accounts/timeline'
import { appearance } from '../app/settings'
import type { Desk } from '../desk'
import { ticketShown } from './ticketShown'
import { toldApart } from './toldApart'
import { verifications } from './verifications'

/** What was done in a case that its ticket should say: what its customer is told, and through whose hands it went. */
const told: readonly EventType[] = [
  ...summaryDeeds,
  'sign-in-preference-set',
  'sign-in-unlocked',
  'case-handed-over',
  'case-taken',
  'case-reopened',
]

/**
 * The case as one block of text for the organisation's ticket: its number, how the caller was verified, what was done and when,
 * the outcome. Never a code, a note or what the caller said; contacts are masks. In the language of whoever works there.
 */
export async function ticketBlock(desk: Desk, account: Account, one: Case): Promise<string> {
  const { language, zone } = await appearance(desk)
  const say = (key: SentenceKey, facts: SentenceFacts = {}) => sentence(language, key, facts, zone)
  const date = (at: Instant) => dateInSentence(at, zone, language)
  const names = new Map((await desk.store.operators.list()).map(({ id, name }) => [id, name]))
  const until = one.closedAt ?? desk.clock.now()
  const stored = await desk.store.accounts.eventsBetween(account.id, one.openedAt, until)
  const hints = toldApart(account, stored, contactHints(desk, account, stored, false), {
    theNewOne: (contact) => say('papers.theNewOne', { contact }),
    theOldOne: (contact) => say('papers.theOldOne', { contact }),
  })
  const done = await mapInTurn(
    stored.filter(({ event }) => told.includes(event.type) && isOf(one, event)),
    async ({ event }) => {
      const { operator, ...facts } = await factsOf(event, hints)
      const named = operator === undefined ? {} : { operator: names.get(String(operator)) ?? null }
      const who = whoDid(event, names, say)
      // Reasons are for colleagues: they may say what the caller said.
      return `- ${date(event.at)}: ${say(`events.${event.type}`, { ...facts, ...named, who, actor: event.by.kind, reason: null })}`
    },
  )
  const verified = verifications(account, one, desk.policy).map(({ by, contact }) =>
    say(`papers.verified.${by}`, { contact }),
  )
  const ticket = ticketShown(account, one)
  return [
    say('papers.case', { case: one.id, ticket }),
    say('papers.opened', {
      at: one.openedAt,
      channel: one.channel,
      by: names.get(one.operatorId) ?? null,
    }),
    verified.length === 0
      ? say('papers.notVerified')
      : say('papers.verified', { how: verified.join('; ') }),
    ...(done.length === 0 ? [say('papers.nothingDone')] : [say('papers.done'), ...done]),
    one.closedAt === null
      ? say('papers.open')
      : say('papers.closed', { outcome: one.outcome, at: one.closedAt }),
  ].join('\n')
}

function isOf({ id }: Case, event: AccountEvent): boolean {
  if (event.type === 'code-verified' && event.proof.purpose !== 'support-call') return false
  return event.inCase === id || ('caseId' in event && event.caseId === id)
}

function whoDid(
  { by }: AccountEvent,
  names: ReadonlyMap<string, string>,
  say: (key: SentenceKey) => string,
): string {
  if (by.kind === 'operator') return names.get(by.id) ?? say('papers.somebody')
  return say(by.kind === 'customer' ? 'papers.customer' : 'papers.latchkey')
}
