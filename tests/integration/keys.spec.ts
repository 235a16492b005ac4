import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AuditVerificationView } from '@shared/views/audit'
import type { Desk, ShutDesk } from '../../src/main/services/desk'
import { exportLines } from '../../src/main/audit/exportLines'
import { runDesk } from '../../src/main/app/deskLife'
import { dispatch } from '../../src/main/ipc/dispatch'
import type { Keychain } from '../../src/main/platform/sealKey'
import { newSession, type Session } from '../../src/main/operators/session'
import { tamper } from './auditDesk'
import { passphrase } from './desk'
import { deskOf, newProfile, profileOf } from './profile'

const digest = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex')
const storeOf = (folder: string) => path.join(folder, 'latchkey.db')
const keyOf = (folder: string) => path.join(folder, 'seal.key')
const checkpointsOf = (folder: string) => path.join(folder, 'audit.checkpoints')

async function ask<T>(
  desk: Desk | ShutDesk,
  session: Session,
  channel: string,
  request: object,
): Promise<T> {
  const reply = await dispatch(desk, session, channel, request)
  if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  return reply.value as T
}

async function opened(folder: string): Promise<Desk> {
  const desk = await deskOf(folder)
  if (desk.fault !== null) throw new Error(`the desk is shut: ${desk.fault.kind}`)
  return desk
}

/** A profile that was used and left: a dozen sealed records, a checkpoint, the key and the seal of a code. */
async function used() {
  const folder = newProfile()
  const desk = await opened(folder)
  const session = newSession()
  await ask(desk, session, 'operators.createFirst', { name: 'Ana', passphrase })
  for (let locked = 0; locked < 5; locked += 1) {
    await ask(desk, session, 'operators.lock', {})
    await ask(desk, session, 'operators.signIn', { name: 'Ana', passphrase })
  }
  const seal = desk.secrets.seal('123456', 'a')
  await desk.trail.mark(desk.store.audit, desk.clock.now())
  const records = (await desk.store.audit.head())!.sequence
  await desk.store.close()
  return { folder, seal, records, key: fs.readFileSync(keyOf(folder), 'utf8') }
}

/** Signs in and checks the audit. */
async function verification(desk: Desk): Promise<AuditVerificationView> {
  const session = newSession()
  await ask(desk, session, 'operators.signIn', { name: 'Ana', passphrase })
  return ask(desk, session, 'audit.verify', {})
}

async function shut(folder: string): Promise<ShutDesk> {
  const desk = await deskOf(folder)
  if (desk.fault === null) {
    await desk.store.close()
    throw new Error('the desk is open')
  }
  return desk
}

const inPlain = (key: Uint8Array) =>
  `latchkey-seal-key-1 plain ${Buffer.from(key).toString('base64')}\n`
/** Another character in the place of one in the middle. */
const oneChanged = (text: string) =>
  text.replace(
    /^(.{40})(.)/,
    (_, before: string, one: string) => before + (one === 'A' ? 'B' : 'A'),
  )

describe('the key of a profile that is in use', () => {
  it.each([
    ['is gone', 'key-missing', null],
    ['is of another profile', 'key-changed', () => inPlain(randomBytes(32))],
    ['has one character changed', 'key-changed', oneChanged],
    ['is empty', 'key-unreadable', () => ''],
    ['is zeroed', 'key-unreadable', (text: string) => '\0'.repeat(text.length)],
    ['is garbled', 'key-unreadable', () => randomBytes(60).toString('latin1')],
    [
      'is locked by a keychain that is not here',
      'key-locked',
      () => `latchkey-seal-key-1 keychain ${randomBytes(64).toString('base64')}\n`,
    ],
  ] as const)(
    'is told apart and never replaced where it %s, and nothing is written',
    async (_, fault, spoil) => {
      const { folder, key } = await used()
      if (spoil === null) fs.rmSync(keyOf(folder))
      else fs.writeFileSync(keyOf(folder), spoil(key))
      const before = [
        storeOf(folder),
        checkpointsOf(folder),
        ...(spoil === null ? [] : [keyOf(folder)]),
      ].map(digest)
      expect((await shut(folder)).fault).toEqual({
        kind: fault,
        file: keyOf(folder),
        detail: null,
        ways: ['try-again', 'new-key'],
      })
      expect(
        [storeOf(folder), checkpointsOf(folder), ...(spoil === null ? [] : [keyOf(folder)])].map(
          digest,
        ),
      ).toEqual(before)
      expect(fs.existsSync(keyOf(folder))).toBe(spoil !== null)
    },
  )

  it('opens the profile again as soon as it is put back', async () => {
    const { folder, key, seal } = await used()
    fs.rmSync(keyOf(folder))
    expect((await shut(folder)).fault.kind).toBe('key-missing')
    fs.writeFileSync(keyOf(folder), key)
    const desk = await opened(folder)
    expect(desk.secrets.matches('123456', 'a', seal)).toBe(true)
    await desk.store.close()
  })

  it('is known by its records where the checkpoints are gone, and by its checkpoints where the newest record was altered', async () => {
    const { folder } = await used()
    fs.rmSync(checkpointsOf(folder))
    await (await opened(folder)).store.close()
    fs.writeFileSync(keyOf(folder), inPlain(randomBytes(32)))
    expect((await shut(folder)).fault.kind).toBe('key-changed')
  })
})

