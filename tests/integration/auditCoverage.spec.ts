import { describe, expect, it } from 'vitest'
import { channelNames } from '@shared/channels/names'
import { channels, type Channel } from '@shared/channels'
import type { AuditClass } from '@shared/channels/defineChannel'
import { sentenceIfAny } from '@shared/sentences/format'
import { dueKinds } from '@shared/views/timer'
import { access } from '../../src/main/services/access/testing/access'
import { registrationOf } from '../../src/main/directory/planning/registration'
import { sweepDue } from '../../src/main/jobs/due'
import {
  accepted,
  contactOf,
  deskWithMaria,
  mail,
  phone,
  refused,
  show,
  verifiedCase,
} from './accounts'
import { ownCases } from './caseList'
import { passphrase, testDesk, type TestDesk } from './desk'
import { likelyRequest } from './likelyRequest'
import { houseDraft } from './policies'
import { begin, trainingDesk } from './training/room'

/** Records since the one that was the newest then, the oldest first: `action outcome`. */
async function since(desk: TestDesk, sequence: number) {
  return desk.store.audit.slice(sequence, 200)
}
const newest = async ({ store }: TestDesk) => (await store.audit.head())?.sequence ?? 0

async function desk() {
  const made = await testDesk()
  const accountId = await deskWithMaria(made)
  return { made, accountId, from: await newest(made) }
}

/** A request to every channel that declares this. */
const likelyRequests = (audit: AuditClass, known: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    channelNames
      .filter((channel) => channels[channel].audit === audit)
      .map((channel) => [channel, likelyRequest(channel, known)]),
  )

