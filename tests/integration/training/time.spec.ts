import { describe, expect, it } from 'vitest'
import type { RoomView } from '@shared/views/training/room'
import { instant } from '@shared/vocabulary/instant'
import type { TestDesk } from '../desk'
import { callText } from './call'
import { begin, trainingDesk } from './room'

const call = (made: TestDesk, more: Parameters<typeof begin>[2] = {}) =>
  begin(made, '', { scenario: { draft: callText }, ...more })

async function sendCode(made: TestDesk, { accounts }: RoomView): Promise<void> {
  const { accountId } = accounts[0]!
  const { contacts } = await made.get('accounts.show', { accountId })
  await made.get('commands.run', {
    accountId,
    command: { type: 'open-case', channel: 'phone', story: '' },
  })
  await made.get('commands.run', {
    accountId,
    command: {
      type: 'request-code',
      purpose: 'support-call',
      contactId: contacts.find(({ kind }) => kind === 'email')!.id,
    },
  })
}

describe('the clock of the room', () => {
  it('counts days from the beginning of the scenario, and stops when all of the day has come about', async () => {
    const made = await trainingDesk()
    const room = await call(made)
    expect(room.start).toBe(instant('2026-06-02T10:00:00Z'))
    const later = await made.get('training.advance', { to: { day: 30 } })
    expect(later.now).toBe(instant('2026-07-01T10:01:00Z'))
    expect(later.moves.at(-1)?.fellDue.at(-1)?.events).toEqual(['replacement-completed'])
    // On an empty day it stops when the day begins; on a day that is over, not at all.
    expect((await made.get('training.advance', { to: { day: 33 } })).now).toBe(
      instant('2026-07-04T10:00:00Z'),
    )
    expect((await made.failure('training.advance', { to: { day: 32 } })).facts).toEqual({
      move: 'impossible',
    })
  })

  it('tells what has run out on the way to the next event, though the desk writes nothing down about it', async () => {
    const made = await trainingDesk()
    const room = await call(made)
    await sendCode(made, room)
    const { next } = await made.get('training.show', {})
    expect(next).toMatchObject({ kind: 'code-expiry', about: 'Kim Larsen' })
    const { moves } = await made.get('training.advance', { to: 'next' })
    expect(moves.at(-1)?.fellDue).toEqual([
      { at: next!.at, about: 'Kim Larsen', events: [], timer: 'code-expiry' },
    ])
  })

  it('tells nobody at the desk of a message on its way, which only whoever sees the mailbox could miss', async () => {
    const made = await trainingDesk()
    const late = callText.replace('\ncaller:', '\nworld: { kim/mail: { delay: 5m } }\ncaller:')
    const room = await call(made, { scenario: { draft: late } })
    await sendCode(made, room)
    expect((await made.get('training.show', {})).next?.kind).toBe('code-expiry')
    expect((await made.get('training.look', {})).next).toMatchObject({
      kind: 'arrival',
      at: room.start + 300,
    })
  })

  it('stands still in practice however long somebody thinks', async () => {
    const made = await trainingDesk()
    const { start } = await call(made)
    made.wait(600)
    expect((await made.get('training.show', {})).now).toBe(start)
  })
})

