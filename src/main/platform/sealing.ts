import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Texts that can be read only with the profile's key. */
export interface Sealing {
  seal(text: string, binding: string): string
  /** Null where it was sealed with another key, for something else, or is not what was sealed. */
  open(sealed: string, binding: string): string | null
}

const algorithm = 'aes-256-gcm'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
/** The lengths that texts come in: how long a short one is, is not seen either. */
const step = 64

/** What is sealed, each under a key of its own: what opens the one opens none of the others. */
const uses = {
  drafts: { salt: 'latchkey drafts 1', info: 'drafts' },
  channelSecrets: { salt: 'latchkey channel secrets 1', info: 'channel secrets' },
} as const

/** The key is derived from that of the profile's seals, as those of the audit are, and is none of them (decision record 0042). */
export function sealingWith(sealKey: Uint8Array, use: keyof typeof uses = 'drafts'): Sealing {
  const { salt, info } = uses[use]
  const key = Buffer.from(hkdfSync('sha256', sealKey, salt, info, keyBytes))
  return {
    seal(text, binding) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
      cipher.setAAD(Buffer.from(binding))
      const body = Buffer.concat([cipher.update(padded(text)), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    open(sealed, binding) {
      const bytes = Buffer.from(sealed, 'base64')
      if (bytes.length < nonceBytes + tagBytes) return null
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(Buffer.from(binding))
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      try {
        const body = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]
        return textOf(Buffer.concat(body))
      } catch {
        return null
      }
    },
  }
}

/** The text, a byte that is in no text, and zeros. */
function padded(text: string): Buffer {
  const bytes = Buffer.from(text)
  const length = Math.ceil((bytes.length + 1) / step) * step
  const whole = Buffer.alloc(length)
  bytes.copy(whole)
  whole[bytes.length] = 0xff
  return whole
}

function textOf(whole: Buffer): string {
  return whole.subarray(0, whole.lastIndexOf(0xff)).toString()
}
