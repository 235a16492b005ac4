import type { ContactKind } from '@shared/vocabulary/kinds'
import { readAddress, type Address } from './address'
import { asciiLabel, unicodeLabel } from './punycode'

/** More spellings than a domain with this many labels in other letters has nobody keeps. */
const mostSpellings = 16
const argentina = { mobile: /^\+549(?=\d{10}$)/, other: /^\+54(?=\d{10}$)/ }
const mexico = { mobile: /^\+521(?=\d{10}$)/, other: /^\+52(?=\d{10}$)/ }
// Numbers of eight digits that began with 6 to 9 were mobile ones; all of them got the 9.
const brazil = { mobile: /^(\+55\d{2})9(?=[6-9]\d{7}$)/, other: /^(\+55\d{2})(?=[6-9]\d{7}$)/ }

/**
 * What two spellings of one place have in common (rules.md, "same address"): emails without case, the domain in its own
 * letters; phones as the network dials them. It is never stored or shown: what is stored is the address as it was given.
 */
export function addressKey({ kind, value }: Pick<Address, 'kind' | 'value'>): string {
  return `${kind} ${kind === 'email' ? emailKey(value) : phoneKey(value)}`
}

/** Whether these are one place, however they are spelt. The only way in which addresses are compared. */
export function sameAddress(
  one: Pick<Address, 'kind' | 'value'>,
  other: { readonly kind: ContactKind; readonly value: string | null },
): boolean {
  if (one.kind !== other.kind || other.value === null) return false
  return (
    one.value === other.value ||
    addressKey(one) === addressKey({ kind: one.kind, value: other.value })
  )
}

/** Every spelling, apart from upper and lower case, in which this address may be stored: an index is asked for each. */
export function addressSpellings({
  kind,
  value,
}: Pick<Address, 'kind' | 'value'>): readonly string[] {
  return kind === 'email' ? emailSpellings(value) : phoneSpellings(value)
}

/** The same of sign-in names, whose kind nobody says: an email, a phone with its +, or a user name without case. */
export function signInNameKey(name: string): string {
  const typed = name.trim()
  if (typed.includes('@')) return emailKey(typed)
  return typed.startsWith('+') ? phoneKey(phoneOf(typed)) : withoutCase(typed)
}

export function sameSignInName(one: string, other: string): boolean {
  return one === other || signInNameKey(one) === signInNameKey(other)
}

/** As `addressSpellings`, of a sign-in name. */
export function signInNameSpellings(name: string): readonly string[] {
  const typed = name.trim()
  if (typed.includes('@')) return emailSpellings(typed)
  return typed.startsWith('+') ? phoneSpellings(phoneOf(typed)) : [typed]
}

function phoneOf(typed: string): string {
  return readAddress('phone', typed)?.value ?? typed
}

const plain = /^[ -~]*$/

function emailKey(value: string): string {
  const email = withoutCase(value)
  return email.includes('xn--')
    ? inDomain(email, (labels) => labels.map((label) => withoutCase(unicodeLabel(label))))
    : email
}

function emailSpellings(value: string): readonly string[] {
  const email = emailKey(value)
  const at = email.lastIndexOf('@') + 1
  if (plain.test(email.slice(at))) return [email]
  // Every label may be written both ways. The given spelling is among them where it is one that nobody would make.
  let domains = ['']
  for (const label of email.slice(at).split('.')) {
    const spelt = plain.test(label) ? [label] : [label, asciiLabel(label)]
    domains = domains.flatMap((before) =>
      spelt.map((one) => (before === '' ? one : `${before}.${one}`)),
    )
  }
  const spelt = domains.slice(0, mostSpellings).map((domain) => email.slice(0, at) + domain)
  return [...new Set([...spelt, withoutCase(value)])]
}

function inDomain(email: string, change: (labels: string[]) => string[]): string {
  const at = email.lastIndexOf('@') + 1
  return email.slice(0, at) + change(email.slice(at).split('.')).join('.')
}

function phoneKey(value: string): string {
  return value
    .replace(argentina.mobile, '+54')
    .replace(mexico.mobile, '+52')
    .replace(brazil.mobile, '$1')
}

function phoneSpellings(value: string): readonly string[] {
  const key = phoneKey(value)
  const longer = key
    .replace(argentina.other, '+549')
    .replace(mexico.other, '+521')
    .replace(brazil.other, '$19')
  return longer === key ? [key] : [key, longer]
}

/** A capital Σ becomes ς or σ by what stands around it; whoever types it small may have meant either. */
function withoutCase(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('ς', 'σ')
}
