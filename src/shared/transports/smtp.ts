import { z } from 'zod'
import { transport } from './declaration'
import { authorities, host, pace, port, user } from './parts'

const longestAddress = 320
const longestUrl = 2_000

/** Where what came back is read: an IMAP mailbox that bounces go to. */
const mailbox = z.object({
  host,
  port,
  /** `tls`: from the first byte · `starttls` */
  security: z.enum(['tls', 'starttls']),
  user,
  authorities,
  folder: z.string().trim().min(1).max(200),
  /** What messages name as their sender on the envelope: `bounces@contoso.example`; a `+` and the message's id are put before the @. */
  address: z.email().max(longestAddress),
})

/** An email by submission to a mail server (RFC 6409), and what comes back by a mailbox. */
export const smtp = transport({
  carries: 'email',
  settings: z.object({
    host,
    port,
    /** `tls`: from the first byte · `starttls`: it must offer it · `plain`: only to this machine */
    security: z.enum(['tls', 'starttls', 'plain']),
    authorities,
    /** `none`: nobody signs in · `password`: PLAIN or LOGIN, whichever it offers · `oauth`: XOAUTH2 */
    signIn: z.enum(['none', 'password', 'oauth']),
    user,
    /** Where a token is asked for; only for `oauth`. */
    oauth: z
      .object({
        url: z.url({ protocol: /^https?$/ }).max(longestUrl),
        clientId: z.string().trim().min(1).max(400),
        scope: z.string().trim().max(400),
      })
      .nullable(),
    /** What the customer sees as the sender’s address. */
    from: z.email().max(longestAddress),
    pace,
    mailbox: mailbox.nullable(),
  }),
  secrets: ['password', 'oauthSecret', 'oauthRefreshToken', 'mailboxPassword'],
})
