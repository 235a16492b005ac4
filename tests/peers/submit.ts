import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailPeers } from './mail'

/** Submits one mail to the mail server as whoever may send, and waits until it is taken. */
export async function submit(
  peers: MailPeers,
  { from, to, raw }: { readonly from: string; readonly to: string; readonly raw: string },
): Promise<void> {
  const connection = new SMTPConnection({
    host: peers.host,
    port: peers.ports.submission,
    requireTLS: true,
    tls: { ca: peers.authority },
  })
  const { user, password: pass } = peers.desk
  const step = (take: (done: (error?: Error | null) => void) => void) =>
    new Promise<void>((resolve, reject) => take((error) => (error ? reject(error) : resolve())))
  try {
    await step((done) => connection.connect(done))
    await step((done) => connection.login({ credentials: { user, pass } }, done))
    await step((done) => connection.send({ from, to: [to] }, raw, done))
  } finally {
    connection.quit()
  }
}
