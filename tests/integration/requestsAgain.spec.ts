import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import Client from 'better-sqlite3'
import { build } from 'vite'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { duration, type Instant } from '@shared/vocabulary/instant'
import { examineAll } from '../../src/main/jobs/integrity'
import { lookAgain } from '../../src/main/jobs/unreadable'
import { forgetRequests } from '../../src/main/jobs/requests'
import { accepted, contactOf, deskWithMaria, mail, phone, show } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { added, signInAs } from './operators'
import { newProfile } from './profile'

const story = { type: 'open-case', channel: 'phone', story: 'I lost my phone.' } as const

let profile: string
let file: string
let desk: TestDesk
let accountId: string
beforeEach(async () => {
  profile = newProfile()
  file = path.join(profile, 'latchkey.db')
  desk = await testDesk(file)
  accountId = await deskWithMaria(desk)
})
afterEach(async () => desk.store.close())

const recordsOf = async ({ store }: TestDesk, action: string) =>
  (await store.audit.list(1_000)).filter((record) => record.action === action)

/** Changes rows of the file behind the store’s back. */
function change(sql: string): void {
  const client = new Client(file)
  client.exec(sql)
  client.close()
}

describe('a command that is sent again under the id of its request', () => {
  it('is answered the same, and done and recorded once', async () => {
    const request = { accountId, command: story, requestId: randomUUID() }
    const first = await desk.get('commands.run', request)
    expect(first).toMatchObject({ outcome: 'accepted' })
    desk.wait(60)
    expect(await desk.get('commands.run', request)).toEqual(first)
    expect(
      await desk.get('commands.run', { ...request, requestId: request.requestId.toUpperCase() }),
    ).toEqual(first)
    expect((await show(desk, accountId)).cases).toHaveLength(1)
    expect(await recordsOf(desk, 'open-case')).toHaveLength(1)
  })

  it('is answered the same where it was refused, and a wrong code is counted once', async () => {
    await accepted(desk, accountId, story)
    const contactId = await contactOf(desk, accountId, 'email')
    await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    const code = desk.minted.at(-1) === '000000' ? '111111' : '000000'
    const request = {
      accountId,
      command: { type: 'submit-code', purpose: 'support-call', code } as const,
      requestId: randomUUID(),
    }
    const first = await desk.get('commands.run', request)
    expect(first).toMatchObject({ outcome: 'refused', refusal: { rule: 'code.wrong' } })
    const events = (await desk.store.accounts.events(accountId, 100)).length
    expect(await desk.get('commands.run', request)).toEqual(first)
    expect(await desk.store.accounts.events(accountId, 100)).toHaveLength(events)
    expect(await recordsOf(desk, 'submit-code')).toHaveLength(1)
  })

  it('sends its message once, and tells those who watch once', async () => {
    await accepted(desk, accountId, story)
    const contactId = await contactOf(desk, accountId, 'email')
    const request = {
      accountId,
      command: { type: 'request-code', purpose: 'support-call', contactId } as const,
      requestId: randomUUID(),
    }
    const told: unknown[] = []
    desk.desk.given.hear((given) => told.push(given))
    for (const _time of [1, 2, 3]) await desk.get('commands.run', request)
    expect(desk.minted).toHaveLength(1)
    expect(told).toHaveLength(1)
    expect(await desk.store.outbox.list(10, accountId)).toMatchObject([{ attempts: [{}] }])
  })

  it('is refused where the id stands for another request, or is sent by somebody else', async () => {
    const request = { accountId, command: story, requestId: randomUUID() }
    await desk.get('commands.run', request)
    const used = { code: 'conflict', facts: { request: 'used' } }
    expect(
      await desk.failure('commands.run', { ...request, command: { ...story, story: 'Another.' } }),
    ).toMatchObject(used)
    await added(desk, 'Sam', 'supervisor')
    await signInAs(desk, 'Sam')
    expect(await desk.failure('commands.run', request)).toMatchObject(used)
    expect((await show(desk, accountId)).cases).toHaveLength(1)
    expect(await recordsOf(desk, 'open-case')).toHaveLength(1)
  })

  it('is answered the same for a day, and is a new one after that', async () => {
    const close = { type: 'close-case', outcome: 'recovered' } as const
    const request = { accountId, command: story, requestId: randomUUID() }
    await desk.get('commands.run', request)
    await accepted(desk, accountId, close)
    desk.wait(duration('1d'))
    await forgetRequests(desk.desk)
    expect(await desk.get('commands.run', request)).toMatchObject({ outcome: 'accepted' })
    expect((await show(desk, accountId)).cases).toHaveLength(1)
    desk.wait(1)
    await forgetRequests(desk.desk)
    await desk.get('commands.run', request)
    expect((await show(desk, accountId)).cases).toHaveLength(2)
  })

  it('keeps no code and no contact in full', async () => {
    await accepted(desk, accountId, story)
    const contactId = await contactOf(desk, accountId, 'email')
    const send = async (command: Parameters<typeof accepted>[2]) =>
      desk.get('commands.run', { accountId, command, requestId: randomUUID() })
    await send({ type: 'request-code', purpose: 'support-call', contactId })
    const code = desk.minted.at(-1)!
    await send({ type: 'submit-code', purpose: 'support-call', code })
    await send({ type: 'remove-all-contacts' })
    const client = new Client(file, { readonly: true })
    const rows = client.prepare('SELECT * FROM request').all()
    client.close()
    expect(rows).toHaveLength(3)
    for (const secret of [code, mail, phone]) expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('is not done again where what it was answered can’t be read: that is said, and over once it is forgotten', async () => {
    const request = { accountId, command: story, requestId: randomUUID() }
    await desk.get('commands.run', request)
    change("UPDATE request SET answer = replace(answer, 'accepted', 'bccepted')")
    await examineAll(desk.desk)
    expect(desk.desk.unreadable.list()).toMatchObject([
      { table: 'request', key: request.requestId, why: 'unreadable' },
    ])
    expect(await desk.failure('commands.run', request)).toMatchObject({
      code: 'unreadable',
      facts: { table: 'request' },
    })
    await lookAgain(desk.desk)
    expect(desk.desk.unreadable.list()).toHaveLength(1)
    expect(await recordsOf(desk, 'open-case')).toHaveLength(1)
    desk.wait(duration('1d') + 1)
    await forgetRequests(desk.desk)
    await lookAgain(desk.desk)
    expect(desk.desk.unreadable.list()).toEqual([])
  })
})

describe('a process that is killed when a command was stored and not answered', () => {
  const root = process.cwd()
  const folder = path.join(root, 'out', 'givesAndHangs')
  beforeAll(async () => {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: { '@shared': path.join(root, 'src', 'shared') } },
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: 'tests/integration/givesAndHangs.ts',
        outDir: folder,
        target: 'node20.18',
        copyPublicDir: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    })
  }, 60_000)

  it('leaves what answers the same command when it is sent again, and it is there once', async () => {
    const requestId = randomUUID()
    const other = newProfile()
    const child = spawn(
      process.execPath,
      [path.join(folder, 'givesAndHangs.js'), other, requestId],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const said = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error('it ended before it was killed')))
      child.stdout.once('data', (line: Buffer) => resolve(line.toString()))
    })
    const ended = new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)))
    child.kill('SIGKILL')
    expect(await ended).toBe('SIGKILL')

    const given = JSON.parse(said) as { accountId: string; now: Instant }
    const again = await testDesk(path.join(other, 'latchkey.db'), given.now)
    await again.get('operators.signIn', { name: 'Ana', passphrase })
    const request = { accountId: given.accountId, command: story, requestId }
    const answer = await again.get('commands.run', request)
    const { cases } = await show(again, given.accountId)
    expect(cases).toHaveLength(1)
    expect(answer).toMatchObject({ outcome: 'accepted', facts: { case: cases[0]!.id } })
    expect(await again.get('commands.run', request)).toEqual(answer)
    expect(await recordsOf(again, 'open-case')).toHaveLength(1)
    await again.store.close()
  })
})