describe('what is looked at', () => {
  it('is recorded when an account is opened: how it was found and among how many, never what was typed', async () => {
    const { made, accountId, from } = await desk()
    for (const query of ['+346', '+34612', phone]) await made.get('accounts.find', { query })
    expect(await since(made, from)).toEqual([])
    await show(made, accountId)
    await show(made, accountId)
    const looks = await since(made, from)
    expect(looks).toMatchObject([{ action: 'accounts.show', account: accountId }])
    expect(JSON.parse(looks[0]!.facts)).toEqual({ questions: 3, matched: 'phone', total: 1 })
    expect(JSON.stringify(looks)).not.toContain('612')
  })

  it('is recorded when many questions lead to no account, and at the latest when the console is locked', async () => {
    const { made, from } = await desk()
    for (let questions = 0; questions < 23; questions += 1)
      await made.get('accounts.find', { query: mail.slice(0, questions) })
    await made.get('operators.lock', {})
    expect((await since(made, from)).map(({ action, facts }) => `${action} ${facts}`)).toEqual([
      'accounts.find {"questions":20}',
      'accounts.find {"questions":3}',
      'operators.lock {}',
    ])
  })

  it('is recorded as well where a window asks without opening the page', async () => {
    const { made, accountId, from } = await desk()
    await made.get('accounts.waysBackIn', {
      accountId,
      contactIds: [],
      password: false,
      device: false,
    })
    await made.get('commands.preview', { accountId, command: { type: 'remove-all-contacts' } })
    expect((await since(made, from)).map(({ action }) => action)).toEqual(['accounts.waysBackIn'])
    await made.get('operators.lock', {})
    await made.get('operators.signIn', { name: 'Ana', passphrase })
    await made.get('commands.preview', { accountId, command: { type: 'remove-all-contacts' } })
    expect((await since(made, from)).at(-1)).toMatchObject({
      action: 'commands.preview',
      account: accountId,
    })
  })

  it('is recorded once a session for rooms that show many accounts, however often they ask again', async () => {
    const { made, from } = await desk()
    for (let times = 0; times < 3; times += 1) {
      await made.get('timers.list', { kinds: dueKinds, after: null })
      await made.get('outbox.list', {})
      await made.get('audit.list', { filter: {}, before: null })
    }
    expect((await since(made, from)).map(({ action }) => action)).toEqual([
      'timers.list',
      'outbox.list',
      'audit.list',
    ])
  })

  it('is recorded of each channel that shows an account, with the account', async () => {
    const { made, accountId } = await desk()
    await accepted(made, accountId, { type: 'open-case', channel: 'phone', story: '' })
    const contactId = await contactOf(made, accountId, 'email')
    const caseId = (await show(made, accountId)).cases[0]!.id
    await accepted(made, accountId, {
      type: 'replace-contacts',
      contact: { kind: 'phone', text: '+34699111222' },
    })
    const typed = (await show(made, accountId)).contacts.at(-1)!.id
    const known = { accountId, contactId, caseId }
    const looks = {
      ...likelyRequests('account', known),
      'accounts.show': { accountId },
      'audit.account': { accountId },
      'accounts.waysBackIn': { accountId, contactIds: [], password: false, device: false },
      'commands.preview': { accountId, command: { type: 'remove-all-contacts' } },
      'cases.ofAccount': { accountId, after: null },
      'cases.summary': { accountId, caseId },
      'cases.ticketBlock': { accountId, caseId },
      'contacts.entered': { accountId, contactId: typed },
      'delivery.show': { accountId, contactId },
      'delivery.diagnose': { accountId, contactId, answers: {} },
    }
    for (const [channel, request] of Object.entries(looks)) {
      await made.get('operators.lock', {})
      await made.get('operators.signIn', { name: 'Ana', passphrase })
      const from = await newest(made)
      expect(await made.ask(channel as Channel, request as never), channel).toMatchObject({
        ok: true,
      })
      expect(await since(made, from), channel).toMatchObject([
        { action: channel, account: accountId, outcome: 'accepted' },
      ])
    }
  })

  it('is recorded of each room that shows many, and of no channel that shows nobody', async () => {
    const made = await trainingDesk()
    const ask = async (channel: Channel, request: object = {}) => {
      const from = await newest(made)
      for (const _again of [1, 2])
        expect(await made.ask(channel, request as never), channel).toMatchObject({ ok: true })
      return (await since(made, from)).map(({ action }) => action)
    }
    const lists = {
      ...likelyRequests('list', {}),
      'operators.list': {},
      'approvals.list': {},
      'cases.list': ownCases,
      'timers.list': { kinds: dueKinds, after: null },
      'outbox.list': {},
      'audit.list': { filter: {}, before: null },
      'unreadable.list': {},
      'policy.foresee': { id: 'seeds' },
      'training.report': {},
    }
    for (const [channel, request] of Object.entries(lists))
      expect(await ask(channel as Channel, request)).toEqual([channel])
    const nobody = {
      'app.show': {},
      'app.waiting': {},
      'directory.showImport': {},
      'exports.show': {},
      'exports.cancel': {},
      'policy.show': {},
      'policy.check': { draft: houseDraft },
      'policy.stop': { what: 'hunt' },
      'training.library': {},
      'training.openDraft': {},
      'training.checkDraft': { text: '' },
      'training.stopHunt': {},
    }
    for (const [channel, request] of Object.entries(nobody))
      expect(await ask(channel as Channel, request), channel).toEqual([])
    await begin(made, 'stolen-phone-removed-at-once')
    const played = {
      'training.show': {},
      'training.ask': { question: 'asked-for-access' },
      'training.advance': { to: { by: 60 } },
      'training.hint': {},
    }
    for (const [channel, request] of Object.entries(played))
      expect(await ask(channel as Channel, request), channel).toEqual([])
  })

  it('says of an account how it was found only where it was looked for', async () => {
    const { made, accountId, from } = await desk()
    const other = {
      ...(await made.store.accounts.read(accountId))!.signInNames[0]!,
      value: 'paco@contoso.example',
    }
    const event = registrationOf(
      {
        externalId: null,
        name: 'Paco Ruiz',
        locale: 'es',
        twoStep: false,
        lastSignInAt: null,
        signInNames: [other],
        contacts: [],
      },
      made.desk.ids,
      made.now(),
    )
    await made.store.accounts.register([event], {
      at: made.now(),
      by: { kind: 'system' },
      action: 'directory.applyImport',
      accountId: null,
      caseId: null,
      outcome: 'accepted',
      rule: null,
      facts: {},
    })
    await made.get('accounts.find', { query: phone })
    await show(made, accountId)
    await show(made, event.accountId)
    expect(
      (await since(made, from))
        .filter(({ action }) => action === 'accounts.show')
        .map(({ account, facts }) => [account, JSON.parse(facts)]),
    ).toEqual([
      [accountId, { questions: 1, matched: 'phone', total: 1 }],
      [event.accountId, {}],
    ])
  })

  it('is recorded where there is no such account, without what was asked for', async () => {
    const { made, from } = await desk()
    expect((await made.failure('accounts.show', { accountId: mail })).code).toBe('not-found')
    expect(
      (await made.failure('commands.run', { accountId: mail, command: { type: 'report-not-me' } }))
        .code,
    ).toBe('not-found')
    expect(await since(made, from)).toMatchObject([
      { action: 'accounts.show', outcome: 'failed', account: null },
      { action: 'commands.run', outcome: 'failed', account: null },
    ])
    expect(JSON.stringify(await since(made, from))).not.toContain(mail)
  })
})

