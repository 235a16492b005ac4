import { caseNumber } from '@shared/vocabulary/caseNumber'
import { summaryLine } from '@shared/sentences/summary'
import { summaryTimers, type SummaryTexts } from '@shared/sentences/summary/text'
import type { CaseSummaryView } from '@shared/views/case'
import type { Instant } from '@shared/vocabulary/instant'
import type { MessageLanguage } from '@shared/vocabulary/kinds'
import type { Account, Case } from '../../engine/model/account'
import { isUsable } from '../../engine/model/selectors'
import { hintOfContact } from '../accounts/masks'
import { appearance } from '../app/settings'
import { maskQuoted } from '../delivery/quoted'
import type { Desk } from '../desk'
import { deedsOf } from './deeds'
import { adviceFor, datesOf, standingFacts } from './standing'

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
    summaryLine(language, key, { case: caseNumber(one.id), name: account.name, ...facts }, zone)
  const done = (await deedsOf(desk, account, one, now)).map(({ event, facts }) =>
    line(`done.${event}`, facts),
  )
  const standing = standingFacts(account, desk.policy)
  const waits = datesOf(account, now, desk.policy).flatMap(({ kind, endsAt, contactId }) => {
    const told = summaryTimers.find((known) => known === kind)
    if (told === undefined) return []
    if (told === 'replacement')
      return [
        `${line('when.replacement', { ...standing, at: endsAt })} ${line('meanwhile', standing)}`,
      ]
    const contact = hintOfContact(account, contactId, desk.policy)
    return [line(`when.${told}`, { at: endsAt, contact })]
  })
  const advice = adviceFor(account)
  if (advice === 'frozen') waits.unshift(`${line('frozen')} ${line('meanwhile', standing)}`)
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
      { heading: line('should'), lines: [line(`should.${advice}`, standing), line('question')] },
      {
        heading: line('never'),
        lines: [line('neverCode'), line('neverPassword'), line('neverHurry')],
      },
    ],
  }
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
