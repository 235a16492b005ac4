import { describe, expect, it } from 'vitest'
import { throttledProgress, yieldingPause } from './yielding'

describe('long work in slices', () => {
  it('lets other work run once a slice is over, and only then', async () => {
    let milliseconds = 0
    let others = 0
    const pause = yieldingPause(() => milliseconds)
    setImmediate(() => (others += 1))
    milliseconds = 3
    expect([await pause(), others]).toEqual([false, 0])
    milliseconds = 4
    expect([await pause(), others]).toEqual([true, 1])
    expect(await pause()).toBe(false)
  })

  it('tells of progress no more often than can be followed', () => {
    let milliseconds = 0
    const told: number[] = []
    const tell = throttledProgress(
      (done) => void told.push(done),
      () => milliseconds,
    )
    for (let done = 0; done < 10; done++, milliseconds += 40) tell(done, 10)
    expect(told).toEqual([3, 6, 9])
  })
})
