import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { gatewaySettings } from '@shared/transports/http'
import { gatewayPresets } from '@shared/transports/presets'
import type { CheckedStep, Letter } from '../../src/main/ports/carrier'
import { carrierInThisThread } from '../../src/main/transports/carrier'
import { kannelPeers, type KannelPeers } from '../peers/kannel'
import { numberEnds } from '../peers/smsc'

let peers: KannelPeers
beforeAll(async () => {
  peers = await kannelPeers()
})
afterAll(() => peers.stop())

const opened = (password = peers.password) => ({
  type: 'http' as const,
  settings: gatewaySettings.parse({
    ...gatewayPresets.kannel.settings,
    base: peers.base,
    authorities: '',
    user: peers.user,
    allowPrivate: false,
    sender: '',
  }),
  secrets: { password },
})

const letter = (body: string, end: string) =>
  ({
    id: 'message-1',
    to: { kind: 'phone', value: `+346123456${end}` },
    subject: '',
    body,
    language: 'es',
    sender: 'Contoso',
    code: '417902',
    validFor: 600,
  }) as unknown as Letter

it('a text message goes through a real Kannel to the SMS centre, as it was written', async () => {
  const carrier = carrierInThisThread()
  await carrier.use('phone', opened())
  for (const body of ['417902 & co: [100 %] €', '417902: código “así”'])
    expect(await carrier.send('phone', letter(body, numberEnds.noReceipt))).toEqual({
      is: 'accepted',
      reference: null,
      answer: expect.stringMatching(/^HTTP 202 (?:0: Accepted|3: Queued) for /),
    })
  await vi.waitFor(() => expect(peers.centre.taken).toHaveLength(2), { timeout: 5_000 })
  expect(peers.centre.taken).toMatchObject([
    {
      to: `346123456${numberEnds.noReceipt}`,
      from: 'Contoso',
      text: '417902 & co: [100 %] €',
      dataCoding: 0,
    },
    { text: '417902: código “así”', dataCoding: 8 },
  ])
  await carrier.close()
})

it('Kannel says whether the name and the secret are right without a message', async () => {
  const carrier = carrierInThisThread()
  const steps: CheckedStep[] = []
  expect(await carrier.check(opened(), null, (step) => steps.push(step))).toEqual({ ok: true })
  expect(steps.map(({ step }) => step)).toEqual(['connected', 'offers', 'signed-in'])
  expect(await carrier.check(opened('wrong'), null, () => undefined)).toMatchObject({
    ok: false,
    fault: 'sign-in',
  })
  await carrier.use('phone', opened('wrong'))
  expect(await carrier.send('phone', letter('417902', '00'))).toMatchObject({
    is: 'not-sent',
    fault: 'sign-in',
  })
  await carrier.close()
})
