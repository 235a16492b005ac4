import { ImapFlow } from 'imapflow'
import type { MailPeers, SignIn } from './mail'

const readEvery = 50

/** Every mail of a mailbox as it came, read over IMAP. */
export async function inbox(peers: MailPeers, { user, password }: SignIn): Promise<string[]> {
  const client = new ImapFlow({
    host: peers.host,
    port: peers.ports.imaps,
    secure: true,
    auth: { user, pass: password },
    tls: { ca: peers.authority },
    logger: false,
  })
  await client.connect()
  try {
    const { exists } = await client.mailboxOpen('INBOX', { readOnly: true })
    const mails: string[] = []
    if (exists === 0) return mails
    for await (const mail of client.fetch('1:*', { source: true }))
      mails.push(mail.source?.toString() ?? '')
    return mails
  } finally {
    await client.logout()
  }
}

/** The first mail of a mailbox that is meant: waits until it has come. */
export async function mailIn(
  peers: MailPeers,
  signIn: SignIn,
  isMeant: (raw: string) => boolean = () => true,
): Promise<string> {
  for (;;) {
    const found = (await inbox(peers, signIn)).find(isMeant)
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, readEvery))
  }
}
