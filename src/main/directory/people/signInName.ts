import type { ProblemId } from '@shared/vocabulary/directory'
import type { SignInNameKind } from '@shared/vocabulary/kinds'
import { readEmail, readPhone } from '../../engine/model/address'
import { hasInvisible } from '../model/invisible'
import { limits } from '../model/limits'
import { isDamagedIdentifier } from './spreadsheet'

export type SignInNameReading =
  | { readonly kind: SignInNameKind; readonly value: string }
  | { readonly problem: Extract<ProblemId, `sign-in-name-${string}`> }

/**
 * Reads what a person signs in with as the first kind that it can be. Unlike a display name it is never cleaned: a name
 * with something invisible in it is not the name that the person types, and may be made to look like somebody else's. Nor is
 * one repaired that a spreadsheet took for a number: noughts may have stood before it, and without them it is another person's.
 * @param isSaid the file says which kind it is
 */
export function readSignInName(
  text: string,
  kinds: readonly SignInNameKind[],
  isSaid = false,
): SignInNameReading {
  const typed = text.trim()
  if (typed.length > limits.valueCharacters) return { problem: 'sign-in-name-unreadable' }
  const trimmed = typed.normalize('NFC')
  if (hasInvisible(trimmed)) return { problem: 'sign-in-name-invisible' }
  if (mask.test(trimmed)) return { problem: 'sign-in-name-masked' }
  // Whoever says of a name which kind it is knows what it is.
  if (!isSaid && isDamagedIdentifier(trimmed.replace(/^\+/, '')))
    return { problem: 'sign-in-name-damaged' }
  for (const kind of kinds) {
    const value = readAs[kind](trimmed)
    if (value !== null) return { kind, value }
  }
  return { problem: 'sign-in-name-unreadable' }
}

const readAs: Record<SignInNameKind, (text: string) => string | null> = {
  email: (text) => readEmail(text)?.value ?? null,
  // Only with its country: a user name of digits stays a user name.
  phone: (text) => (text.startsWith('+') ? (readPhone(text)?.value ?? null) : null),
  'user-name': (text) => (text.length <= limits.signInNameCharacters ? text : null),
}

/** As every screen and a masked export show a name. */
const mask = /•{3}/
