import { createServer } from 'node:net'
import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMailbox, type Mailbox } from '../../src/main/transports/mailbox/mailbox'
import { bounceAddress } from '../../src/main/transports/mailbox/returned'
import type { MailboxSettings } from '../../src/main/transports/mailbox/session'
import { portOf } from '../peers/kept'
import { mailPeers, type MailPeers } from '../peers/mail'
import { submit } from '../peers/submit'

const address = 'bounces@desk.test'
const own = bounceAddress(address, 'message-one')
const never = new AbortController().signal
const after = (ms: number) => AbortSignal.timeout(ms)

let peers: MailPeers
const opened: Mailbox[] = []
beforeAll(async () => {
  peers = await mailPeers()
})
afterAll(async () => {
  for (const mailbox of opened) mailbox.close()
  await peers.stop()
})

/** The mailbox as it is set, but for this. */
function mailbox(but: Partial<MailboxSettings & { password: string }> = {}): Mailbox {
  const { password = peers.bounces.password, ...others } = but
  const settings: MailboxSettings = {
    host: peers.host,
    port: peers.ports.imaps,
    security: 'tls',
    user: peers.bounces.user,
    authorities: peers.authority,
    folder: 'INBOX',
    address,
    ...others,
  }
  const one = openMailbox(settings, { password })
  opened.push(one)
  return one
}

/** As a mail program would, beside what is tested. */
async function beside<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: peers.host,
    port: peers.ports.imaps,
    secure: true,
    auth: { user: peers.bounces.user, pass: peers.bounces.password },
    tls: { ca: peers.authority },
    logger: false,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.logout()
  }
}
const put = (raw: string, folder = 'INBOX') => beside((client) => client.append(folder, raw))
const came = (text: string) => `Return-Path: <>\r\nDelivered-To: ${own}\r\n\r\n${text}\r\n`

describe('a real mailbox', () => {
  test('a bounce is read once, and the mailbox stays as it was', async () => {
    const one = mailbox()
    const before = await one.check(never)
    if (!before.ok) throw new Error(before.fault)
    await submit(peers, {
      from: own,
      to: 'nobody.maria@customers.test',
      raw: 'Subject: Your code\r\n\r\n123456',
    })

    const report = await one.cameBack('message-one', before.place, after(10_000))
    expect(report).toMatchObject({ of: { id: 'message-one' }, is: 'failed', status: '5.1.1' })

    const { reports, place } = await one.read(before.place, never)
    expect(reports).toEqual([report])
    expect(await one.read(place, never)).toEqual({ reports: [], place, fault: null })
    const flags = await beside(async (client) => {
      await client.mailboxOpen('INBOX')
      return client.search({ seen: true }, { uid: true })
    })
    expect(flags).toEqual([])
  })

  test('what no mail program would write is passed over, and what comes after it is read', async () => {
    const one = mailbox()
    const { place } = await one.read(null, never)
    await put('no header and no end')
    await put(`Content-Type: multipart/report; boundary="x"\r\n\r\n--x\r\n--x\r\n--x--\r\n`)
    await put(came('\x07\x1b[2J 550 5.1.1 no such user'))
    await put(came(`${'x'.repeat(400_000)}\r\n550 5.1.1 too late in a long mail`))
    await put(came('550 5.7.1 policy'))

    const read = await one.read(place, never)
    expect(read.fault).toBeNull()
    expect(read.reports.map(({ is, status }) => [is, status])).toEqual([
      ['failed', '5.1.1'],
      ['remark', null],
      ['failed', '5.7.1'],
    ])
  })

  test('a mailbox that was made anew is read from its beginning', async () => {
    await beside((client) => client.mailboxCreate('Anew'))
    await put(came('550 5.1.1 no such user'), 'Anew')
    const one = mailbox({ folder: 'Anew' })
    const first = await one.read(null, never)
    expect(first.reports).toHaveLength(1)
    one.close()

    await beside(async (client) => {
      await client.mailboxDelete('Anew')
      await client.mailboxCreate('Anew')
    })
    await put(came('552 5.2.2 mailbox full'), 'Anew')
    const second = await mailbox({ folder: 'Anew' }).read(first.place, never)
    expect(second.reports.map(({ status }) => status)).toEqual(['5.2.2'])
  })

  test('a place that nobody can have written is none', async () => {
    const one = mailbox()
    for (const place of ['', '1', 'x y', '99 -1', '1 1e400'])
      expect((await one.read(place, never)).fault).toBeNull()
  })
})

describe('a mailbox that can’t be read says why', () => {
  test.each([
    ['a wrong password', { password: 'wrong' }, 'sign-in'],
    ['nobody vouches for it', { authorities: '' }, 'certificate'],
    ['a folder that is not there', { folder: 'Nowhere' }, 'settings'],
    ['a host without an address', { host: 'nowhere.invalid' }, 'name'],
  ] as const)('%s', async (_name, but, fault) => {
    expect(await mailbox(but).read('1 7', never)).toEqual({ reports: [], place: '1 7', fault })
    expect(await mailbox(but).check(never)).toMatchObject({ ok: false, fault })
  })

  test('nobody listens, it says nothing, it speaks something else, it has no encryption', async () => {
    const said: string[] = []
    const listens = async (greeting: string | null) => {
      const server = createServer((socket) => {
        socket.on('error', () => undefined)
        socket.on('data', (data) => {
          said.push(data.toString())
          const [tag] = data.toString().split(' ')
          socket.write(`${tag} OK done\r\n`)
        })
        if (greeting !== null) socket.write(greeting)
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      opened.push({ close: () => void server.close() } as Mailbox)
      return portOf(server)
    }
    const closed = await listens(null)
    const fault = async (but: Partial<MailboxSettings>, signal = never) =>
      (await mailbox(but).read(null, signal)).fault

    expect(await fault({ port: 1 })).toBe('connection')
    expect(await fault({ port: closed }, after(200))).toBe('time')
    expect(await fault({ port: await listens('220 mail.example ESMTP\r\n') })).toBe('no-tls')
    said.length = 0
    const bare = await listens('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] here\r\n')
    expect(await fault({ port: bare, security: 'starttls' })).toBe('no-tls')
    expect(said.join('')).not.toMatch(/login|authenticate/i)
  })
})
