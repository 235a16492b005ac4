import { expect, it } from 'vitest'
import type { Answer } from '../../network/request'
import { statesOf } from './states'

const never = new AbortController().signal
const state = {
  ask: { method: 'GET', url: '{base}/{reference}', headers: {}, body: null },
  word: '/status',
  error: '',
  delivered: ['delivered'],
  failed: ['failed'],
} as const
const settings = { ...state, delivered: [...state.delivered], failed: [...state.failed] }
const answer = (status: number): Answer => ({
  answered: true,
  status,
  retryAfter: null,
  text: '{"status":"sent"}',
})

it('a state is asked for at once, after 3 seconds, and then more and more rarely', async () => {
  let now = 0
  const states = statesOf(settings, () => now)
  const asked: number[] = []
  for (now = 0; now <= 60_000; now += 1_000)
    await states.ask(['one'], async () => (asked.push(now / 1_000), answer(200)), never)
  expect(asked).toEqual([0, 3, 6, 12, 24, 54])
})

it('the newest come first, forty at most in a round, and none after a gateway has said that it is too many', async () => {
  const states = statesOf(settings, () => 0)
  const open = Array.from({ length: 100 }, (_, index) => `message-${index}`)
  const asked: string[] = []
  const one = async (reference: string) => (asked.push(reference), answer(200))
  expect(await states.ask(open, one, never)).toEqual({ reports: [], fault: null })
  expect(asked).toEqual(open.slice(0, 40))
  const refused: string[] = []
  const busy = async (reference: string) => (refused.push(reference), answer(429))
  expect((await states.ask(open, busy, never)).fault).toBe('busy')
  expect(refused.length).toBeLessThanOrEqual(4)
})

it('the key of a report is made of what was set, and of no word of the gateway', async () => {
  const states = statesOf({ ...settings, failed: ['failed*'] }, () => 0)
  const text = '{"status":"failed: 417902 to +34612345678"}'
  const { reports } = await states.ask(['one'], async () => ({ ...answer(200), text }), never)
  expect(reports).toMatchObject([{ is: 'failed', key: 'one failed*' }])
})
