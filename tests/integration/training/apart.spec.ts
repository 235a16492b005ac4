import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bySystem } from '../../../src/main/audit/entries'
import { decide } from '../../../src/main/engine/commands/decide'
import { contextOf } from '../../../src/main/services/commands/context'
import { channelNames } from '@shared/channels/names'
import { channels, type Channel } from '@shared/channels'
import type { InTraining } from '@shared/channels/defineChannel'
import { dueKinds } from '@shared/views/timer'
import { openTrainingModule } from '../../../src/main/training/trainingModule'
import { trainingGateway } from '../../../src/main/training/gateway'
import { show } from '../accounts'
import { ownCases } from '../caseList'
import { passphrase, testDesk, type TestDesk } from '../desk'
import { likelyRequest } from '../likelyRequest'
import { given } from '../operators'
import { newProfile } from '../profile'
import { begin } from './room'

/** Every row of the live store but the audit's, as text. */
function rowsOf(file: string): string {
  const database = new Database(file, { readonly: true })
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'substring%' AND name <> 'audit' ORDER BY name",
    )
    .pluck()
    .all() as string[]
  const all = tables.map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).all()])
  database.close()
  return JSON.stringify(all)
}

async function sampleDesk(): Promise<{ readonly made: TestDesk; readonly file: string }> {
  const profile = newProfile()
  const file = path.join(profile, 'latchkey.db')
  const made = await testDesk(
    file,
    undefined,
    trainingGateway(async () =>
      openTrainingModule({ profile, shipped: 'scenarios', migrationsFolder: 'drizzle' }),
    ),
  )
  await made.get('directory.openSample', { name: 'Ana', passphrase })
  return { made, file }
}

/** Requests that would do something, both for accounts of the room and for those of the live store. */
function requests(
  accountIds: readonly string[],
  contactIds: readonly string[],
): Readonly<Partial<Record<Channel, fc.Arbitrary<object>>>> {
  const accountId = fc.constantFrom(...accountIds)
  const contactId = fc.constantFrom(...contactIds)
  const command = fc.oneof(
    fc.record({
      type: fc.constant('open-case'),
      channel: fc.constant('phone'),
      story: fc.string(),
    }),
    fc.record({
      type: fc.constant('request-code'),
      purpose: fc.constantFrom('support-call', 'cancel-replacement'),
      contactId,
    }),
    fc.record({
      type: fc.constant('submit-code'),
      purpose: fc.constant('support-call'),
      code: fc.constantFrom('123456', '000000'),
    }),
    fc.record({
      type: fc.constant('replace-contacts'),
      contact: fc.constant({ kind: 'email', text: 'new@example.org' }),
    }),
    fc.record({
      type: fc.constantFrom(
        'remove-all-contacts',
        'report-not-me',
        'close-takeover',
        'reset-password',
        'approve',
      ),
    }),
    fc.record({ type: fc.constant('remove-contact'), contactId }),
  )
  return {
    'accounts.find': fc.record({ query: fc.constantFrom('ma', 'kofi', '+34', '67') }),
    'accounts.show': fc.record({ accountId }),
    'accounts.waysBackIn': fc.record({
      accountId,
      contactIds: fc.constant([]),
      password: fc.boolean(),
      device: fc.boolean(),
    }),
    'commands.preview': fc.record({ accountId, command }),
    'commands.run': fc.record({ accountId, command }),
    'contacts.reveal': fc.record({ accountId, contactId, reason: fc.constant('to see') }),
    'contacts.callBack': fc.record({ accountId, contactId }),
    'contacts.announceCall': fc.record({ accountId, contactId }),
    'delivery.show': fc.record({ accountId, contactId }),
    'delivery.diagnose': fc.record({ accountId, contactId, answers: fc.constant({}) }),
    'operators.add': fc.constant({ name: 'Eve', role: 'administrator', passphrase }),
    'operators.setIdleLock': fc.constant({ minutes: 60 }),
    'training.advance': fc.record({
      to: fc.constantFrom({ by: 3600 }, { day: 30 }, 'next' as const),
    }),
    'training.back': fc.record({ move: fc.nat(3) }),
    'training.act': fc.record({
      window: fc.constantFrom('main', 'private:1'),
      command: fc.constantFrom(
        { type: 'sign-in', name: 'kofi@contoso.example', password: 'kelewele corner' },
        { type: 'sign-out' },
        { type: 'remove-all-contacts' },
      ),
    }),
    'training.ask': fc.constant({ question: 'asked-for-access' }),
    'training.setWorld': fc.constant({ contact: 'kofi/phone', blocksUnknownSenders: true }),
  }
}

