import { z } from 'zod'
import { transport } from './declaration'
import { authorities, host, pace, port, user } from './parts'

/** A text message by SMPP 3.4 to an SMS centre; receipts come over the same connection. */
export const smpp = transport({
  carries: 'phone',
  settings: z.object({
    host,
    port,
    /** `plain`: most centres are reached through a tunnel, and speak no TLS. */
    security: z.enum(['tls', 'plain']),
    authorities,
    /** The system id; eight characters at most is the password’s limit, not its own. */
    user: user.max(15),
    systemType: z.string().trim().max(12),
    /** How the centre writes the ids of its receipts: many answer in hexadecimal and report in decimal. */
    ids: z.enum(['same', 'hex-to-decimal']),
    pace,
  }),
  secrets: ['password'],
})
