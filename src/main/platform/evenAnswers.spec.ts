import { describe, expect, it } from 'vitest'
import { evenAnswers } from './evenAnswers'

/** A stopwatch that moves only where somebody works or rests. */
function timing() {
  let now = 7
  const evenly = evenAnswers(
    () => now,
    async (seconds) => void (now += Math.min(seconds, 0.01)),
  )
  const work = async (seconds: number, fails = false): Promise<string> => {
    now += seconds
    if (fails) throw new Error('a defect')
    return 'done'
  }
  return { evenly, work, since: () => now - 7 }
}

describe('an even answer', () => {
  it.each([0, 0.0001, 0.02, 0.0499])(
    'comes after the same time for work of %d s',
    async (seconds) => {
      const { evenly, work, since } = timing()
      expect(await evenly(() => work(seconds))).toBe('done')
      expect(since()).toBeCloseTo(0.05, 9)
    },
  )

  it('comes after a whole number of these times where the work took longer', async () => {
    const { evenly, work, since } = timing()
    await evenly(() => work(0.051))
    expect(since()).toBeCloseTo(0.1, 9)
  })

  it('is as late where the work fails', async () => {
    const { evenly, work, since } = timing()
    await expect(evenly(() => work(0.001, true))).rejects.toThrow('a defect')
    expect(since()).toBeCloseTo(0.05, 9)
  })
})
