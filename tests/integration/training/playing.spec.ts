import { describe, expect, it } from 'vitest'
import type { RoomView } from '@shared/views/training/room'
import { callerQuestions } from '@shared/vocabulary/training'
import { begin, trainingDesk } from './room'
import type { TestDesk } from '../desk'

const day = 86_400

async function account(made: TestDesk, room: RoomView, handle: string) {
  const accountId = room.accounts.find((one) => one.handle === handle)?.accountId ?? ''
  const { contacts } = await made.get('accounts.show', { accountId })
  return {
    accountId,
    contact: (kind: 'email' | 'phone') => contacts.find((one) => one.kind === kind)?.id ?? '',
  }
}

describe('a trainee in the seat of an agent', () => {
  it('verifies a caller with the code on the simulated phone, by the desk’s own channels', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'stolen-phone-removed-at-once')
    const { accountId, contact } = await account(made, room, 'kofi')
    await made.get('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: 'Snatched.' },
    })
    await made.get('training.ask', { question: 'asked-for-access' })
    await made.get('commands.run', {
      accountId,
      command: { type: 'request-code', purpose: 'support-call', contactId: contact('email') },
    })
    const { mailboxes, phones } = await made.get('training.look', {})
    expect(phones[0]).toMatchObject({ withCustomer: false, letters: [] })
    const code = mailboxes[0]?.inbox[0]?.code ?? ''
    expect(mailboxes[0]?.inbox[0]?.body).toContain(code)
    await made.get('commands.run', {
      accountId,
      command: { type: 'submit-code', purpose: 'support-call', code },
    })
    await made.get('commands.run', {
      accountId,
      command: { type: 'remove-contact', contactId: contact('phone'), risk: true },
    })
    await made.get('commands.run', {
      accountId,
      command: { type: 'close-case', outcome: 'recovered' },
    })
    const debrief = await made.get('training.finish', {})
    expect(debrief.moves.map(({ doing, outcome }) => [doing, outcome?.is])).toEqual([
      ['open-case', 'accepted'],
      ['ask', undefined],
      ['request-code', 'accepted'],
      ['submit-code', 'accepted'],
      ['remove-contact', 'accepted'],
      ['close-case', 'accepted'],
    ])
    expect(debrief.goals.filter(({ state }) => state !== 'reached')).toEqual([])
    expect(debrief.run).toMatchObject({ points: 100, of: 100, trainee: 'Ana' })
  })

  it('is asked for by the simulated operator, whose role decides', async () => {
    const made = await trainingDesk()
    const agents = await begin(made, 'privileged-reset-with-a-colleague')
    const { accountId: mayors, contact: ofMayor } = await account(made, agents, 'mayor')
    const reveal = (accountId: string, contactId: string) => ({
      accountId,
      contactId,
      reason: 'forgotten',
    })
    expect((await made.failure('contacts.reveal', reveal(mayors, ofMayor('email')))).code).toBe(
      'forbidden',
    )
    const room = await begin(made, 'not-me-on-day-12')
    const { accountId, contact } = await account(made, room, room.accounts[0]?.handle ?? '')
    expect((await made.get('app.show', {})).training?.operator).toMatchObject({
      role: 'supervisor',
    })
    await made.get('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: '' },
    })
    await made.get('contacts.reveal', reveal(accountId, contact('email')))
    const { moves } = await made.get('training.show', {})
    expect(moves.map(({ doing, outcome }) => [doing, outcome?.is])).toEqual([
      ['open-case', 'accepted'],
      ['reveal-contact', 'refused'],
    ])
  })

  it('is told by the caller what they are asked, and what they say by themselves', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'impostor-with-every-fact-right', { variant: 0 })
    const { accountId } = await account(made, room, 'carmen')
    // All of them are on offer: those that the file answers would be the answer key.
    expect(room.caller?.questions.map(({ id }) => id)).toEqual([...callerQuestions])
    await made.get('training.ask', { question: 'asked-for-code' })
    await made.get('commands.run', {
      accountId,
      command: { type: 'add-contact', contact: { kind: 'phone', text: '+34600000001' } },
    })
    const { caller } = await made.get('training.show', {})
    expect(caller?.said.map(({ question, text }) => [question, text.slice(0, 12)])).toEqual([
      ['asked-for-code', 'How could I '],
      [null, 'Then give me'],
      // A refusal costs their calm as well.
      [null, 'Will this ta'],
    ])
    expect((await made.failure('training.ask', { question: 'asked-for-the-moon' })).code).toBe(
      'conflict',
    )
  })
})

