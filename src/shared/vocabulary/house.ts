import type { MessageLanguage } from './kinds'

/** What the organisation adds to what customers read, in one language; empty: nothing. */
export interface HouseTexts {
  readonly before: string
  readonly after: string
}

/** Whose desk it is, as customers know it. */
export interface House {
  readonly name: string
  /** The number of its support as it is dialled from abroad; empty: none is told. */
  readonly phone: string
  /** The short name that text messages come from; empty: the name itself. */
  readonly sender: string
  /** That of its page, and the only one that links in its texts may lead to; empty: none. */
  readonly domain: string
  /** What messages are offered in; a customer with another language gets the first. */
  readonly languages: readonly MessageLanguage[]
  readonly texts: Readonly<Record<MessageLanguage, HouseTexts>>
  /** Where a customer chooses a new password: a link with `{token}` in it; empty: the organisation has no page for it. */
  readonly resetLink: string
  /** What a customer does to choose a new password, where there is no link; empty: what the message says by itself. */
  readonly resetWords: Readonly<Record<MessageLanguage, string>>
  /** Where a customer sees to security info; empty: no page is told. */
  readonly securityPage: string
}

/** As long as a text before or after a message may be. */
export const longestHouseText = 240
export const longestHouseName = 80
/** A text message has three parts, and the token takes 26 signs of it. */
export const longestPage = 90
export const longestResetWords = 120
/** What networks carry as a sender: letters, digits and spaces, one letter at least. */
const sender = /^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/

export function isSender(text: string): boolean {
  return text === '' || sender.test(text)
}

const longestSender = 11

/** Whom a text message comes from: the short name, or what of the name networks carry; empty: nothing of it. */
export function smsSenderOf({ name, sender: short }: Pick<House, 'name' | 'sender'>): string {
  if (short !== '') return short
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 ]/g, '')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, longestSender)
    .trim()
  return isSender(plain) ? plain : ''
}

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`
const domain = new RegExp(String.raw`^${label}(?:\.${label})+$`, 'u')

/** `contoso.example`: the organisation’s own domain, in small letters. */
export function isDomain(text: string): boolean {
  return text.length <= 253 && domain.test(text) && text === text.toLowerCase()
}

/** Why a house text can't be: `long` · `placeholder`: it has signs of one, and somebody’s data could be filled in · `link`: it leads elsewhere than to the house · `sign` */
export type HouseTextFault = 'long' | 'placeholder' | 'link' | 'sign'

const placeholder = /[{}<>]|%[sd@]|\$\w|\[\[/u
const unseen = /[\p{Cc}\p{Cf}]/u
/** Whatever a telephone or a mailbox makes a link of: a scheme, or names with a dot between them. */
const links = new RegExp(String.raw`[a-z][a-z0-9+.-]*:\/\/[^\s]*|${label}(?:\.${label})+`, 'giu')

/** What is wrong with a text before or after messages; null: nothing. `domain` empty: the house has none, and no link may be. */
export function houseTextFault(text: string, domain: string): HouseTextFault | null {
  if (text.length > longestHouseText) return 'long'
  if (placeholder.test(text)) return 'placeholder'
  if (unseen.test(text)) return 'sign'
  return [...text.matchAll(links)].every(([link]) => leadsTo(link, domain)) ? null : 'link'
}

const networkAddress = /^(?:(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])(?:\.|$)){4}$/

function leadsTo(link: string, domain: string): boolean {
  const [, scheme = null, host = ''] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#]*)/iu.exec(link.toLowerCase()) ?? []
  if (scheme !== null && scheme !== 'https') return false
  // `1.5` and `24.12.2026` are numbers, and no telephone opens them; what can be an address of the network it does.
  if (scheme === null && /^[\d.]+$/.test(host)) return !networkAddress.test(host)
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`))
}

export const tokenPlace = '{token}'

/** Why a link can't be: `long` · `https`: it is no address that begins so · `domain`: it leads elsewhere than to the house · `token`: its place stands in it never, more than once, or where no page reads it */
export type PageFault = 'long' | 'https' | 'domain' | 'token'

/** What is wrong with a page of the organisation; null: nothing. @param places how often the place of a token stands in it */
export function pageFault(text: string, domain: string, places: 0 | 1): PageFault | null {
  if (text.length > longestPage) return 'long'
  const [before = '', ...after] = text.split(tokenPlace)
  if (after.length !== places) return 'token'
  const plain = text.replace(tokenPlace, 'token')
  if (/[{}\s<>"\\^`|]/u.test(plain) || /[^\x21-\x7e]/u.test(plain)) return 'https'
  const read = /^https:\/\/([^/?#@:]+)(?::\d{1,5})?(?:[/?#]|$)/i.exec(plain)
  if (read === null) return 'https'
  const host = (read[1] ?? '').toLowerCase()
  if (domain === '' || (host !== domain && !host.endsWith(`.${domain}`))) return 'domain'
  // In the name of the host it would be asked of every name server on the way.
  return places === 1 && !/^https:\/\/[^/?#]+[/?#]/i.test(before) ? 'token' : null
}