/** Written out by hand: what a window in the training room is not answered at all. */
const closed: readonly Channel[] = [
  'operators.createFirst',
  'operators.weighPassphrase',
  'operators.changePassphrase',
  'operators.list',
  'operators.add',
  'operators.setRole',
  'operators.remove',
  'operators.resetPassphrase',
  'operators.setIdleLock',
  'directory.openSample',
  'directory.chooseImport',
  'directory.showImport',
  'directory.showSamples',
  'directory.setMapping',
  'directory.planImport',
  'directory.listImport',
  'directory.listProblemKinds',
  'directory.listProblems',
  'directory.showPeople',
  'directory.forgetMapping',
  'directory.acceptHeld',
  'directory.applyImport',
  'directory.cancelImport',
  'directory.saveReport',
  'directory.export',
  'directory.exportFull',
  'approvals.mine',
  'approvals.decideDesk',
  'approvals.approveHere',
  'approvals.withdrawDesk',
  'cases.export',
  'cases.saveSummary',
  'exports.show',
  'exports.cancel',
  'timers.exportCalendar',
  'audit.account',
  'audit.list',
  'audit.standing',
  'audit.verify',
  'audit.export',
  'clock.confirm',
  'clock.correct',
  'unreadable.list',
  'training.chooseFolder',
  'training.removeRun',
  'training.removeRuns',
  'training.keepRuns',
  'courses.own',
  'courses.list',
  'courses.save',
  'courses.remove',
  'courses.assign',
  'courses.unassign',
  'courses.saveGroup',
  'courses.removeGroup',
  'courses.certificate',
  'courses.saveCertificate',
]

/** Written out by hand as well: what is answered by the live desk all the same, besides the training room itself. */
const always: readonly Channel[] = [
  'app.show',
  'app.setAppearance',
  'app.resolveFault',
  'app.openWindow',
  'operators.lock',
  'operators.signIn',
]

const declared = (word: InTraining) =>
  channelNames.filter((channel) => channels[channel].inTraining === word)

/** What the simulated desk answers, asked as the live one would be about somebody of its own. */
function askedOf(
  accountId: string,
  contactId: string,
  caseId: string,
): Readonly<Partial<Record<Channel, object>>> {
  const known = { accountId, contactId, caseId }
  return {
    ...Object.fromEntries(
      declared('simulated').map((channel) => [channel, likelyRequest(channel, known)]),
    ),
    'app.waiting': {},
    'accounts.find': { query: 'maria' },
    'accounts.show': { accountId },
    'accounts.waysBackIn': { accountId, contactIds: [], password: false, device: false },
    'commands.preview': { accountId, command: { type: 'remove-all-contacts' } },
    'commands.run': { accountId, command: { type: 'note', caseId, text: 'seen' } },
    'contacts.reveal': { accountId, contactId, reason: 'to see' },
    'contacts.callBack': { accountId, contactId },
    'contacts.announceCall': { accountId, contactId },
    'approvals.list': {},
    'cases.list': ownCases,
    'cases.ofAccount': { accountId, after: null },
    'cases.summary': { accountId, caseId },
    'cases.ticketBlock': { accountId, caseId },
    'delivery.show': { accountId, contactId },
    'delivery.diagnose': { accountId, contactId, answers: {} },
    'timers.list': { kinds: dueKinds, after: null },
    'outbox.list': {},
  }
}

/** A contact that this operator has typed in, on an account where nothing is frozen. */
async function typedIn(made: Awaited<ReturnType<typeof sampleDesk>>['made']) {
  const [omar] = (await made.get('accounts.find', { query: 'omar' })).hits
  const accountId = omar!.id
  for (const command of [
    { type: 'open-case', channel: 'phone', story: '' },
    { type: 'replace-contacts', contact: { kind: 'phone', text: '+34699111222' } },
  ])
    await made.get('commands.run', { accountId, command } as never)
  return { accountId, contactId: (await show(made, accountId)).contacts.at(-1)!.id }
}

