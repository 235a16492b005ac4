import { remark } from '@shared/vocabulary/remarks'
import type { ContactFacts, WorldPart } from '../world/facts'
import { foundText, invalid, wrong, type Reader } from './place'
import { entriesOf, mapping, optional } from './shapes'
import { flag, length, mention } from './values'

const contactFacts: Reader<Partial<ContactFacts>> = mapping({
  blocksUnknownSenders: optional(flag),
  junk: optional(flag),
  mistyped: optional(flag),
  noAccess: optional(flag),
  delay: optional(length),
  providerRefuses: optional(flag),
  mailboxOf: optional(mention),
  stolen: optional(flag),
})

/** `{ maria/phone: { noAccess: true }, sharedPrivateSession: true }`. */
export const world: Reader<WorldPart> = (place) => {
  const entries = entriesOf(
    place,
    remark('mapping-like', { example: '{ maria/phone: { noAccess: true } }' }),
  )
  if (entries === null) return invalid
  const contacts = new Map<string, Partial<ContactFacts>>()
  let sharedPrivateSession: boolean | undefined
  let sound = true
  for (const { key, keyPlace, value } of entries) {
    const read =
      key === 'sharedPrivateSession'
        ? flag(value)
        : key.includes('/')
          ? contactFacts(value)
          : wrong(keyPlace, remark('contact-of-world'), foundText(key))
    if (read === invalid) sound = false
    else if (typeof read === 'boolean') sharedPrivateSession = read
    else contacts.set(key, read)
  }
  return sound ? { contacts, sharedPrivateSession } : invalid
}
