import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Carrier, CheckedStep, Letter, Report } from '../../src/main/ports/carrier'
import { carrierInThisThread } from '../../src/main/transports/carrier'
import { aLetter } from '../../src/main/transports/testing/letters'
import { mailTransport } from './mailTransport'
import { mailPeers, type MailPeers } from '../peers/mail'

let peers: MailPeers
/** Another mail server, that reports nothing unless a message comes back. */
let silent: MailPeers
beforeAll(async () => {
  ;[peers, silent] = await Promise.all([
    mailPeers({ givesUpAfter: 6 }),
    mailPeers({ without: ['DSN'] }),
  ])
})
afterAll(() => Promise.all([peers.stop(), silent.stop()]))

async function during<T>(of: MailPeers, work: (carrier: Carrier) => Promise<T>): Promise<T> {
  const carrier = carrierInThisThread()
  await carrier.use('email', mailTransport(of))
  try {
    return await work(carrier)
  } finally {
    await carrier.close()
  }
}

const letterTo = (name: string, domain = 'customers.test') =>
  aLetter({
    id: `message-${name}` as Letter['id'],
    to: { kind: 'email', value: `${name}.maria@${domain}` },
  })

/** Reads on until each of these has so many reports. */
async function reportsOf(
  carrier: Carrier,
  wanted: Readonly<Record<string, number>>,
): Promise<Readonly<Record<string, readonly Report[]>>> {
  const found: Record<string, Report[]> = {}
  let place: string | null = null
  const isThere = ([name, count]: [string, number]) => (found[name]?.length ?? 0) >= count
  while (!Object.entries(wanted).every(isThere)) {
    const read = await carrier.returns('email', [], place)
    expect(read.fault).toBeNull()
    place = read.place
    for (const report of read.reports)
      if ('id' in report.of) (found[report.of.id.replace('message-', '')] ??= []).push(report)
  }
  return found
}

describe('what a real mail server reports comes to the message that it is about', () => {
  test(
    'taken, refused, late, greylisted, given up, and quoted with its code',
    async () =>
      during(peers, async (carrier) => {
        const names = ['ana', 'nobody', 'full', 'policy', 'spam', 'echo', 'grey', 'later']
        for (const name of names) {
          const outcome = await carrier.send('email', letterTo(name))
          expect(outcome).toMatchObject({ is: 'accepted' })
        }
        const found = await reportsOf(carrier, {
          ...Object.fromEntries(names.map((name) => [name, 1])),
          later: 2,
        })
        const said = (name: string) => found[name]?.map(({ is, status }) => `${is} ${status}`)

        expect(said('ana')).toEqual(['delivered 2.0.0'])
        expect(said('nobody')).toEqual(['failed 5.1.1'])
        expect(said('full')).toEqual(['failed 5.2.2'])
        expect(said('policy')).toEqual(['failed 5.7.1'])
        expect(said('spam')).toEqual(['failed 5.7.1'])
        expect(said('echo')).toEqual(['failed 5.7.1'])
        expect(said('grey')?.at(-1)).toBe('delivered 2.0.0')
        expect(said('later')).toEqual(['delayed 4.2.2', 'failed 4.2.2'])
        expect(peers.provider.tries('grey.maria@customers.test')).toBe(3)
        expect(found['nobody']?.[0]?.answer).toContain('no such mailbox here')

        const { code } = aLetter()
        if (code === null) throw new Error('the letter has no code')
        expect(JSON.stringify(found)).not.toContain(code)
        expect(JSON.stringify(found)).not.toMatch(/[\w.]+@[\w.]+/)
      }),
    20_000,
  )

  test('a server that reports only what comes back brings the whole message, and no code of it is kept', async () =>
    during(silent, async (carrier) => {
      await carrier.send('email', letterTo('ana'))
      await carrier.send('email', letterTo('nobody'))
      const found = await reportsOf(carrier, { nobody: 1 })

      expect(Object.keys(found)).toEqual(['nobody'])
      expect(found['nobody']).toMatchObject([{ is: 'failed', status: '5.1.1' }])
      expect(JSON.stringify(found)).not.toContain(aLetter().code)
    }))
})

test('a check with a mailbox says whether what comes back arrives', async () =>
  during(peers, async (carrier) => {
    const steps: CheckedStep[] = []
    const to = { kind: 'email', value: 'admin@customers.test' } as const
    const result = await carrier.check(mailTransport(peers), aLetter({ to, code: null }), (step) =>
      steps.push(step),
    )

    expect(result).toEqual({ ok: true })
    expect(steps.map(({ step }) => step).slice(-3)).toEqual(['taken', 'mailbox', 'came-back'])
    expect(steps.find(({ step }) => step === 'mailbox')?.detail).toContain('Dovecot')
  }))

test('a check says that the mailbox is the trouble', async () =>
  during(peers, async (carrier) => {
    const opened = mailTransport(peers)
    const wrong = { ...opened, secrets: { ...opened.secrets, mailboxPassword: 'wrong' } }
    const steps: CheckedStep[] = []
    const result = await carrier.check(wrong, aLetter({ code: null }), (step) => steps.push(step))

    expect(result).toMatchObject({ ok: false, fault: 'sign-in' })
    expect(steps.at(-1)?.step).toBe('taken')
  }))