describe('a trainee who tells the caller what to do', () => {
  it('has them look in the junk folder, and enter the code that lies there; each takes its time', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'code-in-the-junk-folder')
    expect(room.caller?.instructions.find(({ id }) => id === 'forgot-password')?.contacts).toEqual([
      { handle: 'mail', hint: 'pa••••••' },
    ])
    expect(
      (await made.failure('training.tell', { instruction: 'forgot-password', contact: 'moon' }))
        .code,
    ).toBe('conflict')
    await made.get('training.tell', { instruction: 'look-in-junk' })
    await made.get('training.ask', { question: 'asked-for-urgency' })
    await made.get('training.tell', { instruction: 'enter-the-code' })
    const { caller, start, now, phones, mailboxes } = await made.get('training.show', {})
    expect(now - start).toBe(40 + 20 + 40)
    expect(caller?.said.map(({ instruction, text }) => [instruction, text])).toEqual([
      ['look-in-junk', 'There is one from you: “Your code to change security info”.'],
      [null, 'I just want to have it done.'],
      ['enter-the-code', 'It has taken the code.'],
    ])
    // The caller's things are the caller's.
    expect([phones, mailboxes]).toEqual([[], []])
  })
})

describe('a colleague of the trainee', () => {
  const privileged = `latchkey: scenario/1
title: A colleague agrees
start: 2026-09-07T08:00:00Z
operators:
  ana: { role: agent }
  sam: { role: supervisor, decides: approve, says: Go ahead. }
accounts:
  mayor:
    name: Helena Prats
    password: almendras amargas
    privileged: true
    lastSignInAt: -3d
    signInNames: [{ value: alcaldia@contoso.example }]
    contacts:
      mail: { email: helena.p@example.org, confirmedAt: -100d }
      phone: { phone: "+34655001122", confirmedAt: -100d }
seat: agent
caller: { story: I forgot my password., truth: owner }
steps: []
`

  it('agrees to what waits for a second operator two minutes later, and says so', async () => {
    const made = await trainingDesk()
    const room = await begin(made, '', { scenario: { draft: privileged } })
    const { accountId, contact } = await account(made, room, 'mayor')
    const run = (command: Parameters<typeof made.get<'commands.run'>>[1]['command']) =>
      made.get('commands.run', { accountId, command })
    await run({ type: 'open-case', channel: 'phone', story: 'Locked out.' })
    for (const kind of ['email', 'phone'] as const) {
      await run({ type: 'request-code', purpose: 'support-call', contactId: contact(kind) })
      const { caller } = await made.get('training.tell', { instruction: 'read-the-code' })
      const code = caller?.said.at(-1)?.text ?? ''
      await run({ type: 'submit-code', purpose: 'support-call', code })
      await made.get('training.advance', { to: { by: 60 } })
    }
    const { now: asked } = await made.get('training.show', {})
    await run({ type: 'reset-password' })
    const { caller, now } = await made.get('training.show', {})
    expect(now - asked).toBe(120)
    expect(caller?.said.at(-1)).toMatchObject({
      colleague: 'sam',
      text: 'Go ahead.',
      question: null,
      instruction: null,
    })
    expect(await run({ type: 'reset-password' })).toMatchObject({ outcome: 'accepted' })
  })
})

describe('a trainee in the seat of the customer', () => {
  it('signs in, proves and adds a phone on the pages of a browser window', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'new-phone-add-first')
    const [li] = room.accounts
    const act = (command: Parameters<typeof made.get<'training.act'>>[1]['command']) =>
      made.get('training.act', { window: 'main', command })
    expect(
      (await act({ type: 'sign-in', name: li?.signInNames[0] ?? '', password: li?.password ?? '' }))
        .outcome,
    ).toMatchObject({ is: 'accepted', result: 'signed-in' })
    const pages = (await made.get('training.show', {})).windows[0]?.pages
    const old = pages?.contacts[0]?.id ?? ''
    expect(
      (await act({ type: 'request-code', purpose: 'change-security-info', contactId: old }))
        .outcome,
    ).toMatchObject({ is: 'refused', rule: 'phone.last-four' })
    await act({ type: 'check-last-four', contactId: old, digits: '0134' })
    const sent = await act({
      type: 'request-code',
      purpose: 'change-security-info',
      contactId: old,
    })
    await act({
      type: 'submit-code',
      purpose: 'change-security-info',
      code: sent.room.phones[0]?.letters[0]?.code ?? '',
    })
    const removed = await act({ type: 'remove-contact', contactId: old })
    expect(removed.outcome).toMatchObject({ is: 'refused', rule: 'contacts.add-before-remove' })
    await made.get('training.advance', { to: { by: 60 } })
    const added = await act({
      type: 'add-contact',
      contact: { kind: 'phone', text: '+1 415 555 0199' },
    })
    const fresh = added.room.phones.find(({ number }) => number === '+14155550199')
    expect(
      (
        await act({
          type: 'submit-code',
          purpose: 'confirm-contact',
          code: fresh?.letters[0]?.code ?? '',
        })
      ).outcome,
    ).toMatchObject({ result: 'contact-confirmed' })
    const debrief = await made.get('training.finish', {})
    // The rule held it back, so nothing was lost; forced through, it would have cost thirty days.
    expect(
      debrief.moves
        .flatMap(({ wrongTurn }) => wrongTurn ?? [])
        .filter(({ kind }) => kind === 'would-take'),
    ).toMatchObject([{ days: 30, rule: 'contacts.add-before-remove' }])
    expect(debrief.daysLost).toBe(0)
  })

  it('learns what a wrong turn would have cost in days', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'stolen-phone-removed-at-once')
    const { accountId, contact } = await account(made, room, 'kofi')
    await made.get('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: '' },
    })
    await made.get('commands.run', {
      accountId,
      command: { type: 'replace-contacts', contact: { kind: 'phone', text: '+233240000000' } },
    })
    const { phones } = await made.get('training.look', {})
    const code = phones.find(({ number }) => number === '+233240000000')?.letters[0]?.code ?? ''
    await made.get('commands.run', {
      accountId,
      command: {
        type: 'submit-code',
        purpose: 'confirm-contact',
        code,
        contactId: (await account(made, room, 'kofi')).contact('phone'),
      },
    })
    await made.get('commands.run', {
      accountId,
      command: { type: 'submit-code', purpose: 'confirm-contact', code },
    })
    const debrief = await made.get('training.finish', {})
    expect(debrief.daysLost).toBe(30)
    expect(debrief.moves.at(-1)?.prices).toContainEqual(
      expect.objectContaining({
        kind: 'days',
        facts: expect.objectContaining({ timer: 'replacement' }),
      }),
    )
    expect(contact('email')).not.toBe('')
  })
})