/** A live desk with an account of which every channel has something to say: a case, a message, an approval that is asked for, a wait. */
async function busyDesk() {
  const { made } = await sampleDesk()
  const [maria] = (await made.get('accounts.find', { query: 'maria' })).hits
  const accountId = maria!.id
  const contactId = (await show(made, accountId)).contacts[0]!.id
  await made.get('commands.run', {
    accountId,
    command: { type: 'open-case', channel: 'phone', story: 'a live story' },
  })
  await made.get('commands.run', {
    accountId,
    command: { type: 'request-code', purpose: 'support-call', contactId },
  })
  // One request was approved, one taken back, and one waits.
  for (const reason of ['a live yes', 'a live past', 'a live reason'])
    await made.get('contacts.reveal', { accountId, contactId, reason })
  const [yes, past] = (await show(made, accountId)).requests
  await made.get('commands.run', { accountId, command: { type: 'withdraw', approvalId: past!.id } })
  await made.store.accounts.decide(accountId, {
    decision: (account) =>
      decide(
        account,
        {
          type: 'approve',
          by: { kind: 'operator', id: 'sue', role: 'supervisor' },
          approvalId: yes!.id,
        },
        contextOf(made.desk, made.now()),
      ),
    audit: () => bySystem(made.now(), 'scenario'),
    recordedAt: made.now(),
  })
  await made.get('operators.add', { name: 'a live agent', role: 'agent', passphrase: given })
  await made.get('app.setOrganisation', { name: 'a live organisation' })
  const caseId = (await show(made, accountId)).cases.find(
    ({ mine, closedAt }) => mine && closedAt === null,
  )!.id
  return {
    made,
    requests: {
      ...askedOf(accountId, contactId, caseId),
      'contacts.entered': await typedIn(made),
      'approvals.perform': { accountId, approvalId: yes!.id, requestId: randomUUID() },
    },
    maria: maria!,
  }
}

describe('every channel, in the training room', () => {
  it('is answered by the live desk only where that is written down, and closed where that is', () => {
    const training = channelNames.filter((channel) => channel.startsWith('training.'))
    expect(declared('as-always').toSorted()).toEqual(
      [...always, ...training.filter((channel) => !closed.includes(channel))].toSorted(),
    )
    for (const channel of closed) expect(channels[channel].inTraining, channel).toBe('closed')
  })

  it('that is simulated answers nothing of the live desk, which answers it', async () => {
    const { made, requests: simulated, maria } = await busyDesk()
    const answers = async () => {
      const found: Record<string, string> = {}
      for (const [channel, request] of Object.entries(simulated))
        found[channel] = JSON.stringify(await made.ask(channel as Channel, request as never))
      return found
    }
    const live = await answers()
    await begin(made, 'stolen-phone-removed-at-once')
    const inRoom = await answers()
    for (const channel of Object.keys(simulated)) {
      expect(JSON.parse(live[channel]!), channel).toMatchObject({ ok: true })
      expect(inRoom[channel], channel).not.toBe(live[channel])
      for (const ofLive of [
        maria.id,
        maria.name,
        'a live story',
        'a live reason',
        'a live agent',
        'a live organisation',
      ])
        expect(inRoom[channel], channel).not.toContain(ofLive)
    }
    const gone = [
      'accounts.show',
      'accounts.waysBackIn',
      'commands.preview',
      'commands.run',
      'cases.ofAccount',
      'cases.summary',
      'cases.ticketBlock',
      'delivery.show',
      'delivery.diagnose',
    ]
    for (const channel of gone)
      expect(JSON.parse(inRoom[channel]!), channel).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      })
    // Who sits at the simulated desk is an agent; at the live one it is a supervisor.
    expect(JSON.parse(inRoom['contacts.reveal']!)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    expect(JSON.parse(inRoom['outbox.list']!)).toMatchObject({ ok: true, value: { messages: [] } })
  })
})

