import { describe, expect, it } from 'vitest'
import { added } from '../operators'
import { callText } from './call'
import { begin, trainingDesk } from './room'

describe('whoever sits at the simulated desk', () => {
  it('is shown nothing that gives the answer away until the debrief', async () => {
    const made = await trainingDesk()
    const text = callText.replace(/^situation: .*\n/mu, '')
    const room = await begin(made, '', { scenario: { draft: text } })
    expect(room).toMatchObject({
      scenario: { title: 'Somebody calls the desk.', about: null, rules: [] },
      things: 'hidden',
      phones: [],
      mailboxes: [],
      windows: [],
      score: [],
    })
    expect(room.accounts).toMatchObject([
      { name: 'Kim Larsen', password: null, signInNames: [], offered: [] },
    ])
    expect((await made.get('app.show', {})).training?.title).toBe('Somebody calls the desk.')
    await made.get('commands.run', {
      accountId: room.accounts[0]!.accountId,
      command: { type: 'open-case', channel: 'phone', story: '' },
    })
    expect((await made.get('training.show', {})).moves[0]?.goals).toEqual([])
    expect((await made.get('training.library', {})).unfinished[0]?.title).toBe(
      'Somebody calls the desk.',
    )
    const { run } = await made.get('training.finish', {})
    const after = await made.get('training.show', {})
    expect(run.title).toBe('The wait ends by itself')
    expect(after.scenario.title).toBe(run.title)
    expect(after.score.map(({ points }) => points).reduce((sum, one) => sum + one, 0)).toBe(100)
  })

  it('can’t use the caller’s windows or phones, or look at them without teaching', async () => {
    const { window: agent } = await added(await trainingDesk('Tina'), 'Ana', 'agent')
    const entered = await agent.ask('training.begin', {
      scenario: { id: 'shipped:stolen-phone-removed-at-once' },
      trainee: 'Ana',
      hints: true,
    })
    expect(entered.ok).toBe(true)
    for (const [channel, request] of [
      ['training.act', { window: 'main', command: { type: 'sign-out' } }],
      ['training.setWorld', { contact: 'kofi/phone', blocksUnknownSenders: true }],
    ] as const)
      expect(await agent.ask(channel, request as never), channel).toMatchObject({
        ok: false,
        error: { facts: { move: 'impossible' } },
      })
    expect(await agent.ask('training.look', {})).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
  })

  it('sees them once a trainer has asked to, and the run keeps that', async () => {
    const made = await trainingDesk()
    await begin(made, 'stolen-phone-removed-at-once')
    const looked = await made.get('training.look', {})
    expect(looked.things).toBe('shown')
    expect(looked.windows.map(({ name }) => name)).toContain('main')
    // Nobody plays two seats: what is looked at can't be used.
    expect(
      (await made.failure('training.act', { window: 'main', command: { type: 'sign-out' } })).facts,
    ).toEqual({ move: 'impossible' })
    await made.get('training.leave', {})
    expect((await made.get('training.resume', { runId: looked.runId })).things).toBe('shown')
  })
})

describe('a code that was asked for', () => {
  it('waits in its window, also after the run was left and taken up again, until it is used', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'new-phone-add-first')
    const [li] = room.accounts
    const act = (command: object) =>
      made.get('training.act', { window: 'private:1', command: command as never })
    await act({ type: 'sign-in', name: li!.signInNames[0], password: li!.password })
    const contactId = li!.offered[0]!.id
    await act({ type: 'check-last-four', contactId, digits: '0134' })
    await act({ type: 'request-code', purpose: 'change-security-info', contactId })
    await made.get('training.leave', {})
    const resumed = await made.get('training.resume', { runId: room.runId })
    const waiting = (view: typeof room) =>
      view.windows.flatMap(({ name, waitsForCode }) =>
        waitsForCode.map(({ purpose, accountHandle, contactId: to, isOpen }) => ({
          name,
          purpose,
          accountHandle,
          to,
          isOpen,
        })),
      )
    const its = {
      name: 'private:1',
      purpose: 'change-security-info',
      accountHandle: li!.handle,
      to: contactId,
      isOpen: true,
    }
    expect(waiting(resumed)).toEqual([its])
    await act({ type: 'use-service', service: 'email' })
    expect(waiting(await made.get('training.show', {}))).toEqual([{ ...its, isOpen: false }])
    const { room: after } = await act({
      type: 'submit-code',
      purpose: 'change-security-info',
      code: resumed.phones[0]!.letters[0]!.code,
    })
    expect(waiting(after)).toEqual([])
  })

  it('waits where the past has left it: at the sign-in with the name and the password that were right', async () => {
    const made = await trainingDesk()
    await begin(made, 'code-in-the-password-box')
    const { windows } = await made.get('training.look', {})
    expect(windows.find(({ name }) => name === 'main')).toMatchObject({
      signedIn: { held: 'code', signInName: 'bea@contoso.example' },
      waitsForCode: [
        {
          purpose: 'sign-in',
          accountHandle: 'bea',
          signIn: { name: 'bea@contoso.example', password: 'seven sisters' },
          isOpen: true,
        },
      ],
    })
  })
})
