import Client from 'better-sqlite3'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { gatewayPresets } from '@shared/transports/presets'
import type { TransportSetting } from '@shared/transports'
import { duration } from '@shared/vocabulary/instant'
import { bySystem } from '../../src/main/audit/entries'
import { carrierInThisThread } from '../../src/main/transports/carrier'
import { selfSigned } from '../../src/main/transports/testing/selfSigned'
import { scriptedServer, type ScriptedServer } from '../../src/main/transports/testing/mailServer'
import { keepLookingBack } from '../../src/main/jobs/returns'
import { openedTransport } from '../../src/main/services/transports/secrets'
import { deskWithMaria } from './accounts'
import { tampered } from './damage'
import { testDesk, type TestDesk } from './desk'
import {
  added,
  administeredDesk,
  foundingTwo,
  otherWindow,
  signInAs,
  type TestWindow,
} from './operators'
import { newProfile } from './profile'

const password = 'of-the-mail-server'
const evil = 'https://evil.example/token'
const settings = {
  host: 'localhost',
  port: 1,
  security: 'starttls',
  authorities: '',
  signIn: 'password',
  user: 'desk@contoso.example',
  oauth: null,
  from: 'desk@contoso.example',
  pace: 30,
  mailbox: null,
}
const email = (changes: object = {}, secrets: Record<string, string | null> = { password }) =>
  ({ kind: 'email', type: 'smtp', settings: { ...settings, ...changes }, secrets }) as const

const mailbox = {
  ...{ host: 'localhost', port: 993, security: 'tls', authorities: '', folder: 'INBOX' },
  ...{ user: 'bounces@contoso.example', address: 'bounces@contoso.example' },
}
const tokens = {
  signIn: 'oauth',
  oauth: { url: 'https://tokens.contoso.example/token', clientId: 'latchkey', scope: '' },
}

let server: ScriptedServer | null = null
afterEach(async () => {
  await server?.stop()
  server = null
})

async function liveDesk(file?: string): Promise<TestDesk> {
  const desk = await testDesk(file, undefined, undefined, carrierInThisThread())
  await deskWithMaria(desk, foundingTwo)
  return desk
}

/** A desk that Eva administers, and the window of Ana, a supervisor. */
async function inEvasHands(): Promise<{ desk: TestDesk; ana: TestWindow }> {
  const desk = await testDesk(undefined, undefined, undefined, carrierInThisThread())
  await administeredDesk(desk)
  const ana = otherWindow(desk)
  await signInAs(ana, 'Ana')
  return { desk, ana }
}

/** The desk over a mail server, and what is set of it. */
async function connected(
  script: Parameters<typeof scriptedServer>[0] = {},
): Promise<{ desk: TestDesk; at: object }> {
  server = await scriptedServer({ security: 'starttls', ...script })
  const desk = await liveDesk()
  const at = { port: server.port, authorities: server.authority }
  await desk.get('transports.set', email(at))
  return { desk, at }
}

const emailOf = async (desk: TestDesk) =>
  (await desk.get('transports.show', {})).transports.find(({ kind }) => kind === 'email')!
const secretsOf = async (desk: TestDesk) => Object.keys((await emailOf(desk)).secrets).sort()
const seenBy = async (window: TestWindow) => {
  const reply = await window.ask('app.waiting', {})
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}
const lastOf = async (desk: TestDesk, action: string) =>
  (await desk.store.audit.list(30)).find((one) => one.action === action)