describe('an exam', () => {
  it('runs with the real clock, without hints, going back or looking, and is passed by its mark', async () => {
    const made = await trainingDesk()
    const room = await call(made, { mode: 'exam', passMark: 60 })
    expect(room).toMatchObject({ mode: 'exam', passMark: 60, hints: { on: false } })
    await sendCode(made, room)
    made.wait(599)
    expect((await made.get('training.show', {})).now).toBe(room.start + 599)
    made.wait(1)
    await made.get('commands.run', {
      accountId: room.accounts[0]!.accountId,
      command: { type: 'note', text: 'Nothing has come.' },
    })
    const { moves } = await made.get('training.show', {})
    expect(moves.at(-1)).toMatchObject({ doing: 'note', at: room.start + 600 })
    expect(moves.at(-1)?.fellDue).toMatchObject([{ timer: 'code-expiry' }])
    for (const [channel, request] of [
      ['training.hint', {}],
      ['training.back', { move: 0 }],
      ['training.look', {}],
    ] as const)
      expect((await made.failure(channel, request)).facts, channel).toEqual({ move: 'impossible' })
    await made.get('training.finish', {})
    const again = await (await made.desk.training.module()).runs.read(room.runId)
    // Of ten minutes without a move five count as time that was spent on it.
    expect(again).toMatchObject({ mode: 'exam', passMark: 60, points: 40, timeOnTask: 300 })
    expect(again?.goals).toMatchObject([
      { id: 'verified', reached: false, why: 'case.caller-unverified' },
      { id: 'noted', reached: true },
    ])
  })

  it('that is left is handed in as it stands', async () => {
    const made = await trainingDesk()
    const { runId } = await call(made, { mode: 'exam' })
    const { unfinished, finished } = await made.get('training.leave', {})
    expect(unfinished).toEqual([])
    expect(finished.map(({ id, points }) => [id, points])).toEqual([[runId, 0]])
    expect((await made.failure('training.resume', { runId })).facts).toEqual({ run: 'finished' })
  })
})

describe('what is drawn for a run', () => {
  it('is a variant, or the one that a trainer wants; people speak the language of the run', async () => {
    const made = await trainingDesk()
    const stories = new Set<string>()
    for (let run = 0; run < 40 && stories.size < 2; run += 1) {
      const { caller } = await call(made, { variant: undefined })
      stories.add(caller!.story)
    }
    expect([...stories].toSorted()).toEqual(['I have a new phone.', 'This is my account.'])
    const other = await call(made, { variant: 1, language: 'es' })
    expect(other.caller?.story).toBe('Esta es mi cuenta.')
    expect(other.scenario.title).toBe('Alguien llama por una espera.')
    await made.get('training.leave', {})
    const resumed = await made.get('training.resume', { runId: other.runId })
    expect(resumed.caller?.story).toBe('Esta es mi cuenta.')
  })

  it('is chance: two runs of the same scenario never send the same codes', async () => {
    const made = await trainingDesk()
    const codes: (string | null)[] = []
    for (let run = 0; run < 3; run += 1) {
      await sendCode(made, await call(made))
      const { mailboxes } = await made.get('training.look', {})
      codes.push(mailboxes[0]!.inbox[0]!.code)
    }
    expect(new Set(codes).size).toBe(3)
  })
})

describe('a hint', () => {
  it('says which way, then what, then exactly; needed steps come first, and at the end there is none', async () => {
    const made = await trainingDesk()
    const room = await call(made)
    const { accountId } = room.accounts[0]!
    const hint = async () => (await made.get('training.hint', {})).hints.shown
    expect(await hint()).toMatchObject({ step: 1, way: 'desk', command: null })
    expect(await hint()).toMatchObject({ step: 2, way: 'desk', command: 'open-case' })
    // It says no more than that, so asking again neither changes it nor is counted.
    expect(await hint()).toMatchObject({ command: 'open-case' })
    expect((await made.get('training.show', {})).hints.used).toBe(2)
    // The question comes before the case: what it needs is still told first.
    await made.get('training.ask', { question: 'asked-for-access' })
    await hint()
    expect(await hint()).toMatchObject({ command: 'open-case' })
    await sendCode(made, room)
    await hint()
    await hint()
    expect(await hint()).toMatchObject({ command: 'submit-code', why: 'case.caller-unverified' })
    const { mailboxes } = await made.get('training.look', {})
    for (const command of [
      { type: 'submit-code', purpose: 'support-call', code: mailboxes[0]!.inbox[0]!.code! },
      { type: 'note', text: 'Wait.' },
    ] as const)
      await made.get('commands.run', { accountId, command })
    await hint()
    await hint()
    expect(await hint()).toMatchObject({ step: 3, way: 'clock', command: 'clock' })
    await made.get('training.advance', { to: { day: 30 } })
    await made.get('commands.run', {
      accountId,
      command: { type: 'close-case', outcome: 'recovered' },
    })
    expect(await hint()).toBe('none')
  })
})
