import { domainToASCII } from 'node:url'
import type { SMTPEnvelope } from 'nodemailer/lib/smtp-connection'
import type { Letter } from '../../ports/carrier'
import { bounceAddress } from '../mailbox/returned'
import { domainOf, type OpenedSmtp } from './settings'

/** Who a message is from and for, as servers are told. */
export interface Envelope {
  readonly from: string
  /** Exactly one. */
  readonly to: string
  /** Its name has letters that only a server with SMTPUTF8 (RFC 6531) passes on as they are. */
  readonly needsUtf8: boolean
  readonly id: string
}

const beyondAscii = /[^\0-\x7f]/

/**
 * The envelope of a letter; null: no mail server can be told this address. The name stays as it is, and a domain of other letters is
 * written in its ASCII form (RFC 5891).
 */
export function envelopeOf(
  { id, to }: Pick<Letter, 'id' | 'to'>,
  { from, mailbox }: Pick<OpenedSmtp['settings'], 'from' | 'mailbox'>,
): Envelope | null {
  const local = to.value.slice(0, to.value.lastIndexOf('@'))
  const given = domainOf(to.value)
  const domain = beyondAscii.test(given) ? domainToASCII(given) : given
  if (to.kind !== 'email' || local === '' || domain === '') return null
  return {
    from: mailbox === null ? from : bounceAddress(mailbox.address, id),
    to: `${local}@${domain}`,
    needsUtf8: beyondAscii.test(local),
    id,
  }
}

/**
 * For the library. Where the server can, it is asked to say what becomes of it, with headers only: a report that came with all of it
 * would bring the code back (RFC 3461).
 */
export function forLibrary({ from, to, needsUtf8, id }: Envelope): SMTPEnvelope {
  return {
    from,
    // As an object: a text would be read, and a comma in it would be a second recipient.
    to: [{ address: to }],
    use8BitMime: needsUtf8,
    dsn: {
      ret: 'HDRS',
      envid: id,
      notify: ['SUCCESS', 'FAILURE', 'DELAY'],
      // Of an address in other letters every server makes something else.
      ...(needsUtf8 ? {} : { orcpt: `rfc822;${to}` }),
    },
  }
}