describe('time in the room', () => {
  it('passes only when it is let, and what falls due on the way is told in order', async () => {
    const made = await trainingDesk()
    const live = made.now()
    const room = await begin(made, 'stolen-phone-removed-at-once')
    const { accountId } = await account(made, room, 'kofi')
    await made.get('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: '' },
    })
    await made.get('commands.run', {
      accountId,
      command: { type: 'replace-contacts', contact: { kind: 'phone', text: '+233240000000' } },
    })
    const code =
      (await made.get('training.look', {})).phones.find(({ number }) => number === '+233240000000')
        ?.letters[0]?.code ?? ''
    await made.get('commands.run', {
      accountId,
      command: { type: 'submit-code', purpose: 'confirm-contact', code },
    })
    const later = await made.get('training.advance', { to: { day: 31 } })
    expect(later.now).toBe(room.start + 31 * day)
    expect(later.moves.at(-1)?.fellDue.flatMap(({ events }) => events)).toEqual([
      'replacement-reminded',
      'replacement-reminded',
      'replacement-completed',
    ])
    expect(made.now()).toBe(live)
    expect((await made.failure('training.advance', { to: { at: room.start } })).code).toBe(
      'conflict',
    )
  })

  it('goes back to after any move, and forward again to the very same', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'stolen-phone-removed-at-once')
    const { accountId, contact } = await account(made, room, 'kofi')
    const play = async () => {
      await made.get('commands.run', {
        accountId,
        command: { type: 'request-code', purpose: 'support-call', contactId: contact('email') },
      })
      await made.get('training.advance', { to: 'next' })
      return made.get('training.show', {})
    }
    await made.get('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: '' },
    })
    const first = await play()
    // What is only looked at on the way changes nothing.
    await made.get('commands.preview', { accountId, command: { type: 'remove-all-contacts' } })
    await made.get('training.back', { move: 1 })
    await made.get('accounts.show', { accountId })
    expect(await play()).toEqual({ ...first, backs: 1 })
  })
})

describe('a run', () => {
  it('that was left goes on where it stood', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'stolen-phone-removed-at-once')
    const { accountId, contact } = await account(made, room, 'kofi')
    await made.get('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: '' },
    })
    await made.get('commands.run', {
      accountId,
      command: { type: 'request-code', purpose: 'support-call', contactId: contact('email') },
    })
    const before = await made.get('training.show', {})
    const { unfinished } = await made.get('training.leave', {})
    expect(unfinished.map(({ id }) => id)).toEqual([room.runId])
    expect(await made.get('training.resume', { runId: room.runId })).toEqual(before)
  })

  it('that is finished stays as it is', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'stolen-phone-removed-at-once')
    const { accountId } = await account(made, room, 'kofi')
    await made.get('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: '' },
    })
    const { run } = await made.get('training.finish', {})
    expect(
      (
        await made.failure('commands.run', {
          accountId,
          command: { type: 'note', text: 'afterwards' },
        })
      ).facts,
    ).toEqual({ run: 'finished' })
    for (const later of [
      made.ask('training.advance', { to: { by: 60 } }),
      made.ask('training.back', { move: 0 }),
      made.ask('training.hint', {}),
    ])
      expect((await later).ok).toBe(false)
    expect((await made.get('training.finish', {})).run).toEqual(run)
  })

  it('is the same under its own pack, and tells what another decides otherwise', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'stolen-phone-removed-at-once')
    const { accountId } = await account(made, room, 'kofi')
    await made.get('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: '' },
    })
    await made.get('commands.run', { accountId, command: { type: 'reset-password' } })
    await made.get('training.finish', {})
    const own = await made.get('training.compare', { runId: room.runId, policy: 'seeds' })
    expect(own.rows.filter(({ differs }) => differs)).toEqual([])
    const other = await made.get('training.compare', { runId: room.runId, policy: 'nist-strict' })
    expect(other.parameters).toContainEqual({ id: 'code.digits', left: '6', right: '8' })
    expect(other.rows).toHaveLength(2)
  })
})
