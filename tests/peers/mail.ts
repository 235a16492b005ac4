import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { certified } from './authority'
import { insistOn } from './installed'
import { kept } from './kept'
import { dovecotConf, mainCf, masterCf, users, type MailPlaces } from './mailConfiguration'
import { provider, type Provider } from './provider'

/**
 * A real mail server (Postfix) and its mailboxes (Dovecot) at `localhost`, and the provider of customers. Mail to `…@desk.test`
 * lies in a mailbox here: `bounces` and `maria` can be read. Mail to every other domain goes to the provider, and nowhere else.
 */
export interface MailPeers {
  readonly host: 'localhost'
  readonly ports: {
    /** Submission with STARTTLS. */
    readonly submission: number
    /** Submission with TLS from the first byte. */
    readonly submissions: number
    readonly imaps: number
  }
  /** The certificate in PEM of who vouches for both. */
  readonly authority: string
  /** Who may send. */
  readonly desk: SignIn
  /** Where `bounces+…@desk.test` arrives. */
  readonly bounces: SignIn
  /** A customer with a mailbox here: `maria@desk.test`. */
  readonly maria: SignIn
  readonly provider: Provider
  /** What Postfix wrote down: for a test that failed. */
  log(): string
  /** Ends all of it, and leaves nothing. */
  stop(): Promise<void>
}

export interface SignIn {
  readonly user: string
  readonly password: string
}

export interface MailOptions {
  /** What the mail server doesn’t offer. */
  readonly without?: readonly ('DSN' | 'STARTTLS' | 'SMTPUTF8')[]
  /** After so many seconds it gives a message up. */
  readonly givesUpAfter?: number
}

const passwords = { desk: 'desk-pass', bounces: 'bounces-pass', customer: 'maria-pass' }
const queues = [
  ...['active', 'bounce', 'corrupt', 'defer', 'deferred', 'flush', 'hold', 'incoming'],
  ...['maildrop', 'private', 'public', 'saved', 'trace'],
]

/**
 * Starts them on free ports of 127.0.0.1, in a folder of their own.
 * @throws the sentence that says what has to be installed, or that it needs root
 */
export async function mailPeers(options: MailOptions = {}): Promise<MailPeers> {
  insistOn('mail', { asRoot: true })
  const customers = await provider()
  try {
    let authority = ''
    const peers = await kept('mail', {
      ports: 3,
      prepare: (folder, [submission = 0, submissions = 0, imaps = 0]) => {
        chmodSync(folder, 0o755)
        const places: MailPlaces = {
          folder,
          certified: certified(folder, ['mail.desk.test']),
          ports: { submission, submissions, imaps, provider: customers.port },
          owner: ids('/etc/passwd', 'mail'),
          passwords,
          without: options.without ?? [],
          givesUpAfter: options.givesUpAfter ?? 60,
        }
        authority = places.certified.authority
        furnish(places)
        return [
          ['/usr/lib/postfix/sbin/master', '-c', path.join(folder, 'postfix')],
          ['/usr/sbin/dovecot', '-F', '-c', path.join(folder, 'dovecot.conf')],
        ]
      },
    })
    const [submission = 0, submissions = 0, imaps = 0] = peers.ports
    return {
      host: 'localhost',
      ports: { submission, submissions, imaps },
      authority,
      desk: { user: 'desk', password: passwords.desk },
      bounces: { user: 'bounces', password: passwords.bounces },
      maria: { user: 'maria', password: passwords.customer },
      provider: customers,
      log: () => readFileSync(path.join(peers.folder, 'mail.log'), 'utf8'),
      stop: async () => {
        await peers.stop()
        await customers.stop()
      },
    }
  } catch (error) {
    await customers.stop()
    throw error
  }
}

function furnish(places: MailPlaces): void {
  const { folder, owner } = places
  const at = (...names: readonly string[]) => path.join(folder, ...names)
  const postfix = ids('/etc/passwd', 'postfix')
  const postdrop = ids('/etc/group', 'postdrop').uid

  mkdirSync(at('mail'))
  chownSync(at('mail'), owner.uid, owner.gid)
  for (const name of ['postfix', 'spool', 'spool/pid', 'data']) mkdirSync(at(name))
  chownSync(at('data'), postfix.uid, postfix.gid)
  for (const name of queues) {
    mkdirSync(at('spool', name), { mode: 0o700 })
    chownSync(at('spool', name), postfix.uid, 0)
  }
  for (const [name, mode] of [
    ['maildrop', 0o730],
    ['public', 0o710],
  ] as const) {
    chownSync(at('spool', name), postfix.uid, postdrop)
    chmodSync(at('spool', name), mode)
  }
  writeFileSync(at('postfix', 'main.cf'), mainCf(places))
  writeFileSync(at('postfix', 'master.cf'), masterCf(places))
  writeFileSync(at('dovecot.conf'), dovecotConf(places))
  writeFileSync(at('users'), users(places))
}

/** A line of /etc/passwd or /etc/group. */
function ids(file: string, name: string): { readonly uid: number; readonly gid: number } {
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`))
  const [, , uid, gid] = (line ?? '').split(':')
  if (uid === undefined) throw new Error(`${file} has no ${name}: Postfix is not set up here.`)
  return { uid: Number(uid), gid: Number(gid) }
}
