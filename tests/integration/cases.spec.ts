import { describe, expect, it } from 'vitest'
import { dueKinds } from '@shared/views/timer'
import { duration, plus } from '@shared/vocabulary/instant'
import { customer } from '../../src/main/engine/model/actor'
import { give } from '../../src/main/services/commands/give'
import { after } from '../../src/main/engine/evolve'
import type { AccountEvent } from '../../src/main/engine/model/events'
import {
  accepted,
  contactOf,
  deskWithMaria,
  mail,
  phone,
  refused,
  show,
  signInName,
  verifiedCase,
} from './accounts'
import type { RequestOf, ValueOf } from '@shared/channels'
import { ownCases } from './caseList'
import { testDesk, type TestDesk } from './desk'
import { added } from './operators'

/** Somebody's list, as far as a page goes. */
const listed = async (
  desk: Pick<TestDesk, 'ask'>,
  change: Partial<RequestOf<'cases.list'>> = {},
): Promise<ValueOf<'cases.list'>> => {
  const reply = await desk.ask('cases.list', { ...ownCases, ...change })
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value
}
const caseOf = async (desk: TestDesk, accountId: string) => (await show(desk, accountId)).cases[0]!

describe('a case', () => {
  it('of an impostor shows its red flags as they come, and ends as not the owner’s', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, {
      type: 'open-case',
      channel: 'phone',
      story: 'My phone is broken, use this number.',
    })
    expect((await caseOf(desk, accountId)).flags).toEqual([])
    await accepted(desk, accountId, { type: 'check-in-case', check: 'new-number' })
    await accepted(desk, accountId, { type: 'check-in-case', check: 'pressure' })
    const contactId = await contactOf(desk, accountId, 'email')
    await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    for (const _try of [1, 2])
      await refused(desk, accountId, {
        type: 'submit-code',
        purpose: 'support-call',
        code: '000000'.replace(desk.minted.at(-1)!, '111111'),
      })
    expect((await caseOf(desk, accountId)).flags.map(({ id }) => id)).toEqual([
      'new-number',
      'pressure',
      'failed-codes',
    ])
    await accepted(desk, accountId, { type: 'close-case', outcome: 'not-the-owner' })

    desk.wait(duration('1d'))
    await accepted(desk, accountId, {
      type: 'open-case',
      channel: 'phone',
      story: 'I called yesterday.',
    })
    expect((await caseOf(desk, accountId)).flags.map(({ id }) => id)).toEqual([
      'not-the-owner-before',
      'several-cases',
    ])
  })

  it('keeps what was ticked, in the case and among what happened, with the stored number as a mask', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    await accepted(desk, accountId, {
      type: 'check-in-case',
      check: 'called-back',
      contactId: await contactOf(desk, accountId, 'phone'),
    })
    const { timeline } = await show(desk, accountId)
    expect((await caseOf(desk, accountId)).checks).toEqual([
      {
        check: 'called-back',
        contactHint: '•••••••78',
        contactId: await contactOf(desk, accountId, 'phone'),
        at: desk.now(),
      },
    ])
    expect(timeline[0]).toMatchObject({
      event: 'case-checked',
      facts: { check: 'called-back', contact: '•••••••78' },
    })
    const { refusal } = await refused(desk, accountId, {
      type: 'check-in-case',
      check: 'called-back',
      contactId: await contactOf(desk, accountId, 'email'),
    })
    expect(refusal.rule).toBe('case.call-back')
    await accepted(desk, accountId, {
      type: 'check-in-case',
      check: 'called-back',
      contactId: await contactOf(desk, accountId, 'phone'),
      takenBack: true,
    })
    expect((await caseOf(desk, accountId)).checks).toEqual([])
    expect((await show(desk, accountId)).timeline[0]).toMatchObject({
      event: 'case-checked',
      facts: { check: 'called-back', takenBack: true },
    })
  })

  it('is in the list of who has it and in the team’s, and among those that were closed for good', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const { window } = await added(desk, 'Sam', 'supervisor')
    await accepted(desk, accountId, { type: 'open-case', channel: 'chat', story: 'Locked out.' })
    expect(await listed(desk)).toMatchObject({
      cases: [
        { accountId, accountName: 'Maria Gómez', story: 'Locked out.', closedAt: null, flags: [] },
      ],
      count: 1,
      open: { mine: 1, team: 1, waiting: 0 },
    })
    const agent = await added(desk, 'Nora', 'agent')
    expect(await listed(agent.window)).toMatchObject({ cases: [], count: 0, open: { mine: 0 } })
    // Who has it and since when is everybody's to know; what the caller said is on the account.
    expect(await listed(agent.window, { list: 'team' })).toMatchObject({
      cases: [{ accountId, operatorName: 'Ana', mine: false, story: null, offers: null }],
    })
    expect(await listed(window, { list: 'team' })).toMatchObject({
      cases: [{ accountId, story: 'Locked out.', offers: 'take-over' }],
    })
    expect(await desk.get('app.waiting', {})).toEqual({
      today: 0,
      cases: 1,
      timers: 0,
      approvals: 0,
      outbox: 0,
      forMe: [],
      unreadable: null,
      examined: null,
      channels: null,
    })
    await accepted(desk, accountId, { type: 'close-case', outcome: 'recovered' })
    expect((await listed(desk)).cases).toEqual([])
    desk.wait(duration('8d'))
    expect(await listed(desk, { list: 'closed' })).toMatchObject({
      cases: [{ outcome: 'recovered', operatorName: 'Ana', mine: true }],
      count: 1,
    })
  })

  it('that is handed over waits for a supervisor, who takes it, and is then theirs', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const nora = await added(desk, 'Nora', 'agent')
    const opened = await nora.window.ask('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: 'Somebody above you, please.' },
    })
    const handOver = async (to?: string) =>
      nora.window.ask('commands.run', {
        accountId,
        command: { type: 'hand-over', ...(to === undefined ? {} : { to }), reason: 'She insists.' },
      })
    expect(opened.ok).toBe(true)
    expect(await handOver('nobody')).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await handOver()).toMatchObject({
      value: { outcome: 'accepted', result: 'handed-over' },
    })
    expect(await listed(nora.window)).toMatchObject({ cases: [], open: { team: 0, waiting: 1 } })
    expect(await listed(nora.window, { list: 'waiting' })).toMatchObject({
      cases: [{ accountId, story: null, handedOver: null, offers: null }],
    })
    expect(await listed(desk, { list: 'waiting' })).toMatchObject({
      cases: [
        {
          accountId,
          operatorName: 'Nora',
          handedOver: { operatorName: 'Nora', reason: 'She insists.' },
          offers: 'take-over',
        },
      ],
      count: 1,
    })
    expect(await desk.get('app.waiting', {})).toMatchObject({ cases: 1 })
    const waits = await caseOf(desk, accountId)
    expect(waits).toMatchObject({ mine: false, waitsSince: desk.now(), offers: 'take-over' })
    await accepted(desk, accountId, { type: 'take-over', caseId: waits.id })
    expect(await listed(desk)).toMatchObject({
      cases: [{ accountId, story: 'Somebody above you, please.' }],
      open: { mine: 1, waiting: 0 },
    })
    expect(await caseOf(desk, accountId)).toMatchObject({ mine: true, offers: null })
  })

  it('can go to everybody else who serves customers, and is named by whom it went to', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const nora = await added(desk, 'Nora', 'agent')
    await added(desk, 'Tina', 'trainer')
    expect(await desk.get('cases.receivers', {})).toMatchObject([{ name: 'Nora', role: 'agent' }])
    const to = (await desk.get('cases.receivers', {}))[0]!.id
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    await accepted(desk, accountId, { type: 'hand-over', to, reason: 'Call her on +34612345678.' })
    const { timeline } = await show(desk, accountId)
    expect(timeline[0]).toMatchObject({
      event: 'case-handed-over',
      facts: { operator: 'Nora' },
    })
    expect(JSON.stringify(timeline)).not.toContain('612345678')
    expect(await listed(nora.window)).toMatchObject({
      cases: [{ accountId, handedOver: { operatorName: 'Ana', reason: 'Call her on •••••••78.' } }],
      count: 1,
    })
  })

  it('is in the list however many are open, a page at a time, and each once', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    for (let n = 1; n <= 101; n++) {
      await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: `Call ${n}.` })
      desk.wait(1)
    }
    const stories: (string | null)[] = []
    let after: ValueOf<'cases.list'>['next'] = null
    do {
      const { cases, count, next }: ValueOf<'cases.list'> = await listed(desk, { after })
      expect([cases.length <= 50, count]).toEqual([true, 101])
      stories.push(...cases.map(({ story }) => story))
      after = next
    } while (after !== null)
    expect(stories).toEqual(Array.from({ length: 101 }, (_, index) => `Call ${101 - index}.`))
    expect(await desk.get('app.waiting', {})).toMatchObject({ cases: 101 })
  })
})

