import type { House, HouseTexts } from '@shared/vocabulary/house'
import type { MessageTemplate } from '@shared/vocabulary/kinds'
import { inPlainSigns, smsLength, withoutDearMarks } from '@shared/vocabulary/smsSegments'

/** In a text message the name is cut at a word: what it is about must fit as well. The second where the first still leaves too little. */
const longestInSms = [20, 8] as const

/** In how many parts a text message may go out. */
export function mostSegments(template: MessageTemplate): number {
  return isCode(template) ? 2 : 3
}

/** Whether a customer acts on what it carries: a code, or the words of an announced call. */
export function isCode(template: MessageTemplate): boolean {
  return template.startsWith('code.') || template === 'call.announced'
}

/** What is entered on the organisation’s own page. A code that is read out is none of them: no page may offer to fill it in. */
const enteredOnPage: readonly MessageTemplate[] = [
  'code.confirm-contact',
  'code.sign-in',
  'code.change-security-info',
  'code.recover-username',
  'code.reset-password',
]

/** The last line by which a telephone offers a code on that page and on no other (origin-bound one-time codes); empty: none. */
export function lineForPage(
  template: MessageTemplate,
  code: string | null,
  house: House | null,
): string {
  const domain = house?.domain ?? ''
  if (code === null || domain === '' || !enteredOnPage.includes(template)) return ''
  const page = `https://${domain}`
  return URL.canParse(page) ? `\n@${new URL(page).hostname} #${code}` : ''
}

/** An email: the text between those of the house, and under it whose it is. */
export function emailOf(body: string, house: House | null, { before, after }: HouseTexts): string {
  const from = [house?.name ?? '', house?.phone ?? ''].filter((part) => part !== '').join(' · ')
  return [before, body, after, from].filter((part) => part !== '').join('\n\n')
}

/**
 * A text message: whose it is, then what it says, in plain signs. The texts of the house are added for as long as the message stays
 * within its parts; the one after it goes first, and the line for its page last.
 */
export function smsOf(
  body: string,
  template: MessageTemplate,
  house: House | null,
  { before, after }: HouseTexts,
  forPage: string,
): string {
  const text = inPlainSigns(body)
  const [first, last] = [inPlainSigns(before), inPlainSigns(after)]
  const tries = [[first, text, last], [first, text], [text, last], [text]].map((parts) =>
    parts.filter((part) => part !== '').join(' '),
  )
  const names = smsNames(house, smsLength(text).coding === 'gsm')
  const fits = (message: string) => smsLength(message).segments <= mostSegments(template)
  // Whose it is, in full, comes before what the house adds; what it is about is never cut.
  const all = names.flatMap((name) => tries.map((whole) => name + whole))
  return [...all.map((whole) => whole + forPage), ...all].find(fits) ?? text
}

/** What a message begins with, the best first. @param isCheap whether a letter that GSM lacks would make a cheap message dear */
function smsNames(house: House | null, isCheap: boolean): readonly string[] {
  if (house === null || (house.name === '' && house.sender === '')) return ['']
  if (house.sender !== '') return [`${house.sender}: `]
  return longestInSms.map((most) => {
    const short = shortened(house.name, most)
    return `${isCheap ? withoutDearMarks(short) : inPlainSigns(short)}: `
  })
}

function shortened(name: string, most: number): string {
  if (name.length <= most) return name
  const whole = name
    .slice(0, most + 1)
    .split(' ')
    .slice(0, -1)
    .join(' ')
  return whole === '' ? name.slice(0, most) : whole
}
