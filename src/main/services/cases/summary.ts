import { caseNumber } from '@shared/vocabulary/caseNumber'
import { languageFor } from '@shared/sentences/messages'
import { summaryLine } from '@shared/sentences/summary'
import { summaryTimers, type SummaryTexts } from '@shared/sentences/summary/text'
import type { CaseSummaryView } from '@shared/views/case'
import type { ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { MessageLanguage } from '@shared/vocabulary/kinds'
import type { Account, Case } from '../../engine/model/account'
import { isUsable } from '../../engine/model/selectors'
import { contactHints } from '../accounts/timeline'
import { organisation } from '../app/organisation'
import { appearance } from '../app/settings'
import { mapInTurn } from '../../platform/inTurn'
import { maskQuoted } from '../delivery/quoted'
import type { Desk } from '../desk'
import { deedsOf } from './deeds'
import { elides } from './elides'
import { toldApart } from './toldApart'
import { adviceFor, datesOf, standingFacts } from './standing'

/** The one-page summary of a case for its customer. What the caller said is quoted without the contacts in it. */
export async function caseSummary(
  desk: Desk,
  account: Account,
  one: Case,
  now: Instant,
): Promise<CaseSummaryView> {
  const house = await organisation(desk.store.settings)
  const language = languageFor(languageOf(account, one), house)
  const { zone } = await appearance(desk)
  const ofAll = {
    case: caseNumber(one.id),
    name: account.name,
    elides: elides(account.name),
    phone: house.phone,
  }
  const line = (key: keyof SummaryTexts, facts = {}) =>
    summaryLine(language, key, { ...ofAll, ...facts }, zone)
  const stored = await desk.store.accounts.eventsBetween(account.id, one.openedAt, now)
  const hint = toldApart(account, stored, contactHints(desk, account, stored, false), {
    theNewOne: (contact) => line('theNewOne', { contact }),
    theOldOne: (contact) => line('theOldOne', { contact }),
  })
  const masks = new Map(
    await mapInTurn(account.contacts, async ({ id }) => [id, await hint(id)] as const),
  )
  const maskOf = (id: ContactId | null) => (id === null ? null : (masks.get(id) ?? null))
  const done = (await deedsOf(account, one, stored, hint)).map(({ event, facts }) =>
    line(`done.${event}`, facts),
  )
  const standing = standingFacts(account, desk.policy, maskOf)
  const waits = datesOf(account, now, desk.policy).flatMap(({ kind, endsAt, contactId }) => {
    const told = summaryTimers.find((known) => known === kind)
    if (told === undefined) return []
    if (told === 'replacement')
      return [
        `${line('when.replacement', { ...standing, at: endsAt })} ${line('meanwhile', standing)}`,
      ]
    return [line(`when.${told}`, { at: endsAt, contact: maskOf(contactId) })]
  })
  const advice = adviceFor(account)
  if (advice === 'frozen') waits.unshift(`${line('frozen')} ${line('meanwhile', standing)}`)
  return {
    caseId: one.id,
    language,
    title: line('title'),
    organisation: house.name,
    phone: house.phone,
    number: line('number'),
    dated: line('dated', { at: now }),
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
      {
        heading: line('should'),
        lines: [
          line(`should.${advice}`, standing),
          line(house.phone === '' ? 'question' : 'questionPhone'),
        ],
      },
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
