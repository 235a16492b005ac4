import { afterAll, beforeAll, expect, test } from 'vitest'
import { bySystem } from '../../src/main/audit/entries'
import { keepLookingBack } from '../../src/main/jobs/returns'
import { carrierInThisThread } from '../../src/main/transports/carrier'
import { accepted, contactOf, deskWithMaria, withMaria } from './accounts'
import { testDesk, type TestDesk } from './desk'
import { mailTransport } from './mailTransport'
import { mailPeers, type MailPeers } from '../peers/mail'

let peers: MailPeers
beforeAll(async () => {
  peers = await mailPeers()
})
afterAll(() => peers.stop())

/** Everything that the desk ever wrote down, as bytes of its pages. */
const written = (desk: TestDesk) => JSON.stringify(desk.replies)

async function code(desk: TestDesk, accountId: string): Promise<string> {
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
  const contactId = await contactOf(desk, accountId, 'email')
  await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
  const [newest] = await desk.store.outbox.list(1)
  if (newest === undefined) throw new Error('no message was written')
  await desk.desk.queue?.idle()
  return newest.id
}

test('a code that the customer’s provider refuses reads bounced, one that it takes reads delivered', async () => {
  const carrier = carrierInThisThread()
  const desk = await testDesk(':memory:', undefined, undefined, carrier)
  try {
    const maria = await deskWithMaria(desk)
    const nobody = await withMaria(desk, {
      signInNames: [{ kind: 'email', value: 'jo@contoso.example', enabled: true }],
      contacts: [{ kind: 'email', value: 'nobody.jo@customers.test', confirmed: true }],
    })
    const { secrets: _secrets, ...setting } = mailTransport(peers)
    const by = bySystem(desk.now(), 'test')
    await desk.store.transports.set('email', setting, {}, 'ana', by)
    await carrier.use('email', mailTransport(peers))
    const look = keepLookingBack(desk.desk, 'email')

    const begun = performance.now()
    const refused = await code(desk, nobody)
    const taken = await code(desk, maria)
    const submitted = performance.now()
    const of = async (id: string) => {
      const message = (await desk.store.outbox.list(20)).find((one) => one.id === id)
      return message?.standing.state
    }
    while ((await of(refused)) !== 'bounced' || (await of(taken)) !== 'delivered') {
      desk.wait(5)
      await look()
    }
    console.log(
      `mail: two codes taken in ${Math.round(submitted - begun)} ms, their ends known ${Math.round(performance.now() - submitted)} ms later where it is looked all the time`,
    )

    const bounced = (await desk.store.outbox.list(20)).find(({ id }) => id === refused)
    expect(bounced?.attempts.map(({ state }) => state)).toEqual(['accepted', 'bounced'])
    expect(bounced?.attempts.at(-1)?.answer).toContain('5.1.1')
    expect(written(desk)).not.toContain(desk.minted[0])
    const contacts = (await desk.store.accounts.read(nobody))?.contacts
    expect(contacts?.map(({ disabledAt }) => disabledAt)).toEqual([null])
  } finally {
    await desk.desk.queue?.close()
    await carrier.close()
  }
})