describe('whatever is done in the training room', () => {
  it(
    'no row of the live store changes, nothing is sent from it, and its clock stays where it is',
    { timeout: 120_000 },
    async () => {
      const { made, file } = await sampleDesk()
      const live = (await made.store.search.find('maria', 5)).hits.map(({ accountId }) => accountId)
      const before = rowsOf(file)
      const outbox = await made.store.outbox.list(1000)
      const now = made.now()
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: 3 }),
          fc.infiniteStream(fc.nat()),
          async (_start, picks) => {
            const room = await begin(made, 'stolen-phone-removed-at-once')
            const simulated = room.accounts.map(({ accountId }) => accountId)
            const { contacts } = await made.get('accounts.show', { accountId: simulated[0] ?? '' })
            const possible = requests(
              [...simulated, ...live],
              contacts.map(({ id }) => id),
            )
            const asked = channelNames.filter(
              (channel) =>
                channel !== 'operators.lock' &&
                channel !== 'training.leave' &&
                channel !== 'app.setAppearance',
            )
            for (let turn = 0; turn < 25; turn += 1) {
              const channel = asked[(picks.next().value as number) % asked.length] as Channel
              const request = possible[channel]
              const [drawn] =
                request === undefined
                  ? [{}]
                  : fc.sample(request, { numRuns: 1, seed: picks.next().value as number })
              await made.ask(channel, drawn as never)
            }
            await made.get('training.leave', {})
          },
        ),
        { numRuns: 8 },
      )
      expect(rowsOf(file)).toBe(before)
      expect(await made.store.outbox.list(1000)).toEqual(outbox)
      expect(made.now()).toBe(now)
    },
  )

  it('accounts of the live store are not found from it, and those of the room not from the desk', async () => {
    const { made } = await sampleDesk()
    const [maria] = (await made.get('accounts.find', { query: 'maria' })).hits
    const room = await begin(made, 'stolen-phone-removed-at-once')
    const kofi = room.accounts[0]?.accountId ?? ''
    expect((await made.get('accounts.find', { query: 'maria' })).hits).toEqual([])
    expect((await made.failure('accounts.show', { accountId: maria?.id ?? '' })).code).toBe(
      'not-found',
    )
    await made.get('training.leave', {})
    expect((await made.failure('accounts.show', { accountId: kofi })).code).toBe('not-found')
  })

  it('the directory, the operators and the audit stay closed', async () => {
    const { made } = await sampleDesk()
    await begin(made, 'stolen-phone-removed-at-once')
    for (const channel of closed) {
      expect(await made.ask(channel, {} as never), channel).toMatchObject({
        ok: false,
        error: { code: 'conflict', facts: { room: 'training' } },
      })
    }
  })

  it('whoever signs in next at this window is not in it, and whoever comes back is', async () => {
    const { made } = await sampleDesk()
    await made.get('operators.add', { name: 'Bo', role: 'agent', passphrase })
    const room = await begin(made, 'stolen-phone-removed-at-once')
    await made.get('operators.lock', {})
    expect((await made.ask('training.show', {})).ok).toBe(false)
    await made.get('operators.signIn', { name: 'Ana', passphrase })
    expect((await made.get('training.show', {})).runId).toBe(room.runId)
    await made.get('operators.lock', {})
    await made.get('operators.signIn', { name: 'Bo', passphrase })
    expect((await made.get('app.show', {})).training).toBeNull()
  })

  it('the live audit says who practised, and nothing of what', async () => {
    const { made } = await sampleDesk()
    const from = (await made.store.audit.list(1))[0]?.sequence ?? 0
    const room = await begin(made, 'stolen-phone-removed-at-once')
    await made.get('commands.run', {
      accountId: room.accounts[0]?.accountId ?? '',
      command: { type: 'open-case', channel: 'phone', story: 'a story' },
    })
    expect(
      (await made.store.audit.list(50))
        .filter(({ sequence }) => sequence > from)
        .map(({ action }) => action),
    ).toEqual(['training.begin'])
  })

  it('is kept in a file of its own', async () => {
    const { made, file } = await sampleDesk()
    await begin(made, 'stolen-phone-removed-at-once')
    expect(fs.existsSync(path.join(path.dirname(file), 'training.db'))).toBe(true)
  })
})
