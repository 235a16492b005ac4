import { describe, expect, it } from 'vitest'
import { added, signInAs } from '../operators'
import { begin, trainingDesk } from './room'
import type { TestDesk } from '../desk'

/** A run of whoever sits at the desk, ended after a minute. */
async function shortRun(made: TestDesk, name: string, trainee: string): Promise<string> {
  const { runId } = await begin(made, name, { trainee })
  await made.get('training.advance', { to: { by: 60 } })
  await made.get('training.finish', {})
  await made.get('training.leave', {})
  return runId
}

describe('the debrief', () => {
  it('has a price for letting time pass, and calls no goal lost that nobody touched', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'wrong-order-remove-then-add')
    const accountId = room.accounts[0]?.accountId ?? ''
    await made.get('commands.run', {
      accountId,
      command: { type: 'open-case', channel: 'phone', story: 'Removed the only phone.' },
    })
    await made.get('training.advance', { to: { day: 31 } })
    const { moves, losses, daysLost, goals, undone } = await made.get('training.finish', {})
    expect(Math.round(daysLost)).toBe(31)
    expect(moves.at(-1)?.prices.map(({ kind }) => kind)).toContain('contact-gone')
    expect(losses).toContainEqual({ kind: 'contacts', run: 1, reference: 0 })
    expect(undone.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['needs-new-info', 'contact-missing', 'case-left-open']),
    )
    expect(goals.find(({ id }) => id === 'wait-cancelled')).toMatchObject({
      state: 'open',
      turnedBy: null,
    })
  })

  it('says who called where somebody did, and nothing of a caller in the customer’s seat', async () => {
    const made = await trainingDesk()
    const truthOf = async (name: string) =>
      (await made.get('training.debrief', { runId: await shortRun(made, name, 'Ana') })).truth
    expect(await truthOf('impostor-with-every-fact-right')).toBe('impostor')
    expect(await truthOf('code-came-too-late')).toBeNull()
  })

  it('and the comparison tell nothing of a run that is still being played', async () => {
    const made = await trainingDesk()
    const { runId } = await begin(made, 'impostor-with-every-fact-right')
    for (const asked of [
      await made.ask('training.debrief', { runId }),
      await made.ask('training.compare', { runId, policy: 'nist-strict' }),
    ])
      expect(asked).toMatchObject({ ok: false, error: { facts: { run: 'unfinished' } } })
  })

  it('has what a trainer wrote beside a step, for whoever played it', async () => {
    const made = await trainingDesk('Tina')
    await added(made, 'Ana', 'agent')
    await signInAs(made, 'Ana')
    const runId = await shortRun(made, 'impostor-with-every-fact-right', 'Ana')
    expect((await made.failure('training.comment', { runId, move: 1, text: 'x' })).code).toBe(
      'forbidden',
    )
    await signInAs(made, 'Tina')
    await made.get('training.comment', { runId, move: 1, text: 'Why wait?' })
    await made.get('training.comment', { runId, move: 0, text: 'Once more, please.' })
    await made.get('training.comment', { runId, move: 1, text: 'Why do you wait?' })
    expect((await made.failure('training.comment', { runId, move: 2, text: 'x' })).code).toBe(
      'not-found',
    )
    await signInAs(made, 'Ana')
    const read = async () => {
      const { comments, mayComment } = await made.get('training.debrief', { runId })
      return [
        mayComment,
        ...comments.map(({ move, author, text, own }) => [move, author, text, own]),
      ]
    }
    expect(await read()).toEqual([
      false,
      [0, 'Tina', 'Once more, please.', false],
      [1, 'Tina', 'Why do you wait?', false],
    ])
    await signInAs(made, 'Tina')
    await made.get('training.comment', { runId, move: 0, text: ' ' })
    expect(await read()).toEqual([true, [1, 'Tina', 'Why do you wait?', true]])
  })
})
