/** Keys and digests of an exported audit, as decision record 0006 describes them. */
import { createHash, createHmac, createPublicKey, hkdfSync, verify } from 'node:crypto'

const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

/** The key of the digests from the text of a profile's seal.key; undefined where it can't be read. */
export function chainKeyOf(text) {
  const [, content] = /^latchkey-seal-key-1 plain ([A-Za-z0-9+/=]+)\n$/.exec(text) ?? []
  const key = Buffer.from(content ?? '', 'base64')
  return key.length === 32
    ? Buffer.from(hkdfSync('sha256', key, 'latchkey audit 1', 'chain', 32))
    : undefined
}

export function fingerprintOf(publicKey) {
  return createHash('sha256')
    .update(Buffer.from(String(publicKey), 'base64'))
    .digest('hex')
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, '$1 ')
}

/** Whether the key of the header is the one that somebody trusts: given whole, or as its fingerprint. */
export function isSameKey(publicKey, trusted) {
  return (
    trusted === publicKey ||
    trusted.replace(/\s/g, '') === fingerprintOf(publicKey).replace(/\s/g, '')
  )
}

export function isSigned(text, signature, publicKey) {
  try {
    const key = createPublicKey({
      key: Buffer.concat([publicHead, Buffer.from(publicKey, 'base64')]),
      format: 'der',
      type: 'spki',
    })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** The digest that follows another one (in hex; null before the first). */
export function digestAfter(chainKey, previous, record) {
  return createHmac('sha256', chainKey)
    .update(previous === null ? Buffer.alloc(32) : Buffer.from(previous, 'hex'))
    .update(recordText(record))
    .digest('hex')
}

/** JSON without spaces, its keys and those of the facts in alphabetical order. */
function recordText({
  account,
  action,
  at,
  by,
  case: caseId,
  facts,
  operator,
  outcome,
  role,
  rule,
  sequence,
}) {
  const ordered = JSON.stringify(facts, Object.keys(facts).sort())
  const [head, tail] = [
    JSON.stringify({ account, action, at, by, case: caseId }),
    JSON.stringify({ operator, outcome, role, rule, sequence }),
  ]
  return `${head.slice(0, -1)},"facts":${ordered},${tail.slice(1)}`
}
