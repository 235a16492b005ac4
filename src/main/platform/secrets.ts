import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../engine/model/decision'

/** Codes from the system's random source, and seals that are worth nothing without the profile's key. */
export function keyedSecrets(key: Uint8Array): Secrets {
  const digest = (text: string, binding: string) =>
    createHmac('sha256', key)
      .update(`${Buffer.byteLength(binding)}:`)
      .update(binding)
      .update(text)
      .digest()
  return {
    mintCode: (digits) => String(randomInt(10 ** digits)).padStart(digits, '0'),
    seal: (text, binding) => digest(text, binding).toString('base64url'),
    matches: (text, binding, seal) => {
      const stored = Buffer.from(seal, 'base64url')
      const given = digest(text, binding)
      return stored.length === given.length && timingSafeEqual(stored, given)
    },
  }
}
