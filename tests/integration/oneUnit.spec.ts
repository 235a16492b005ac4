import { carrierInThisThread } from '../../src/main/transports/carrier'
import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import path from 'node:path'
import Client from 'better-sqlite3'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Channel, ChannelWith, RequestOf } from '@shared/channels'
import { dueKinds } from '@shared/views/timer'
import type { FileTarget } from '../../src/main/ports/host'
import { bySystem } from '../../src/main/audit/entries'
import { approvalFor } from '../../src/main/services/approvals/deskApprovals'
import { accepted, contactOf, deskWithMaria, show } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { dryRun, oktaFile } from './importing'
import { houseDraft } from './policies'
import { countInsights } from '../../src/main/jobs/insights'
import { exportApproved, noticeApproved } from './approving'
import { arrived, foundingTwo, given, idOf } from './operators'
import { newProfile } from './profile'
import { Unrecorded, watchedStore } from './watchedStore'

interface Place {
  readonly desk: TestDesk
  readonly accountId: string
  readonly profile: string
  /** The files that were written where the dialogue led. */
  readonly files: string[]
}
type Prepared<C extends Channel> = (place: Place) => RequestOf<C> | Promise<RequestOf<C>>
/** `reads`: it changes nothing that is stored · `apart`: what it changes lies in the training room's own files, or in a plan. */
type Told<C extends Channel> = 'reads' | 'apart' | Prepared<C> | readonly Prepared<C>[]