describe('going on with a new key', () => {
  it('is recorded, and the check of the audit says up to which record an earlier key sealed', async () => {
    const { folder, records } = await used()
    fs.rmSync(keyOf(folder))
    void (await shut(folder)).take('new-key')
    const desk = await opened(folder)
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      sequence: records + 1,
      action: 'fault.resolved',
      by: { kind: 'system' },
      facts: { fault: 'key-missing', way: 'new-key', records },
    })
    expect(await verification(desk)).toMatchObject({
      finding: null,
      otherKey: records,
      records: records + 2,
    })
    await desk.store.close()
    const again = await opened(folder)
    expect(await verification(again)).toMatchObject({ finding: null, otherKey: records })
    await again.store.close()
  })

  it('still finds what is altered: after the new key by its seal, before it by the order and the last of them', async () => {
    const { folder, records } = await used()
    fs.rmSync(keyOf(folder))
    void (await shut(folder)).take('new-key')
    const desk = await opened(folder)
    await verification(desk)
    const { sequence } = (await desk.store.audit.head())!
    tamper(storeOf(folder), `UPDATE audit SET action = 'nothing' WHERE sequence = ${sequence - 1}`)
    expect((await verification(desk)).finding).toMatchObject({
      problem: 'altered',
      sequence: sequence - 1,
    })
    tamper(storeOf(folder), `DELETE FROM audit WHERE sequence = ${records - 2}`)
    expect((await verification(desk)).finding).toMatchObject({
      problem: 'missing',
      sequence: records - 2,
    })
    await desk.store.close()
  })

  it('throws nothing away that may be a key, and the old key that is found afterwards is not taken for the new one', async () => {
    const { folder, key } = await used()
    fs.writeFileSync(keyOf(folder), oneChanged(key))
    void (await shut(folder)).take('new-key')
    await (await opened(folder)).store.close()
    const aside = fs.readdirSync(folder).filter((name) => name.startsWith('seal.key.before-'))
    expect(aside.map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))).toEqual([
      oneChanged(key),
    ])
    fs.writeFileSync(keyOf(folder), key)
    expect((await shut(folder)).fault.kind).toBe('key-changed')
  })

  it('is told by the verifier of an exported audit too, which checks with the new key what it sealed', async () => {
    const { folder, records } = await used()
    fs.rmSync(keyOf(folder))
    void (await shut(folder)).take('new-key')
    const desk = await opened(folder)
    const file = path.join(folder, 'exported.jsonl')
    for await (const text of exportLines(
      desk.store.audit,
      desk.trail,
      { version: '0.0.0', at: desk.clock.now(), operators: [] },
      () => undefined,
    ))
      fs.appendFileSync(file, text)
    await desk.store.close()
    const printed = await promisify(execFile)(process.execPath, [
      'src/main/audit/verifyAudit.mjs',
      file,
      '--key',
      keyOf(folder),
      '--json',
    ])
    expect(JSON.parse(printed.stdout)).toMatchObject({
      intact: true,
      digestsChecked: true,
      otherKeyTo: records,
      records: records + 1,
    })
  })

  it('can be chosen more than once in the life of a profile', async () => {
    const { folder } = await used()
    fs.rmSync(keyOf(folder))
    void (await shut(folder)).take('new-key')
    await (await opened(folder)).store.close()
    fs.writeFileSync(keyOf(folder), inPlain(randomBytes(32)))
    void (await shut(folder)).take('new-key')
    const desk = await opened(folder)
    const { sequence } = (await desk.store.audit.list(1))[0]!
    expect(await verification(desk)).toMatchObject({ finding: null, otherKey: sequence - 1 })
    await desk.store.close()
  })

  it('is offered again where it was cut short before the audit knew of it, and the old key still fits then', async () => {
    const { folder, key } = await used()
    const before = fs.readFileSync(checkpointsOf(folder))
    fs.rmSync(keyOf(folder))
    void (await shut(folder)).take('new-key')
    fs.writeFileSync(checkpointsOf(folder), before)
    expect((await shut(folder)).fault).toMatchObject({
      kind: 'key-changed',
      ways: ['try-again', 'new-key'],
    })
    fs.writeFileSync(keyOf(folder), key)
    await (await opened(folder)).store.close()
  })

  it('is not to be had at a desk that is open, and no other way is taken than is offered', async () => {
    const { folder } = await used()
    const desk = await opened(folder)
    expect(
      await dispatch(desk, newSession(), 'app.resolveFault', { way: 'new-key' }),
    ).toMatchObject({ ok: false, error: { code: 'conflict' } })
    await desk.store.close()
    fs.rmSync(checkpointsOf(folder))
    fs.mkdirSync(checkpointsOf(folder))
    expect(
      await dispatch(await shut(folder), newSession(), 'app.resolveFault', { way: 'new-key' }),
    ).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })
})

