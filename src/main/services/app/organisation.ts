import type { RequestOf } from '@shared/channels'
import type { OrganisationView } from '@shared/views/organisation'
import {
  houseTextFault,
  isDomain,
  isSender,
  longestResetWords,
  pageFault,
  type HouseTexts,
} from '@shared/vocabulary/house'
import { messageLanguages, type MessageLanguage } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import { ticketTimes } from '@shared/vocabulary/tickets'
import { readSupportPhone } from '../../engine/model/supportPhone'
import type { SettingChanges, Settings } from '../../ports/settings'

/** The settings that say whose desk it is. */
const keys = {
  name: 'organisationName',
  phone: 'organisationPhone',
  domain: 'organisationDomain',
  sender: 'organisationSender',
  languages: 'organisationLanguages',
  resetLink: 'organisationResetLink',
  securityPage: 'organisationSecurityPage',
  ticketPattern: 'ticketPattern',
  ticketWhen: 'ticketWhen',
} as const
const before = (language: MessageLanguage) => `organisationBefore.${language}`
const after = (language: MessageLanguage) => `organisationAfter.${language}`
const words = (language: MessageLanguage) => `organisationResetWords.${language}`

/** What is said anew; what is left out stays as it is. */
export type Chosen = RequestOf<'app.setOrganisation'>

/** The organisation that the desk belongs to, as customers know it, and how it writes its tickets; empty where nobody has said. */
export async function organisation(settings: Pick<Settings, 'get'>): Promise<OrganisationView> {
  const get = async (key: string) => (await settings.get(key)) ?? ''
  const phone = readSupportPhone(await get(keys.phone))
  const offered = (await get(keys.languages)).split(' ')
  const languages = messageLanguages.filter((one) => offered.includes(one))
  const when = await get(keys.ticketWhen)
  return {
    name: await get(keys.name),
    phone: phone?.international ?? '',
    phoneAtHome: phone?.national ?? '',
    domain: await get(keys.domain),
    sender: await get(keys.sender),
    languages: languages.length > 0 ? languages : messageLanguages,
    texts: Object.fromEntries(
      await Promise.all(
        messageLanguages.map(async (one): Promise<[MessageLanguage, HouseTexts]> => [
          one,
          { before: await get(before(one)), after: await get(after(one)) },
        ]),
      ),
    ) as OrganisationView['texts'],
    resetLink: await get(keys.resetLink),
    resetWords: Object.fromEntries(
      await Promise.all(messageLanguages.map(async (one) => [one, await get(words(one))] as const)),
    ) as OrganisationView['resetWords'],
    securityPage: await get(keys.securityPage),
    ticketPattern: await get(keys.ticketPattern),
    ticketWhen: ticketTimes.find((one) => one === when) ?? 'never',
  }
}

/** Which part of what was chosen can't be; null: all of it can. The texts are checked against the domain that will hold. */
export function wrongIn(chosen: Chosen, now: OrganisationView): string | null {
  const domain = chosen.domain ?? now.domain
  if (!isSender(chosen.sender ?? '')) return 'sender'
  if (domain !== '' && !isDomain(domain)) return 'domain'
  if ((chosen.phone ?? '') !== '' && readSupportPhone(chosen.phone ?? '') === null) return 'phone'
  const link = chosen.resetLink ?? now.resetLink
  if (link !== '' && pageFault(link, domain, 1) !== null) return 'resetLink'
  const page = chosen.securityPage ?? now.securityPage
  if (page !== '' && pageFault(page, domain, 0) !== null) return 'securityPage'
  const isWrong = (text: string) => houseTextFault(text, domain) !== null
  const words = Object.values(chosen.resetWords ?? now.resetWords)
  if (words.some((text) => text.length > longestResetWords || isWrong(text))) return 'resetWords'
  const texts = Object.values(chosen.texts ?? now.texts)
  return texts.some(({ before, after }) => isWrong(before) || isWrong(after)) ? 'texts' : null
}

/** What makes it so. */
export function settingsOfOrganisation(chosen: Chosen): SettingChanges {
  const changes: Record<string, string> = {}
  for (const [part, key] of Object.entries(keys)) {
    const value = chosen[part as keyof typeof keys]
    if (value === undefined) continue
    changes[key] = typeof value === 'string' ? value : value.join(' ')
  }
  for (const language of messageLanguages) {
    const own = chosen.texts?.[language]
    const ownWords = chosen.resetWords?.[language]
    if (ownWords !== undefined) changes[words(language)] = ownWords
    if (own === undefined) continue
    changes[before(language)] = own.before
    changes[after(language)] = own.after
  }
  return changes
}

const shortParts = [
  'name',
  'phone',
  'domain',
  'sender',
  'resetLink',
  'securityPage',
  'ticketPattern',
  'ticketWhen',
] as const

/** What has changed, for the audit: what short parts were and are; of the texts, in which languages they are others. */
export function changesOf(was: OrganisationView, is: OrganisationView): Facts {
  const facts: Record<string, string> = {}
  for (const part of shortParts)
    if (was[part] !== is[part]) {
      facts[part] = is[part]
      facts[`${part}Was`] = was[part]
    }
  if (was.languages.join() !== is.languages.join()) {
    facts['languages'] = is.languages.join(' ')
    facts['languagesWas'] = was.languages.join(' ')
  }
  const others = messageLanguages.filter((one) => was.resetWords[one] !== is.resetWords[one])
  if (others.length > 0) facts['resetWords'] = others.join(' ')
  const texts = messageLanguages.filter(
    (one) =>
      was.texts[one].before !== is.texts[one].before ||
      was.texts[one].after !== is.texts[one].after,
  )
  return texts.length === 0 ? facts : { ...facts, texts: texts.join(' ') }
}
