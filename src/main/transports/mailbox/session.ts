import type { TransportSettings } from '@shared/transports'
import type { ImapFlow } from 'imapflow'
import { believing } from '../smtp/security'
import type { Tokens } from '../smtp/tokens'
import { isTrouble, trouble } from '../smtp/trouble'
import { faultOf, InTheWay } from './faults'
import { longestMail } from './returned'

export type MailboxSettings = NonNullable<TransportSettings<'smtp'>['mailbox']>

/** Who signs in proves it by a password, or by a token (XOAUTH2). */
export type MailboxSignIn = { readonly password: string } | { readonly tokens: Tokens }

/** Where the mails of a folder stand: its own number, and the next that comes to it. */
export interface Standing {
  readonly uidValidity: string
  readonly uidNext: number
}

/** The open folder. Nothing in it is changed: no mail is marked as read, moved or deleted. */
export interface Session {
  readonly standing: () => Standing
  /** The numbers of the mails after this one, or of the last days; in their order. */
  after(uid: number | null): Promise<readonly number[]>
  /** The beginning of each of them as it came, a character a byte; one that is gone by now is left out. */
  mails(uids: readonly number[]): AsyncIterable<{ readonly uid: number; readonly raw: string }>
  /** What the server says of itself and the connection. */
  readonly detail: string
  readonly isUsable: () => boolean
  close(): void
}

/** In milliseconds. A wrong password is answered late on purpose. */
const limits = { connectionTimeout: 10_000, greetingTimeout: 15_000, socketTimeout: 40_000 }
/** What came back longer ago is about a message that has its end. */
const daysRead = 7
const msPerDay = 86_400_000

/** Signs in and opens the folder. @throws what `faultOf` says the meaning of */
export async function openSession(
  settings: MailboxSettings,
  signIn: MailboxSignIn,
  signal: AbortSignal,
): Promise<Session> {
  const { user } = settings
  if ('password' in signIn) return connected(settings, { user, pass: signIn.password }, signal)
  const kept = await signIn.tokens.kept()
  if (kept !== null)
    try {
      return await connected(settings, { user, accessToken: kept }, signal)
    } catch (error) {
      if (faultOf(error).fault !== 'sign-in') throw error
      // It was taken back before its time: that is no wrong secret yet.
    }
  const fresh = await signIn.tokens.fresh()
  if (isTrouble(fresh)) throw new InTheWay(fresh)
  return connected(settings, { user, accessToken: fresh.token }, signal)
}

async function connected(
  settings: MailboxSettings,
  auth: { readonly user: string; readonly pass?: string; readonly accessToken?: string },
  signal: AbortSignal,
): Promise<Session> {
  const secureContext = believing(settings.authorities)
  if (secureContext === null) throw new InTheWay(trouble('settings'))
  signal.throwIfAborted()
  // A megabyte that only a desk with a mailbox needs.
  const { ImapFlow } = await import('imapflow')
  const client = new ImapFlow({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    ...(settings.security === 'starttls' && { doSTARTTLS: true }),
    auth,
    // Said anew: a variable of the environment can switch it off for a whole process.
    tls: { secureContext, rejectUnauthorized: true },
    clientInfo: { name: 'Latchkey' },
    // What it would log holds passwords and mail.
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    ...limits,
  })
  // Where it fails while something waits, that fails too; otherwise the next to use it finds out.
  client.on('error', () => undefined)
  const stop = () => client.close()
  signal.addEventListener('abort', stop)
  try {
    await client.connect()
    await client.mailboxOpen(settings.folder, { readOnly: true })
    return sessionOf(client)
  } catch (error) {
    client.close()
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function sessionOf(client: ImapFlow): Session {
  const { name, vendor } = client.serverInfo ?? {}
  return {
    standing: () => {
      const { mailbox } = client
      if (mailbox === false) throw new Error('no folder is open')
      return { uidValidity: String(mailbox.uidValidity), uidNext: mailbox.uidNext }
    },
    async after(uid) {
      await client.noop()
      const query =
        uid === null
          ? { since: new Date(Date.now() - daysRead * msPerDay) }
          : { uid: `${uid + 1}:*` }
      const found = await client.search(query, { uid: true })
      if (!Array.isArray(found)) throw new Error('the search was refused')
      // `8:*` answers the last mail also where that is the seventh.
      return found.filter((one) => uid === null || one > uid).toSorted((a, b) => a - b)
    },
    async *mails(uids) {
      const query = { uid: true, source: { maxLength: longestMail } }
      for await (const { uid, source } of client.fetch(uids.join(','), query, { uid: true }))
        yield { uid, raw: source?.toString('latin1') ?? '' }
    },
    detail: [vendor, name].filter((one) => one !== undefined && one !== '').join(' '),
    isUsable: () => client.usable,
    close: () => client.close(),
  }
}
