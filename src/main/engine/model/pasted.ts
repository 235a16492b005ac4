import type { ContactKind } from '@shared/vocabulary/kinds'
import { plainDigits } from '@shared/vocabulary/digits'
import { withoutEmailLabel, withoutPhoneLabel } from './contactLabels'

/** Drawn as nothing, and what lines are broken with: it sticks to what is copied out of web pages and address books. */
const unseen = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800`
const unseenCharacters = new RegExp(`[${unseen}]+`, 'gu')
// Looking back keeps it from trying every blank of a long run within the text.
const unseenAtTheEnds = new RegExp(`^[${unseen}\\s]+|(?<![${unseen}\\s])[${unseen}\\s]+$`, 'gu')
const wide = /[\uFF01-\uFF5E]/gu
const wideToPlain = 0xfee0
const ideographicStop = /[\u3002\uFF61]/gu
/** `Ana Ruiz <ana@example.org>`, as mail programs and address books copy it. */
const inBrackets = /^([^<>]*)<([^<>]*)>[,;.\s]*$/u
/** `ana@example.org (Ana Ruiz)`, `Ana Ruiz (ana@example.org)`, `[ana@example.org]`: older headers, and signatures. */
const besideComment =
  /^(?:[^()[\]@]*[([]\s*(\S+@[^\s()[\]]+?)\s*[)\]]|([^\s()[\]]+@[^\s()[\]]+)\s*[([][^()[\]@]*[)\]])[,;.\s]*$/u
const wholeInBrackets = /^[([](\s*\+?[^()[\]]+)[)\]]$/u
const quoted = /^(["'“”„‟«»‘’‚‹›])(.+)(["'“”„‟«»‘’‚‹›])$/su
const mailLink = /^mailto:([^?]*)(?:\?.*)?$/isu
const phoneLink = /^(?:tel|sms|callto):(?:\/\/)?/i
const punctuationBehind = /[\s,;.]+$/u
/** What is left of a number that a spreadsheet was kept from computing with. */
const textMark = /^'(?=[+\d(])/
const bracketedCountry = /^\(\s*(?:\+|00)\s*(\d{1,3})\s*\)/
const internationalPrefix = /^00[\s().-]*(?=[1-9])/
/** The nought that is dialled within a country only, as letterheads print it; Italy, San Marino and the Vatican dial theirs always. */
const bracketedNought = /^(\+(?!39|378|379)\d{1,3})[\s.-]*\(\s*0\s*\)/

/** Most of what is read has nothing around it, and Find reads at every key. */
const bare = {
  email: /^[\w!#-&*+\-/=?^{|}~.]+@[\w.-]*\w$/,
  phone: /^\+\d+$/,
}

/** The address in what was typed, pasted or written into a file (rule contacts.kind). */
export function withoutPasted(kind: ContactKind, text: string): string {
  if (bare[kind].test(text)) return text
  return kind === 'email' ? pastedEmail(text) : pastedPhone(text)
}

function pastedEmail(text: string): string {
  const plain = withoutUnseenEnds(text)
    .replace(wide, (letter) => String.fromCharCode(letter.charCodeAt(0) - wideToPlain))
    .replace(ideographicStop, '.')
  const address = withoutQuotes(withoutEmailLabel(ofHeader(plain, '@')))
  const [, before, behind] = besideComment.exec(address) ?? []
  return linked(before ?? behind ?? address).replace(punctuationBehind, '')
}

function pastedPhone(text: string): string {
  // Nothing invisible means anything in a number, and phones' address books put direction marks around theirs.
  const plain = plainDigits(text.replace(unseenCharacters, '').normalize('NFKC')).trim()
  const number = withoutPhoneLabel(withoutQuotes(ofHeader(plain, 'digit')).replace(phoneLink, ''))
  return number
    .replace(textMark, '')
    .replace(punctuationBehind, '')
    .trim()
    .replace(wholeInBrackets, '$1')
    .trim()
    .replace(bracketedCountry, '+$1')
    .replace(internationalPrefix, '+')
    .replace(bracketedNought, '$1')
}

/** What stands in the brackets of `Name <…>`. Where the name has an address of its own, nobody can tell which is meant. */
function ofHeader(text: string, mark: '@' | 'digit'): string {
  const [, name = '', address] = inBrackets.exec(text) ?? []
  if (address === undefined) return text
  const both = mark === '@' ? name.includes('@') : /\d/.test(name)
  const same = withoutQuotes(name.trim()).toLowerCase() === linked(address.trim()).toLowerCase()
  return both && !same ? text : withoutUnseenEnds(address)
}

/** The address of a link. Letters that a link may not have are written as their codes there (RFC 6068). */
function linked(text: string): string {
  const link = mailLink.exec(text)?.[1]
  if (link === undefined) return withoutUnseenEnds(text)
  try {
    return withoutUnseenEnds(decodeURIComponent(link))
  } catch {
    return withoutUnseenEnds(link)
  }
}

function withoutQuotes(text: string): string {
  return quoted.exec(text)?.[2] ?? text
}

function withoutUnseenEnds(text: string): string {
  return text.replace(unseenAtTheEnds, '')
}
