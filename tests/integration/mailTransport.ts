import type { OpenedTransport } from '../../src/main/ports/carrier'
import { anSmtp } from '../../src/main/transports/testing/letters'
import type { MailPeers } from '../peers/mail'

/** A real mail server and the mailbox of its bounces, as an administrator sets them. */
export function mailTransport({
  host,
  ports,
  authority,
  desk,
  bounces,
}: MailPeers): Extract<OpenedTransport, { readonly type: 'smtp' }> {
  return anSmtp(
    ports.submission,
    {
      host,
      security: 'starttls',
      authorities: authority,
      signIn: 'password',
      user: desk.user,
      mailbox: {
        host,
        port: ports.imaps,
        security: 'tls',
        user: bounces.user,
        authorities: authority,
        folder: 'INBOX',
        address: 'bounces@desk.test',
      },
    },
    { password: desk.password, mailboxPassword: bounces.password },
  )
}
