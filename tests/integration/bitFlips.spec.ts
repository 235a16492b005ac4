import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bitFlips } from '../crash/bitFlips'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

it('no bit of a store turns over without somebody noticing', async () => {
  const unnoticed: string[] = []
  // One of the seeds; `npm run test:crash` tries many more.
  const fates = await bitFlips({
    number: 120,
    seed: 20,
    size: 'small',
    tell: (line) => void unnoticed.push(line),
  })
  expect(unnoticed.filter((line) => line.startsWith('silent'))).toEqual([])
  // Much of a file is room that nobody uses; where everything were harmless, nothing would have been read.
  expect(fates.unreadable + fates.found).toBeGreaterThan(5)
}, 120_000)