describe('what is done', () => {
  it('names the case that it was done or refused in, also where the request named none', async () => {
    const { made, accountId } = await desk()
    await accepted(made, accountId, { type: 'open-case', channel: 'phone', story: '' })
    const from = await newest(made)
    await refused(made, accountId, { type: 'set-two-step', enabled: true })
    await accepted(made, accountId, { type: 'note', text: 'asked for two-step' })
    const cases = (await since(made, from)).map((row) => row.case)
    expect(cases[0]).toMatch(/^case-/)
    expect(new Set(cases).size).toBe(1)
  })

  it('names no case that does not exist, whatever the request says', async () => {
    const { made, accountId, from } = await desk()
    await refused(made, accountId, { type: 'set-two-step', caseId: mail, enabled: true })
    expect(await since(made, from)).toMatchObject([
      { action: 'set-two-step', outcome: 'refused', rule: 'case.required', case: null },
    ])
  })

  it('is recorded by whom, on which account and under which rule: commands, sign-ins, locks, imports, what falls due', async () => {
    const { made, accountId, from } = await desk()
    await verifiedCase(made, accountId)
    await accepted(made, accountId, { type: 'remove-all-contacts' })
    await refused(made, accountId, {
      type: 'remove-contact',
      contactId: await contactOf(made, accountId, 'phone'),
    })
    made.choose('/nowhere/people.csv')
    await made.failure('directory.chooseImport', {})
    await made.get('operators.lock', {})
    await made.ask('operators.signIn', { name: 'Ana', passphrase: 'not this one' })
    await made.ask('operators.signIn', { name: 'Nobody', passphrase: 'nor this one' })
    made.wait(31 * 86_400)
    await sweepDue(made.desk)
    expect(
      (await since(made, from)).map(({ by, action, outcome, rule }) =>
        [by, action, outcome, rule].filter(Boolean).join(' '),
      ),
    ).toEqual([
      'operator open-case accepted',
      'operator accounts.show accepted',
      'operator request-code accepted',
      'operator submit-code accepted',
      'operator remove-all-contacts accepted',
      'operator remove-contact refused replacement.security-frozen',
      'operator directory.chooseImport failed',
      'operator operators.lock accepted',
      'operator operators.signIn failed',
      'system operators.signIn failed',
      'system sweep accepted',
    ])
  })
})

describe('the sentences of the audit', () => {
  it.each(['en', 'es'] as const)(
    'say of every channel that a role may be refused what was tried, in %s',
    (language) => {
      for (const channel of channelNames)
        if (Object.values(access[channels[channel].permission]).includes('no'))
          expect(
            sentenceIfAny(language, `attempts.${channel}`) ??
              sentenceIfAny(language, `attempts.${channel.split('.')[0]}`),
            channel,
          ).not.toBeNull()
    },
  )

  it.each(['en', 'es'] as const)(
    'say of everything that a day at the desk records what was done, in %s',
    async (language) => {
      const { made, accountId } = await desk()
      await verifiedCase(made, accountId)
      await made.get('timers.list', { kinds: dueKinds, after: null })
      await made.get('audit.verify', {})
      for (const { action } of await made.store.audit.list(100))
        expect(sentenceIfAny(language, `deeds.${action}`), action).not.toBeNull()
    },
  )
})