const other = 'another passphrase'
const hookSecret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`
const atRisk = { risk: 'unproven', reason: 'Nobody knows whether codes arrive.' } as const
/** Nobody listens there. */
const mailServer = {
  kind: 'email',
  type: 'smtp',
  settings: {
    host: '127.0.0.1',
    port: 9,
    security: 'plain',
    authorities: '',
    signIn: 'password',
    user: 'desk',
    oauth: null,
    from: 'desk@contoso.example',
    pace: 30,
    mailbox: null,
  },
  secrets: { password: 'of the mail server' },
} as const
const root = process.cwd()
const folder = path.join(root, 'out', 'changesForEver')

/** The channels that are declared as saying to the audit themselves what they did: whoever changes something is among them. */
type Changing = ChannelWith<{ audit: 'itself' | 'itself-and-failure' | 'command' }>

/** A request to every one of them that changes something in the store, or writes a file out of it. */
const changing: { readonly [C in Changing]: Told<C> } = {
  'app.setAppearance': [
    () => ({ zone: 'America/Lima', theme: 'dark' }),
    async ({ desk }) => {
      await desk.get('operators.lock', {})
      return { language: 'es' }
    },
  ],
  // Both are open in an empty profile only: see below.
  'operators.createFirst': 'reads',
  'directory.openSample': 'reads',
  'operators.signIn': [
    () => ({ name: 'Ana', passphrase }),
    () => ({ name: 'Ana', passphrase: 'not the passphrase' }),
    () => ({ name: 'Nobody', passphrase: 'not the passphrase' }),
  ],
  'operators.lock': 'reads',
  'operators.changePassphrase': [
    () => ({ old: passphrase, passphrase: other }),
    () => ({ old: 'not the passphrase', passphrase: other }),
  ],
  'operators.add': () => ({ name: 'Bo', role: 'agent', passphrase: given }),
  'operators.setRole': (place) => withBo(place, (operatorId) => ({ operatorId, role: 'auditor' })),
  'operators.remove': (place) => withBo(place, (operatorId) => ({ operatorId })),
  'operators.resetPassphrase': (place) =>
    withBo(place, (operatorId) => ({ operatorId, passphrase: other })),
  'operators.setIdleLock': () => ({ minutes: 7 }),
  'directory.chooseImport': 'apart',
  'directory.planImport': async ({ desk, profile }) => {
    desk.choose(oktaFile(profile, [{ name: 'Li Wei', login: 'li@contoso.example' }]))
    return { importId: (await desk.get('directory.chooseImport', {}))?.importId ?? '' }
  },
  'directory.showSamples': async ({ desk, profile }) => {
    desk.choose(oktaFile(profile, [{ name: 'Li Wei', login: 'li@contoso.example' }]))
    return { importId: (await desk.get('directory.chooseImport', {}))?.importId ?? '' }
  },
  'directory.showPeople': async ({ desk, profile }) => {
    const file = oktaFile(profile, [{ name: 'Li Wei', login: 'li@contoso.example' }])
    return { importId: (await dryRun(desk, file)).importId, after: 0 }
  },
  'directory.forgetMapping': async ({ desk, profile }) => {
    desk.choose(oktaFile(profile, [{ name: 'Li Wei', login: 'li@contoso.example' }]))
    const { importId, mapping } = (await desk.get('directory.chooseImport', {}))!
    const columns = mapping!.columns.filter(({ role }) => role !== 'language')
    await desk.get('directory.setMapping', {
      importId,
      mapping: { ...mapping!, columns: [...columns], country: 'ES' },
    })
    await desk.get('directory.planImport', { importId })
    return { importId: (await desk.get('directory.chooseImport', {}))!.importId }
  },
  'directory.acceptHeld': 'apart',
  'directory.applyImport': async ({ desk, profile }) => ({
    importId: (
      await dryRun(desk, oktaFile(profile, [{ name: 'Li Wei', login: 'li@contoso.example' }]))
    ).importId,
  }),
  'directory.cancelImport': 'apart',
  'directory.saveReport': async ({ desk, profile }) => ({
    importId: (
      await dryRun(desk, oktaFile(profile, [{ name: 'Li Wei', login: 'li@contoso.example' }]))
    ).importId,
    form: 'csv',
  }),
  'directory.export': () => ({ form: 'csv' }),
  'directory.exportFull': [
    () => ({ form: 'csv', reason: 'The other system is being set up.' }),
    async ({ desk }) => {
      const request = { form: 'csv', reason: 'The other system is being set up.' } as const
      await exportApproved(desk, request)
      return request
    },
  ],
  'insights.sendNotice': [
    async ({ desk }) => {
      await countInsights(desk.desk)
      return atRisk
    },
    async ({ desk }) => {
      await countInsights(desk.desk)
      await noticeApproved(desk, atRisk)
      return atRisk
    },
  ],
  'insights.stopNotice': async ({ desk }) => {
    await countInsights(desk.desk)
    await noticeApproved(desk, atRisk)
    await desk.get('insights.sendNotice', atRisk)
    return {}
  },
  'approvals.decideDesk': [
    (place) => withRequest(place, 'Bo', (approvalId) => ({ approvalId, decision: 'declined' })),
    (place) => withRequest(place, 'Ana', (approvalId) => ({ approvalId, decision: 'approved' })),
  ],
  'approvals.approveHere': async (place) => {
    await arrived(place.desk, 'Sam')
    return withRequest(place, 'Ana', (approvalId) => ({
      accountId: null,
      approvalId,
      name: 'Sam',
      passphrase,
    }))
  },
  'approvals.perform': async ({ desk, accountId }) => {
    await arrived(desk, 'Sam')
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    const contactId = await contactOf(desk, accountId, 'email')
    await desk.get('contacts.reveal', { accountId, contactId, reason: 'To compare it.' })
    const [request] = (await show(desk, accountId)).requests
    const approvalId = request!.id
    await desk.get('approvals.approveHere', { accountId, approvalId, name: 'Sam', passphrase })
    return { accountId, approvalId, requestId: randomUUID() }
  },
  'approvals.withdrawDesk': (place) => withRequest(place, 'Ana', (approvalId) => ({ approvalId })),
  'cases.export': () => ({}),
  'accounts.find': 'reads',
  'commands.run': [
    ({ accountId }) => ({
      accountId,
      command: { type: 'open-case', channel: 'phone', story: 'I lost my phone.' },
    }),
    ({ accountId }) => ({ accountId, command: { type: 'set-two-step', enabled: true } }),
    ({ accountId }) => ({
      accountId,
      command: { type: 'open-case', channel: 'phone', story: 'I lost my phone.' },
      requestId: randomUUID(),
    }),
    async ({ desk, accountId }) => {
      await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
      return {
        accountId,
        command: {
          type: 'request-code',
          purpose: 'support-call',
          contactId: await contactOf(desk, accountId, 'email'),
        },
      }
    },
  ],
  'contacts.reveal': async ({ desk, accountId }) => {
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    return {
      accountId,
      contactId: await contactOf(desk, accountId, 'email'),
      reason: 'The customer can’t read the mask.',
    }
  },
  'contacts.callBack': async ({ desk, accountId }) => {
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    return { accountId, contactId: await contactOf(desk, accountId, 'phone') }
  },
  'contacts.announceCall': async ({ desk, accountId }) => {
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    return { accountId, contactId: await contactOf(desk, accountId, 'email') }
  },
  'hooks.set': () => ({
    url: 'https://tickets.example/hook',
    secret: hookSecret,
    allowPrivate: false,
  }),
  'hooks.test': async ({ desk }) => {
    await desk.get('hooks.set', {
      url: 'http://127.0.0.1:9/',
      secret: hookSecret,
      allowPrivate: false,
    })
    return {}
  },
  'hooks.again': () => ({}),
  'transports.set': () => mailServer,
  'transports.remove': async ({ desk }) => {
    await desk.get('transports.set', mailServer)
    return { kind: 'email' }
  },
  'transports.check': async ({ desk }) => {
    await desk.get('transports.set', mailServer)
    return { kind: 'email', to: 'me@contoso.example', secrets: {} }
  },
  // Where nothing is held and nothing was left unsent both refuse; the store’s own suite has what they change.
  'transports.release': 'reads',
  'transports.queueAgain': 'reads',
  // A token that is none of ours is refused; the store’s own suite has what a good one changes.
  'transports.redeem': () => ({ token: 'x' }),
  'app.setOrganisation': () => ({ name: 'Contoso', ticketPattern: 'INC#######' }),
  'cases.printSummary': async ({ desk, accountId }) => {
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    return { accountId, caseId: (await show(desk, accountId)).cases[0]!.id }
  },
  'cases.saveSummary': async ({ desk, accountId }) => {
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    return { accountId, caseId: (await show(desk, accountId)).cases[0]!.id }
  },
  'timers.exportCalendar': () => ({ kinds: dueKinds }),
  'insights.export': () => ({ table: 'cases', period: { last: 7 } }),
  'insights.exportOperators': () => ({ period: { last: 7 } }),
  'insights.exportAtRisk': () => ({ risk: 'one-contact' }),
  'audit.verify': 'reads',
  'audit.export': () => ({}),
  // What they change is told by the tests of the clock: a desk whose clock is believed refuses both.
  'clock.confirm': 'reads',
  'clock.correct': 'reads',
  'policy.save': () => ({ draft: houseDraft }),
  'policy.discard': async ({ desk }) => {
    await desk.get('policy.save', { draft: houseDraft })
    return { id: houseDraft.id }
  },
  'policy.adopt': () => ({ id: 'nist-strict', reason: 'The auditors ask for it.' }),
  'policy.saveFile': 'reads',
  'policy.hunt': 'reads',
  'training.chooseFolder': 'apart',
  'training.begin': 'apart',
  'training.resume': 'apart',
  'training.exportReport': 'apart',
  'training.saveDraft': 'apart',
  'training.removeScenario': 'apart',
  'training.removeRun': 'apart',
  'training.removeRuns': 'apart',
  'training.keepRuns': 'apart',
  'courses.save': 'apart',
  'courses.remove': 'apart',
  'courses.assign': 'apart',
  'courses.unassign': 'apart',
  'courses.saveGroup': 'apart',
  'courses.removeGroup': 'apart',
  'courses.saveCertificate': 'apart',
  'training.hunt': 'reads',
}

async function withBo<R>({ desk }: Place, request: (id: string) => R): Promise<R> {
  await desk.get('operators.add', { name: 'Bo', role: 'agent', passphrase: given })
  return request(await idOf(desk, 'Bo'))
}

/** `by`, who is Ana or is added, has asked for something that concerns the desk. */
async function withRequest<R>(
  { desk }: Place,
  by: 'Ana' | 'Bo',
  request: (id: string) => R,
): Promise<R> {
  if (by !== 'Ana') await desk.get('operators.add', { name: by, role: 'agent', passphrase: given })
  const operator = (await desk.store.operators.byName(by))!
  const { refusal } = await approvalFor(
    desk.desk,
    { session: desk.session, operator },
    'directory.exportFull',
    { act: 'export-contacts', what: {}, about: {}, reason: 'A move' },
  )
  return request(String(refusal!.facts['approval']))
}

/** A desk over a file with Maria in it and its founder signed in; what is saved is only counted. */
async function placeOf(): Promise<Place> {
  const profile = newProfile()
  const desk = await testDesk(
    path.join(profile, 'latchkey.db'),
    undefined,
    undefined,
    carrierInThisThread(),
  )
  const files: string[] = []
  const target: FileTarget = {
    async write(chunks) {
      for await (const chunk of chunks) files.push(String(chunk))
    },
  }
  desk.chooseTarget(target)
  return { desk, profile, files, accountId: await deskWithMaria(desk, foundingTwo) }
}

const tables = [
  'operator',
  'setting',
  'account',
  'event',
  'message',
  'delivery_attempt',
  'delivery',
  'transport',
  'transport_secret',
  'support_case',
  'handle',
  'audit',
  'request',
  'desk_approval',
]

function contentOf({ profile }: Pick<Place, 'profile'>): string {
  const client = new Client(path.join(profile, 'latchkey.db'), { readonly: true })
  const rows = tables.map((table) => client.prepare(`SELECT * FROM ${table}`).all())
  client.close()
  return JSON.stringify(rows)
}

/** From here on nothing can be added to the audit, as where there is no room. */
function fillAudit({ profile }: Pick<Place, 'profile'>, full: boolean): void {
  const client = new Client(path.join(profile, 'latchkey.db'))
  client.exec(
    full
      ? "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no room'); END"
      : 'DROP TRIGGER full',
  )
  client.close()
}

const stories = (Object.keys(changing) as Changing[]).flatMap((channel) => {
  const told = changing[channel]
  if (told === 'reads' || told === 'apart') return []
  return (Array.isArray(told) ? told : [told]).map((prepare: Prepared<Changing>, index) => ({
    channel,
    index,
    prepare,
  }))
})

describe('a change and its audit record', () => {
  it.each(stories)('are both stored or neither: $channel, $index', async ({ channel, prepare }) => {
    const place = await placeOf()
    const request = await prepare(place)
    const before = contentOf(place)
    fillAudit(place, true)
    const reply = await place.desk.ask(channel, request)
    expect(reply).toMatchObject({ ok: false, error: { code: 'fault' } })
    expect(contentOf(place)).toBe(before)
    expect(place.files).toEqual([])
    fillAudit(place, false)
    const sequence = (await place.desk.store.audit.head())?.sequence ?? 0
    await place.desk.ask(channel, request)
    expect(contentOf(place)).not.toBe(before)
    expect((await place.desk.store.audit.head())?.sequence).toBeGreaterThan(sequence)
    await place.desk.store.close()
  })

  it.each(['operators.createFirst', 'directory.openSample'] as const)(
    'are both stored or neither in an empty profile: %s',
    async (channel) => {
      const profile = newProfile()
      const desk = await testDesk(path.join(profile, 'latchkey.db'))
      fillAudit({ profile }, true)
      const before = contentOf({ profile })
      expect(await desk.ask(channel, { name: 'Ana', passphrase })).toMatchObject({
        ok: false,
        error: { code: 'fault' },
      })
      expect(contentOf({ profile })).toBe(before)
      fillAudit({ profile }, false)
      expect(await desk.ask(channel, { name: 'Ana', passphrase })).toMatchObject({ ok: true })
      await desk.store.close()
    },
  )

  it('are one unit or the tests’ store refuses them: a setting without a record', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    const store = watchedStore(desk.store)
    await expect(store.settings.change({ language: 'es' }, [])).rejects.toThrow(Unrecorded)
    expect(await desk.store.settings.get('language')).toBeNull()
    await store.settings.change({ language: 'es' }, [bySystem(desk.now(), 'app.setAppearance')])
    expect(await desk.store.settings.get('language')).toBe('es')
    await desk.store.close()
  })
})

describe('a process that is killed at any moment', () => {
  beforeAll(async () => {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: { '@shared': path.join(root, 'src', 'shared') } },
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: 'tests/integration/changesForEver.ts',
        outDir: folder,
        target: 'node20.18',
        copyPublicDir: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    })
  }, 60_000)

  it('leaves no operator, role or setting that the audit does not tell of', async () => {
    for (let kills = 0; kills < 8; kills += 1) {
      const profile = newProfile()
      await killedAfter(profile, 1 + kills * 3)
      const desk = await testDesk(path.join(profile, 'latchkey.db'))
      const records = (await desk.store.audit.slice(0, 10_000)).map(
        ({ action, outcome, facts }) => ({
          action,
          outcome,
          facts: JSON.parse(facts) as Record<string, unknown>,
        }),
      )
      const last = (action: string, operator?: string) =>
        records.findLast(
          (one) =>
            one.action === action &&
            one.outcome === 'accepted' &&
            (operator === undefined || one.facts['operator'] === operator),
        )?.facts
      const minutes = last('operators.setIdleLock')?.['minutes']
      expect(await desk.store.settings.get('lockAfterMinutes')).toBe(
        minutes === undefined ? null : String(minutes),
      )
      for (const { id, name, role, removedAt } of (await desk.store.operators.list()).filter(
        ({ name: of }) => of !== 'Ana',
      )) {
        expect(last('operators.add', id), name).toBeDefined()
        expect(role).toBe((last('operators.setRole', id) ?? last('operators.add', id))?.['role'])
        expect(last('operators.remove', id) !== undefined).toBe(removedAt !== null)
      }
      expect((await desk.store.operators.list()).length).toBe(
        1 + records.filter(({ action }) => action === 'operators.add').length,
      )
      await desk.store.close()
    }
  }, 60_000)
})

/** Lets a process of its own change operators and settings, and kills it at whatever it is doing after so many answers. */
async function killedAfter(profile: string, answers: number): Promise<void> {
  const child = spawn(process.execPath, [path.join(folder, 'changesForEver.js'), profile], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let answered = 0
  child.stdout.on('data', (dots: Buffer) => {
    if ((answered += dots.length) >= answers) child.kill('SIGKILL')
  })
  expect(await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)))).toBe(
    'SIGKILL',
  )
}
