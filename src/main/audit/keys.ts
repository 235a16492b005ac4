import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  timingSafeEqual,
  verify,
  type KeyObject,
} from 'node:crypto'
import type { AuditRow, SealAudit } from '../ports/audit'
import { recordText } from './canonical'

/** What seals the audit and signs what is said about it (decision record 0006). */
export interface AuditKeys {
  readonly seal: SealAudit
  /** Whether a row's digest is the one that follows the previous digest. */
  follows(previous: Uint8Array | null, row: AuditRow): boolean
  /** An HMAC of the bytes, and whether it is ours: for what is written after each commit, where a signature would cost too much. */
  witness(bytes: Uint8Array): Buffer
  isWitnessed(bytes: Uint8Array, witness: Uint8Array): boolean
  /** Ed25519, base64. */
  sign(text: string): string
  isSigned(text: string, signature: string): boolean
  /** The 32 bytes of the public key, base64: what goes along with every export. */
  readonly publicKey: string
  /** The beginning of the public key's SHA-256, to be compared by eye: `1f3a 90c4 …`. */
  readonly fingerprint: string
}

const keyBytes = 32
export const digestBytes = keyBytes
const salt = 'latchkey audit 1'
/** The first record that is sealed follows this. */
export const beginning = new Uint8Array(keyBytes)
/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

/**
 * All keys are derived from the key of the profile's seals, so that they are kept where it is kept (decision record
 * 0004), and none is it or another.
 */
export function auditKeys(sealKey: Uint8Array): AuditKeys {
  const chain = derived(sealKey, 'chain')
  const privateKey = createPrivateKey({
    key: Buffer.concat([privateHead, derived(sealKey, 'signature')]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = createPublicKey(privateKey)
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(publicHead.length)
  const seal: SealAudit = (previous, row) =>
    createHmac('sha256', chain)
      .update(previous ?? beginning)
      .update(recordText(row))
      .digest()
  const witnessKey = derived(sealKey, 'witness')
  const witness = (bytes: Uint8Array) => createHmac('sha256', witnessKey).update(bytes).digest()
  return {
    seal,
    witness,
    isWitnessed: (bytes, given) =>
      given.length === digestBytes && timingSafeEqual(witness(bytes), given),
    follows: (previous, row) =>
      row.digest instanceof Uint8Array &&
      row.digest.length === keyBytes &&
      timingSafeEqual(seal(previous, row), row.digest),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
    isSigned: (text, signature) => isSigned(text, signature, publicKey),
    publicKey: raw.toString('base64'),
    fingerprint: createHash('sha256')
      .update(raw)
      .digest('hex')
      .slice(0, 16)
      .replace(/(.{4})(?=.)/g, '$1 '),
  }
}

function derived(sealKey: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sealKey, salt, use, keyBytes))
}

function isSigned(text: string, signature: string, publicKey: KeyObject): boolean {
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'))
}