describe('a key that a keychain has locked', () => {
  const turned = (data: Uint8Array) => Buffer.from(data).reverse()
  const keychain: Keychain = { decrypt: (data) => turned(data).toString() }

  /** As an earlier Latchkey made it under a desktop with a keychain. */
  async function locked() {
    const profile = await used()
    const [, content] = /plain (.*)\n$/.exec(profile.key)!
    fs.writeFileSync(
      keyOf(profile.folder),
      `latchkey-seal-key-1 keychain ${turned(Buffer.from(content!)).toString('base64')}\n`,
    )
    return profile
  }

  async function faultOf(folder: string, chain: Keychain | null): Promise<string | null> {
    const profile = await profileOf(folder, undefined, () => chain)
    if (profile.fault === null) await profile.store.close()
    return profile.fault?.kind ?? null
  }

  it('opens again when the keychain is there again, and needs none from then on', async () => {
    const { folder, key } = await locked()
    expect(await faultOf(folder, null)).toBe('key-locked')
    expect(
      await faultOf(folder, {
        decrypt: () => {
          throw new Error('another ring')
        },
      }),
    ).toBe('key-locked')
    expect(await faultOf(folder, keychain)).toBeNull()
    expect(await faultOf(folder, null)).toBeNull()
    expect(fs.readFileSync(keyOf(folder), 'utf8')).toBe(key)
    expect(fs.statSync(keyOf(folder)).mode & 0o777).toBe(0o600)
  })

  it('opens with the plain key of a backup', async () => {
    const { folder, key } = await locked()
    fs.writeFileSync(keyOf(folder), key)
    expect(await faultOf(folder, null)).toBeNull()
  })
})

describe('the file of checkpoints', () => {
  it('that is a folder is told as such, and nothing is written', async () => {
    const { folder } = await used()
    const before = digest(storeOf(folder))
    fs.rmSync(checkpointsOf(folder))
    fs.mkdirSync(checkpointsOf(folder))
    expect((await shut(folder)).fault).toEqual({
      kind: 'checkpoints-unreadable',
      file: checkpointsOf(folder),
      detail: 'EISDIR',
      ways: ['try-again'],
    })
    expect(digest(storeOf(folder))).toBe(before)
    fs.rmdirSync(checkpointsOf(folder))
    await (await opened(folder)).store.close()
  })

  it('that can’t be read, or leads nowhere, is told as such', async () => {
    const { folder } = await used()
    for (const [target, detail] of [
      [checkpointsOf(folder), 'ELOOP'],
      [path.join(folder, 'nowhere'), 'ENOENT'],
    ] as const) {
      fs.rmSync(checkpointsOf(folder))
      fs.symlinkSync(target, checkpointsOf(folder))
      expect((await shut(folder)).fault).toMatchObject({ kind: 'checkpoints-unreadable', detail })
    }
  })
})

describe('what the desk does by itself', () => {
  afterEach(() => vi.useRealTimers())

  it('ends with it: over a store that was closed nothing is tried, and no defect is reported', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const desk = await opened((await used()).folder)
    const stop = runDesk(desk)
    await vi.advanceTimersByTimeAsync(60_000)
    stop()
    await desk.store.close()
    expect(vi.getTimerCount()).toBe(0)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(reported).not.toHaveBeenCalled()
    reported.mockRestore()
  })
})
