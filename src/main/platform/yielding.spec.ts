import { describe, expect, it } from 'vitest'
import { throttledProgress, yieldingPause, takenWithin } from './yielding'

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

  it('takes items until the time is over, one at least, and leaves the rest', () => {
    let milliseconds = 0
    const items = [1, 2, 3, 4, 5, 6, 7].values()
    const taken = (within: number): number[] => [
      ...takenWithin(within, items, () => (milliseconds += 2)),
    ]
    expect(taken(6)).toEqual([1, 2, 3])
    expect(taken(0)).toEqual([4])
    expect(taken(100)).toEqual([5, 6, 7])
    expect(taken(100)).toEqual([])
  })
})