describe('a channel', () => {
  it('is set by whoever administers; its password is stored sealed, and nothing that main answers has it', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'latchkey-channel-'))
    const desk = await liveDesk(path.join(folder, 'latchkey.db'))
    await desk.get('transports.set', email())
    const seen = await emailOf(desk)
    expect(seen).toMatchObject({ type: 'smtp', changedBy: 'Ana', unreadable: [] })
    expect(seen.secrets['password']).toBe(desk.now())
    const stored = (await desk.store.transports.read('email'))!
    expect(openedTransport(desk.desk, stored)?.secrets).toEqual({ password })
    // For another field, or of another channel, it opens nothing.
    expect(openedTransport(desk.desk, { ...stored, kind: 'phone' })).toBeNull()
    const moved = { ...stored, secrets: { mailboxPassword: stored.secrets['password'] } }
    expect(openedTransport(desk.desk, moved)).toBeNull()
    await desk.store.close()
    const bytes = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)))
    for (const form of [password, Buffer.from(password).toString('base64').slice(0, -2)]) {
      expect(bytes.some((one) => one.includes(form))).toBe(false)
      expect(JSON.stringify(desk.replies)).not.toContain(form)
    }
  })

  it('keeps its password while the field stays empty, for the server that it was given for and for no other', async () => {
    const desk = await liveDesk()
    await desk.get('transports.set', email())
    const first = (await emailOf(desk)).secrets
    desk.wait(60)
    await desk.get('transports.set', email({ pace: 60 }, { password: '' }))
    expect((await emailOf(desk)).secrets).toEqual(first)
    for (const other of [
      { host: 'mail.evil.example' },
      // Another program on the same machine.
      { port: 2525 },
      { security: 'plain' },
    ]) {
      const elsewhere = await desk.ask('transports.set', email(other, {}))
      expect(elsewhere).toMatchObject({ error: { facts: { 'secrets.password': 'again' } } })
    }
    expect((await emailOf(desk)).setting?.settings).toMatchObject({ host: 'localhost', pace: 60 })
    await desk.get('transports.set', email({ host: 'mail.contoso.example' }))
  })

  it('has tokens asked for no other mail server than the one that they were given for', async () => {
    const desk = await liveDesk()
    const oauth = { url: 'https://login.contoso.example/token', clientId: 'desk', scope: '' }
    const byToken = (changes: object, secrets = {}) =>
      email({ signIn: 'oauth', oauth, ...changes }, secrets)
    await desk.get('transports.set', byToken({}, { oauthRefreshToken: 'refresh-me' }))
    await desk.get('transports.set', byToken({ pace: 31 }))
    for (const elsewhere of [{ host: 'mail.evil.example' }, { oauth: { ...oauth, url: evil } }])
      expect(await desk.ask('transports.set', byToken(elsewhere))).toMatchObject({
        error: { facts: { 'secrets.oauthRefreshToken': 'again' } },
      })
  })

  it('that is a gateway is called by each server that its requests lead to, and its key goes to no other', async () => {
    const { desk, ana } = await inEvasHands()
    const { settings: twilio } = gatewayPresets.twilio
    const gateway = (changes: object, secrets = {}) =>
      ({
        kind: 'phone',
        type: 'http',
        settings: {
          ...{ ...twilio, authorities: '', user: 'AC1', allowPrivate: false, sender: '' },
          ...changes,
        },
        secrets,
      }) as const
    const get = { method: 'GET', headers: {}, body: null } as const
    await desk.get('transports.set', gateway({}, { password }))
    const leaks = [
      { send: { ...twilio.send, url: `${evil}?key={password}` } },
      { state: { ...twilio.state, ask: { ...get, url: `${evil}?id={reference}` } } },
      { signIn: { ask: { ...get, url: evil }, status: 200 } },
    ]
    for (const leak of leaks)
      expect(await desk.ask('transports.set', gateway(leak))).toMatchObject({
        error: { facts: { 'secrets.password': 'again' } },
      })
    const send = { ...twilio.send, url: `${evil}?key=of-the-gateway&to={to}` }
    await desk.get('transports.set', gateway({ send }, { password }))
    const [told] = (await seenBy(ana)).channels!.changes
    expect(told?.host).toBe('evil.example, api.twilio.com')
    const { facts } = (await lastOf(desk, 'transports.set'))!
    expect(facts).toMatchObject({ host: told?.host, send: `${evil}?key=…&to={to}` })
  })

  it('shows its password to no other server where somebody alters the store, checksum and all', async () => {
    const desk = await liveDesk()
    await desk.get('transports.set', email())
    const stored = (await desk.store.transports.read('email'))!
    const altered = { ...stored.setting.settings, host: 'mail.evil.example' }
    const entry = bySystem(desk.now(), 'test')
    await desk.store.transports.set(
      ...(['email', { type: 'smtp', settings: altered } as TransportSetting, {}, 'ana'] as const),
      entry,
    )
    expect(openedTransport(desk.desk, (await desk.store.transports.read('email'))!)).toBeNull()
    expect((await emailOf(desk)).unreadable).toEqual(['password'])
  })

  it('that can’t be read keeps nothing for the one that is set in its place', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'latchkey-channel-'))
    const desk = await liveDesk(path.join(folder, 'latchkey.db'))
    const kept = { password, oauthRefreshToken: 'refresh-me' }
    await desk.get('transports.set', email({}, kept))
    const client = new Client(path.join(folder, 'latchkey.db'))
    client.exec('UPDATE transport SET checksum = checksum + 1')
    client.close()
    await desk.get('transports.set', email({ signIn: 'none' }, {}))
    expect((await emailOf(desk)).secrets).toEqual({})
    await desk.store.close()
  })

  it('forgets a password that nothing needs any more, and asks for none that has no field', async () => {
    const desk = await liveDesk()
    await desk.get('transports.set', email({ mailbox }, { password, mailboxPassword: 'of-it' }))
    expect(await secretsOf(desk)).toEqual(['mailboxPassword', 'password'])
    await desk.get('transports.set', email({}, {}))
    expect(await secretsOf(desk)).toEqual(['password'])
    const elsewhere = { ...tokens, host: 'smtp.other.example' }
    await desk.get('transports.set', email(elsewhere, { oauthSecret: 'of-the-client' }))
    expect(await secretsOf(desk)).toEqual(['oauthSecret'])
    await desk.get('transports.set', email({ signIn: 'none', host: 'relay.contoso.example' }, {}))
    expect(await secretsOf(desk)).toEqual([])
  })

  it('that signs in by tokens needs a client secret or a refresh token, opens its mailbox by them too, and shows them to no other server', async () => {
    const desk = await liveDesk()
    const factsOf = async (changes: object, secrets = {}) => {
      const reply = await desk.ask('transports.set', email({ ...tokens, ...changes }, secrets))
      return reply.ok ? null : reply.error.facts
    }
    expect(await factsOf({ mailbox })).toEqual({ 'secrets.oauthSecret': 'missing' })
    expect(await factsOf({ mailbox }, { oauthRefreshToken: 'of-the-desk' })).toBeNull()
    expect(await factsOf({ mailbox, pace: 60 })).toBeNull()
    const again = { 'secrets.oauthRefreshToken': 'again' }
    expect(await factsOf({ mailbox, port: 465, security: 'tls' })).toEqual(again)
    expect(await factsOf({ mailbox, host: 'mail.evil.example' })).toEqual(again)
    expect(await factsOf({ mailbox: { ...mailbox, host: 'mail.evil.example' } })).toEqual(again)
    const giver = { ...tokens.oauth, url: 'https://evil.example/token' }
    expect(await factsOf({ mailbox, oauth: giver })).toEqual(again)
  })

  it('says what is wrong field by field, and changes nothing then', async () => {
    const desk = await liveDesk()
    const wrongIn = async (changes: object, secrets = {}) => {
      const reply = await desk.ask('transports.set', email(changes, secrets))
      return reply.ok ? null : reply.error.facts
    }
    expect(
      await wrongIn({ host: 'https://mail.contoso.example', port: 0, from: 'nobody' }),
    ).toEqual({
      host: 'form',
      port: 'form',
      from: 'form',
    })
    expect(await wrongIn({ host: '', user: '' })).toMatchObject({ host: 'missing' })
    expect(await wrongIn({ user: '' })).toEqual({ user: 'missing' })
    expect(
      await wrongIn({ security: 'plain', host: 'mail.contoso.example' }, { password }),
    ).toEqual({
      security: 'plain',
    })
    expect(await wrongIn({ authorities: 'no certificate' }, { password })).toEqual({
      authorities: 'authorities',
    })
    expect((await emailOf(desk)).type).toBeNull()
    expect(await desk.ask('transports.set', { ...email(), kind: 'phone' })).toMatchObject({
      error: { code: 'conflict' },
    })
  })

  it('leaves in the audit what was changed to what, with the certificate, and without a password', async () => {
    const desk = await liveDesk()
    const { cert } = selfSigned('mail.contoso.example')
    await desk.get('transports.set', email({ authorities: cert }))
    const [certificate] = (await emailOf(desk)).authorities
    expect((await lastOf(desk, 'transports.set'))?.facts).toMatchObject({
      carries: 'email',
      host: 'localhost',
      hostWas: '',
      port: 1,
      sender: 'desk@contoso.example',
      user: 'desk@contoso.example',
      certificate: certificate?.fingerprint,
      secrets: 'password',
    })
    await desk.get('transports.set', email({ authorities: cert, port: 2 }))
    expect((await lastOf(desk, 'transports.set'))?.facts).toEqual({
      carries: 'email',
      port: 2,
      portWas: 1,
      secrets: 'password',
    })
    await desk.get('transports.remove', { kind: 'email' })
    expect(await emailOf(desk)).toMatchObject({ type: null, secrets: {}, setting: null })
    expect((await lastOf(desk, 'transports.remove'))?.facts).toMatchObject({ hostWas: 'localhost' })
    expect(JSON.stringify(await desk.store.audit.list(100))).not.toContain(password)
  })

  it('that was changed is told to each supervisor for a week, and to nobody else', async () => {
    const { desk, ana } = await inEvasHands()
    const bo = await added(desk, 'Bo', 'agent')
    await desk.get('transports.set', email())
    const { at, by, host } = (await seenBy(ana)).channels!.changes[0]!
    expect({ at, by, host }).toEqual({ at: desk.now(), by: 'Eva', host: 'localhost' })
    expect((await seenBy(bo.window)).channels?.changes).toEqual([])
    const today = await ana.ask('today.show', {})
    expect(today).toMatchObject({ value: { channelChanges: [{ by: 'Eva', host: 'localhost' }] } })
    const approvals = await ana.ask('approvals.list', {})
    expect(approvals).toMatchObject({
      value: {
        news: expect.arrayContaining([
          { is: 'channel', name: 'Eva', at, carries: 'email', host },
        ]) as unknown,
      },
    })
    desk.wait(duration('7d') - 1)
    await signInAs(ana, 'Ana')
    expect((await seenBy(ana)).channels?.changes).toHaveLength(1)
    desk.wait(1)
    await signInAs(ana, 'Ana')
    expect((await seenBy(ana)).channels?.changes).toEqual([])
  })

  it('is seen by supervisors without where it leads, and touched by nobody who does not administer', async () => {
    const { desk, ana: window } = await inEvasHands()
    await desk.get('transports.set', email())
    const states = await window.ask('transports.states', {})
    expect(states).toMatchObject({
      ok: true,
      value: {
        channels: [
          { kind: 'email', type: 'smtp' },
          { kind: 'phone', type: null },
        ],
      },
    })
    expect(JSON.stringify(states)).not.toMatch(/localhost|contoso/)
    for (const refused of [
      await window.ask('transports.show', {}),
      await window.ask('transports.set', email({ port: 9 })),
      await window.ask('transports.remove', { kind: 'email' }),
      await window.ask('transports.check', { kind: 'email', to: null, secrets: {} }),
    ])
      expect(refused).toMatchObject({ error: { code: 'forbidden' } })
    expect((await emailOf(desk)).setting?.settings).toMatchObject({ port: 1 })
  })

  it('that can’t be read keeps nobody from their messages, is reported once, and can be set anew', async () => {
    const profile = newProfile()
    const desk = await liveDesk(path.join(profile, 'latchkey.db'))
    await desk.get('transports.set', email())
    tampered(profile, (client) => client.exec("UPDATE transport SET changed_by = 'nobody'"))
    const reach = async () => (await desk.get('outbox.list', {})).reach.email
    expect(await reach()).toEqual({ is: 'none' })
    expect(await keepLookingBack(desk.desk, 'email')()).toBe(0)
    const reported = (await desk.store.audit.list(30)).filter(
      ({ action }) => action === 'store.unreadable',
    )
    expect(reported).toHaveLength(1)
    await desk.get('transports.set', email())
    expect(await reach()).toEqual({ is: 'open' })
  })

  it('can be had by no profile of invented people, and by no desk that has nothing to carry', async () => {
    const desk = await liveDesk()
    await desk.store.settings.change({ profile: 'sample' }, [])
    expect((await desk.get('transports.show', {})).transports).toEqual([])
    expect((await desk.get('app.waiting', {})).channels).toBeNull()
    expect(await desk.ask('transports.set', email())).toMatchObject({ error: { code: 'conflict' } })
    const bare = await testDesk()
    await deskWithMaria(bare, foundingTwo)
    expect(await bare.ask('transports.set', email())).toMatchObject({ error: { code: 'conflict' } })
  })
})

