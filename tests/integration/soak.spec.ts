import { describe, expect, it } from 'vitest'
import { optionsOf } from '../soak/options'
import { isMet, reportOf } from '../soak/report'
import type { Sample } from '../soak/samples'
import { slopeOf } from '../soak/slopes'

/** A sample every 20 seconds at 10,000 actions an hour, of a main that grows by so many MB an hour and a little to and fro. */
function samples(megabytesAnHour: number, noise = 0.05): Sample[] {
  return Array.from({ length: 90 }, (_, index) => {
    const hours = (index * 20) / 3_600
    // Every third time a thread of its own is there, with 26 MB.
    const visited = index % 3 === 0
    const rss =
      250 + megabytesAnHour * hours + (index % 2 === 0 ? noise : -noise) + (visited ? 26 : 0)
    const size = { rss, pss: rss / 2, descriptors: 100, threads: visited ? 31 : 30 }
    return {
      at: index * 20,
      actions: hours * 10_000,
      processes: { main: size, all: size },
      heaps: { main: 12, page: 8 },
      page: { nodes: 300, listeners: 40, documents: 2 },
      resources: 2,
      store: { file: 3, log: 14 },
    }
  })
}

describe('the slopes of a soak', () => {
  it('are those of least squares, with their error', () => {
    const line = [0, 1, 2, 3].map((x) => ({ x, y: 5 + 2 * x, group: '' }))
    expect(slopeOf(line)).toEqual({ slope: 2, error: 0 })
    const scattered = slopeOf(
      [
        { x: 0, y: 1 },
        { x: 1, y: 3 },
        { x: 2, y: 2 },
        { x: 3, y: 4 },
      ].map((point) => ({ ...point, group: '' })),
    )
    expect(scattered?.slope).toBeCloseTo(0.8)
    expect(scattered?.error).toBeCloseTo(Math.sqrt(1.8 / 2 / 5))
  })

  it('are not made of a thread that comes and goes', () => {
    expect(reportOf(samples(0), 0).main?.slope).toBeCloseTo(0, 0)
    expect(reportOf(samples(7), 0).main?.slope).toBeCloseTo(7, 0)
  })

  it('say met below the goal, missed above it, and neither where too little was measured', () => {
    expect(isMet(reportOf(samples(4.5), 0))).toBe(true)
    expect(isMet(reportOf(samples(5.5), 0))).toBe(false)
    expect(isMet(reportOf(samples(4.5), 88 * 20))).toBeNull()
    expect(isMet(reportOf(samples(4.5, 40), 0))).toBeNull()
  })
})

describe('npm run soak', () => {
  it('reads its options, and says what is wrong with others', () => {
    expect(optionsOf(['--minutes', '12'])).toEqual({ minutes: 12, warmUp: 4, json: null })
    expect(optionsOf(['--help'])).toBeNull()
    expect(() => optionsOf(['--minutes', 'long'])).toThrow('--minutes takes a number above 0')
    expect(() => optionsOf(['--minutes', '5', '--warm-up', '5'])).toThrow('shorter')
  })
})
