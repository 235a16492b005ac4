import { summaryLine } from '@shared/sentences/summary'
import {
  summaryDeeds,
  summaryTimers,
  type SummaryAdvice,
  type SummaryTexts,
} from '@shared/sentences/summary/text'
import type { CaseSummaryView } from '@shared/views/case'
import type { Instant } from '@shared/vocabulary/instant'
import type { MessageLanguage } from '@shared/vocabulary/kinds'
import type { Account, Case } from '../../engine/model/account'
import { accountStatus, isUsable } from '../../engine/model/selectors'
import { timersOf } from '../../engine/time/timers'
import { factsOf } from '../accounts/eventFacts'
import { contactHints } from '../accounts/timeline'
import type { Desk } from '../desk'
import { hintOfContact } from '../accounts/masks'
import { maskQuoted } from '../delivery/quoted'
import { appearance } from '../app/settings'
import { mapInTurn } from '../../platform/inTurn'

/** The one-page summary of a case for its customer. What the caller said is quoted without the contacts in it. */
export async function caseSummary(
  desk: Desk,
  account: Account,
  one: Case,
  now: Instant,
): Promise<CaseSummaryView> {
  const language = languageOf(account, one)
  const { zone } = await appearance(desk)
  const line = (key: keyof SummaryTexts, facts = {}) =>
    summaryLine(language, key, { case: one.id, name: account.name, ...facts }, zone)
  const done = (await deeds(desk, account, one, now)).map(({ event, facts }) =>
    line(`done.${event}`, facts),
  )
  const waits = timersOf(account, now, desk.policy).flatMap(({ kind, endsAt, contactId }) => {
    const told = summaryTimers.find((known) => known === kind)
    return told === undefined
      ? []
      : [
          line(`when.${told}`, {
            at: endsAt,
            contact: hintOfContact(account, contactId, desk.policy),
          }),
        ]
  })
  return {
    caseId: one.id,
    language,
    title: line('title'),
    sections: [
      {
        heading: line('asked'),
        lines: [
          line('askedWhen', { at: one.openedAt }),
          ...(one.story === '' ? [] : [line('story', { story: maskQuoted(one.story) })]),
        ],
      },
      { heading: line('done'), lines: done.length > 0 ? done : [line('nothingDone')] },
      { heading: line('when'), lines: waits.length > 0 ? waits : [line('nothingWaits')] },
      { heading: line('should'), lines: [line(`should.${advice(account)}`), line('question')] },
      {
        heading: line('never'),
        lines: [line('neverCode'), line('neverPassword'), line('neverHurry')],
      },
    ],
  }
}

/** What was done in the case, in the order in which it was done. */
async function deeds(desk: Desk, account: Account, one: Case, now: Instant) {
  const events = await desk.store.accounts.eventsBetween(
    account.id,
    one.openedAt,
    one.closedAt ?? now,
  )
  const hints = contactHints(desk, account, events, false)
  return (
    await mapInTurn(
      events.filter(({ event }) => event.inCase === one.id),
      async ({ event }) => {
        const deed = summaryDeeds.find((known) => known === event.type)
        // A code that confirms a contact, or cancels, is told by what it did.
        const isTold =
          deed !== undefined &&
          !(event.type === 'code-verified' && event.proof.purpose !== 'support-call')
        return isTold ? [{ event: deed, facts: await factsOf(event, hints) }] : []
      },
    )
  ).flat()
}

/** That of the contact by which the caller was verified; else of the first that codes can go to. */
function languageOf(account: Account, one: Case): MessageLanguage {
  const verified = account.codes.findLast(
    (code) => code.caseId === one.id && code.usedAt !== null,
  )?.contactId
  const contact =
    account.contacts.find(({ id }) => id === verified) ??
    account.contacts.find((candidate) => isUsable(account, candidate))
  return contact?.language ?? account.locale
}

function advice(account: Account): SummaryAdvice {
  if (account.replacement?.frozenAt != null) return 'frozen'
  const status = accountStatus(account)
  return status === 'replacement-pending' ? 'pending' : status
}
