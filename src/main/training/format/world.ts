import { z } from 'zod'
import { remark } from '@shared/vocabulary/remarks'
import type { WorldPart } from '../world/facts'
import { expecting, made, mapping } from './schema'
import { flag, length, mention } from './values'

const contactFacts = mapping({
  blocksUnknownSenders: flag.optional(),
  junk: flag.optional(),
  mistyped: flag.optional(),
  noAccess: flag.optional(),
  delay: length.optional(),
  providerRefuses: flag.optional(),
  mailboxOf: mention.optional(),
  stolen: flag.optional(),
  trusted: flag.optional(),
})

const shared = 'sharedPrivateSession'

/** Each value by what its key says: a contact’s facts, or whether windows share a session. */
const named = expecting(
  remark('mapping-like', { example: '{ maria/phone: { noAccess: true } }' }),
  z.record(
    expecting(
      remark('contact-of-world'),
      z.string().refine((key) => key === shared || key.includes('/')),
    ),
    z.unknown(),
  ),
)

/** `{ maria/phone: { noAccess: true }, sharedPrivateSession: true }`. */
export const world = made(
  named.pipe(z.object({ [shared]: flag.optional() }).catchall(contactFacts)),
  ({ [shared]: sharedPrivateSession, ...contacts }): WorldPart => ({
    contacts: new Map(Object.entries(contacts)),
    sharedPrivateSession,
  }),
)
