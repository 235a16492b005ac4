import { SMTPServer } from 'smtp-server'
import { portOf } from './kept'

/** A mail that the provider has taken, as it came. */
export interface TakenMail {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
}

/** The customers’ own mail provider. */
export interface Provider {
  readonly port: number
  readonly taken: readonly TakenMail[]
  /** How often an address was named to it. */
  tries(address: string): number
  /** The next mail that it takes for this address, or the one that it has taken. */
  mailTo(address: string): Promise<TakenMail>
  stop(): Promise<void>
}

const no = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })

/** What it says of an address, by the first word of its local part: `nobody.maria@…`. Everybody else has a mailbox. */
const answers: Readonly<Record<string, (tries: number) => Error | null>> = {
  nobody: () => no(550, '5.1.1 no such mailbox here'),
  full: () => no(552, '5.2.2 mailbox is full'),
  policy: () => no(554, '5.7.1 refused by policy'),
  later: () => no(452, '4.2.2 mailbox full, try again later'),
  grey: (tries) => (tries < 3 ? no(451, '4.7.1 greylisted, come back in a moment') : null),
}
/** The same, of a mail that it has read. `echo` quotes it, as some do. */
const verdicts: Readonly<Record<string, (raw: string) => Error>> = {
  spam: () => no(554, '5.7.1 looks like spam'),
  echo: (raw) =>
    no(554, `5.7.1 rejected: "${raw.slice(raw.indexOf('\r\n\r\n')).replace(/\s+/g, ' ').trim()}"`),
}
const verb = (address: string) => /^[a-z]+/i.exec(address)?.[0].toLowerCase() ?? ''

/** Starts it on a free port of 127.0.0.1. */
export async function provider(): Promise<Provider> {
  const taken: TakenMail[] = []
  const tried = new Map<string, number>()
  const waiting = new Set<() => void>()

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const tries = (tried.get(address) ?? 0) + 1
      tried.set(address, tries)
      done(answers[verb(address)]?.(tries))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString()
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const verdict = to.map((one) => verdicts[verb(one)]?.(raw)).find((one) => one !== undefined)
        if (verdict !== undefined) return done(verdict)
        const from = session.envelope.mailFrom
        taken.push({ from: from === false ? '' : from.address, to, raw })
        for (const look of waiting) look()
        done(null, 'stored')
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    port: portOf(server.server),
    taken,
    tries: (address) => tried.get(address) ?? 0,
    mailTo: (address) =>
      new Promise((resolve) => {
        const look = () => {
          const found = taken.find(({ to }) => to.includes(address))
          if (found === undefined) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
