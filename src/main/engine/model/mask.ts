import type { SignInNameKind } from '@shared/vocabulary/kinds'
import type { Address } from './address'

const dots = 8
/** Three characters that are each one for a person too: nothing can combine with the first two. */
const beginsPlain = /^[\x20-\x7e]{3}/
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * What may be shown of a contact (rules mask.phone, mask.email): `•••••••78`, `ma••••••`.
 * The length is fixed, so that it says nothing about the length of what is stored.
 */
export function maskAddress(address: Address, showDomain = false): string {
  return address.kind === 'phone' ? maskPhone(address.value) : maskEmail(address.value, showDomain)
}

/** The same for a sign-in name; a user name is masked like the part of an email before the @. */
export function maskSignInName(name: {
  readonly kind: SignInNameKind
  readonly value: string
}): string {
  return name.kind === 'phone' ? maskPhone(name.value) : maskEmail(name.value, false)
}

function maskPhone(value: string): string {
  return '•'.repeat(dots - 1) + value.slice(-2)
}

function maskEmail(value: string, showDomain: boolean): string {
  const at = value.lastIndexOf('@')
  const local = at < 0 ? value : value.slice(0, at)
  const characters = firstCharacters(local, 2)
  const shown = characters.length < 2 ? '' : characters.join('')
  const domain = showDomain && at >= 0 ? value.slice(at) : ''
  return shown + '•'.repeat(shown === '' ? dots : dots - 2) + domain
}

function firstCharacters(text: string, count: number): string[] {
  // Nearly all addresses begin with plain letters, and the segmenter costs thirty times what a decision does.
  if (beginsPlain.test(text)) return [...text.slice(0, count)]
  const found: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    found.push(segment)
    if (found.length === count) break
  }
  return found
}