describe('the test of a channel', () => {
  it('goes step by step, each told to who asked while it happens, with a message of no account', async () => {
    const { desk } = await connected()
    const told: string[] = []
    desk.desk.checkProgress.hear(({ to, step }) => {
      if (to === desk.session) told.push(step.step)
    })
    const checked = await desk.get('transports.check', {
      kind: 'email',
      to: 'me@contoso.example',
      secrets: {},
    })
    expect(checked).toMatchObject({ fault: null, answer: null })
    expect(checked.steps.map(({ step }) => step)).toEqual(told)
    expect(told).toEqual(['address', 'connected', 'secured', 'offers', 'signed-in', 'taken'])
    expect(server?.messages).toHaveLength(1)
    expect(server?.messages[0]).toContain('This is a test message')
    expect((await lastOf(desk, 'transports.check'))?.facts).toEqual({
      carries: 'email',
      host: 'localhost',
      to: 'me••••••',
    })
  })

  it('with a wrong password ends there, says so once, and lets another one be tried without keeping it', async () => {
    const { desk } = await connected({
      answers: {
        AUTH: (line) =>
          line.includes(Buffer.from('\0desk@contoso.example\0right').toString('base64'))
            ? '235 2.7.0 welcome'
            : '535 5.7.8 no',
      },
    })
    const check = (secrets = {}) =>
      desk.get('transports.check', { kind: 'email', to: null, secrets })
    expect(await check()).toMatchObject({ fault: 'sign-in' })
    expect(server?.lines.filter((line) => line.startsWith('AUTH'))).toHaveLength(1)
    expect(server?.messages).toEqual([])
    expect(await check({ password: 'right' })).toMatchObject({ fault: null })
    expect(await check()).toMatchObject({ fault: 'sign-in' })
    expect(JSON.stringify(desk.replies)).not.toContain(password)
  })

  it('of an address that is none leaves nothing', async () => {
    const { desk } = await connected()
    const reply = await desk.ask('transports.check', { kind: 'email', to: 'a@b, c@d', secrets: {} })
    expect(reply).toMatchObject({ error: { facts: { to: 'form' } } })
    expect(server?.sessions()).toBe(0)
  })
})