describe('the summary of a case', () => {
  async function story(desk: TestDesk): Promise<{ accountId: string; caseId: string }> {
    const accountId = await deskWithMaria(desk)
    await verifiedCase(desk, accountId)
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    return { accountId, caseId: (await caseOf(desk, accountId)).id }
  }

  it('says in the contact’s language what was asked, done and what happens when, without a contact in full', async () => {
    const desk = await testDesk()
    const named = await story(desk)
    const page = await desk.get('cases.summary', named)
    const text = page.sections.flatMap(({ heading, lines }) => [heading, ...lines]).join('\n')
    expect(page.language).toBe('es')
    expect(text).toContain('En sus palabras: «I lost my phone on the train.»')
    expect(text).toContain('Comprobamos que era usted, con un código a ma••••••.')
    expect(text).toContain('Se inició el cambio de toda su información de seguridad.')
    expect(text).toMatch(
      /jue 5 ago 2027, 12:01 Madrid \(10:01 UTC\): se quita toda su información de seguridad/,
    )
    expect(text).toContain('Un código a un contacto antiguo lo detiene en el acto.')
    for (const secret of [phone.slice(3), mail, ...desk.minted]) expect(text).not.toContain(secret)
  })

  const done = async (desk: TestDesk, accountId: string, caseId: string) =>
    (await desk.get('cases.summary', { accountId, caseId })).sections[1]!.lines
  async function opened(desk: TestDesk, accountId: string, story: string): Promise<string> {
    const { facts } = await accepted(desk, accountId, {
      type: 'open-case',
      channel: 'phone',
      story,
    })
    return String(facts.case)
  }

  it('tells nothing of what the same operator did at the same time in another case on the account', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const impostors = await opened(desk, accountId, 'I am Maria, use my new number.')
    desk.wait(60)
    const owners = await opened(desk, accountId, 'Somebody called you about my account.')
    const common = { caseId: owners } as const
    await accepted(desk, accountId, {
      ...common,
      type: 'request-code',
      purpose: 'support-call',
      contactId: await contactOf(desk, accountId, 'email'),
    })
    await accepted(desk, accountId, {
      ...common,
      type: 'submit-code',
      purpose: 'support-call',
      code: desk.minted.at(-1)!,
    })
    await accepted(desk, accountId, { ...common, type: 'set-locale', locale: 'es' })
    desk.wait(61)
    await accepted(desk, accountId, {
      ...common,
      type: 'add-contact',
      contact: { kind: 'email', text: 'second@example.org' },
    })
    await accepted(desk, accountId, {
      ...common,
      type: 'submit-code',
      purpose: 'confirm-contact',
      code: desk.minted.at(-1)!,
    })
    // From here on the account takes two contacts for anything more.
    await accepted(desk, accountId, { ...common, type: 'set-two-step', enabled: true })
    expect(await done(desk, accountId, impostors)).toEqual(['No se ha cambiado nada en su cuenta.'])
    expect(await done(desk, accountId, owners)).toHaveLength(5)
  })

  it('tells what was done first, however much has happened in the case since', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await verifiedCase(desk, accountId)
    const { id } = await caseOf(desk, accountId)
    for (let n = 1; n <= 510; n++)
      await accepted(desk, accountId, { type: 'note', text: `Note ${n}.` })
    expect(await done(desk, accountId, id)).toEqual([
      'Comprobamos que era usted, con un código a ma••••••.',
    ])
  })

  it('tells what was recorded without its case by an earlier version, but only where it can be of no other case', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const sam = (await added(desk, 'Sam', 'supervisor')).operator
    const operator = (await desk.get('app.show', {})).operator!
    const happened = async (type: 'two-step-set' | 'contact-removed', operatorId = operator.id) => {
      const by = { kind: 'operator', id: operatorId, role: 'supervisor' } as const
      const event: AccountEvent =
        type === 'two-step-set'
          ? { type, at: desk.now(), by, enabled: true }
          : { type, at: desk.now(), by, contactId: 'contact-none', risk: null }
      await desk.store.accounts.decide(accountId, {
        decision: (account) => ({
          outcome: 'accepted',
          result: 'set',
          before: account,
          due: [],
          events: [event],
          messages: [],
          facts: {},
          accounts: [],
          advice: [],
          cites: [],
          policy: { id: 'seeds', version: '1.0' },
          account: after(account, [event]),
        }),
        audit: () => null,
        recordedAt: desk.now(),
      })
    }
    const first = await opened(desk, accountId, 'First.')
    await happened('contact-removed')
    await happened('two-step-set', sam.id)
    expect(await done(desk, accountId, first)).toEqual(['No se ha cambiado nada en su cuenta.'])
    await happened('two-step-set')
    expect(await done(desk, accountId, first)).toEqual(['Se activó la verificación en dos pasos.'])
    desk.wait(60)
    const second = await opened(desk, accountId, 'Second.')
    await happened('two-step-set')
    expect(await done(desk, accountId, first)).toEqual(['Se activó la verificación en dos pasos.'])
    expect(await done(desk, accountId, second)).toEqual(['No se ha cambiado nada en su cuenta.'])
  })

  it('quotes the caller without the contacts that they named', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, {
      type: 'open-case',
      channel: 'phone',
      story: `Use ${mail} or +34 612 345 678 instead.`,
    })
    const page = await desk.get('cases.summary', {
      accountId,
      caseId: (await caseOf(desk, accountId)).id,
    })
    expect(page.sections[0]!.lines[1]).toBe('En sus palabras: «Use ma•••••• or •••••••78 instead.»')
  })

  it('is saved where the operator chooses, with a line in the audit, or not at all', async () => {
    const desk = await testDesk()
    const named = await story(desk)
    expect(await desk.get('cases.saveSummary', named)).toEqual({ saved: false })
    const written: unknown[] = []
    desk.chooseTarget({
      write: async (chunks) => {
        for await (const chunk of chunks) written.push(chunk)
      },
    })
    expect(await desk.get('cases.saveSummary', named)).toEqual({ saved: true })
    expect(new TextDecoder().decode(written[0] as Uint8Array)).toMatch(/^%PDF/)
    expect(await desk.store.audit.list(1)).toMatchObject([
      { action: 'cases.saveSummary', accountId: named.accountId, facts: { case: named.caseId } },
    ])
    desk.chooseTarget({ write: () => Promise.reject(new Error('EROFS')) })
    expect(await desk.failure('cases.saveSummary', named)).toMatchObject({
      code: 'file',
      facts: { reason: 'unwritable' },
    })
    expect((await desk.failure('cases.summary', { ...named, caseId: 'case-none' })).code).toBe(
      'not-found',
    )
  })
})

describe('the board of what falls due', () => {
  it('lists every date of every account, and leaves as a calendar with a mask, or nothing but the display name', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await verifiedCase(desk, accountId)
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
    const matures = plus(desk.now(), duration('30d'))
    const { due, next } = await desk.get('timers.list', { kinds: dueKinds, after: null })
    expect(next).toBeNull()
    expect(due.map(({ kind, dueAt }) => [kind, matures - dueAt])).toEqual([
      ['reminder', duration('7d')],
      ['reminder', duration('1d')],
      ['replacement', 0],
    ])
    expect(await desk.get('app.waiting', {})).toMatchObject({ timers: 3 })

    let text = ''
    desk.chooseTarget({
      write: async (chunks) => {
        for await (const chunk of chunks) text += String(chunk)
      },
    })
    expect(await desk.get('timers.exportCalendar', { kinds: ['replacement'] })).toEqual({
      saved: 1,
      leftOut: 0,
    })
    expect(text).toContain('SUMMARY:ma••••••: all security info changes\r\n')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(text).not.toMatch(/Maria|Gómez|contoso|612345|gomez\.private/)
    text = ''
    await desk.get('timers.exportCalendar', { kinds: ['replacement'], named: true })
    expect(text).toContain('SUMMARY:Maria Gómez: all security info changes\r\n')
    expect(text).not.toMatch(/contoso|612345|gomez\.private|•/)
    const [uid] = /UID:.*/.exec(text) ?? []
    await accepted(desk, accountId, { type: 'report-not-me' })
    text = ''
    await desk.get('timers.exportCalendar', { kinds: ['replacement'] })
    // What will not happen any more goes from the calendars that have it.
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(text).toContain(`${uid}\r\n`)
    expect(text).toContain('SEQUENCE:1\r\nSTATUS:CANCELLED\r\n')
    expect(await desk.get('timers.list', { kinds: dueKinds, after: null })).toEqual({
      frozen: [
        {
          accountId,
          accountName: 'Maria Gómez',
          accountHint: expect.stringContaining('•') as string,
          frozenAt: desk.now(),
        },
      ],
      frozenCount: 1,
      desk: [],
      due: [],
      unreadable: 0,
      next: null,
      further: 0,
    })
    const others = dueKinds.filter((kind) => kind !== 'frozen')
    expect(await desk.get('timers.list', { kinds: others, after: null })).toMatchObject({
      frozen: [],
      frozenCount: 0,
      desk: [],
    })
    // It has no date, so no calendar has it.
    expect(await desk.get('timers.exportCalendar', { kinds: dueKinds })).toMatchObject({ saved: 0 })
  })

  it('lists a lock until the second of its end, and no longer once it was unlocked', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    const lockIt = async () => {
      for (let tries = 0; tries < desk.desk.policy.values['signIn.lockAfter']; tries++)
        await give(desk.desk, accountId, {
          type: 'sign-in',
          by: customer,
          name: signInName,
          password: 'a wrong one',
        })
    }
    const locks = async () =>
      (await desk.get('timers.list', { kinds: ['lock'], after: null })).due.map(
        ({ kind, lock, dueAt }) => [kind, lock, dueAt - desk.now()],
      )
    await lockIt()
    expect(await locks()).toEqual([['lock', 'sign-in-lock', 900]])
    expect(
      (await desk.get('timers.list', { kinds: ['replacement', 'notice'], after: null })).due,
    ).toEqual([])
    desk.wait(899)
    expect(await locks()).toEqual([['lock', 'sign-in-lock', 1]])
    desk.wait(1)
    expect(await locks()).toEqual([])
    await lockIt()
    expect(await locks()).toEqual([['lock', 'sign-in-lock', 3_600]])
    await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
    await accepted(desk, accountId, { type: 'unlock-sign-in', reason: 'She knows it again.' })
    expect(await locks()).toEqual([])
  })
})
