import { bitFlips } from './bitFlips'
import type { Size } from './flips/stores'
import type { Round, Suite } from './suite'

/** One bit of a store's file is flipped, and everything is read: nobody may read something else without anybody noticing. */
export function flippedBits(size: Size): Suite {
  return {
    name: `bit-flips-${size}`,
    what: `a bit is flipped in a ${size} store: nothing is read otherwise without anybody noticing`,
    rounds: { full: 2_000, short: 20 },
    missing: () => null,
    async *run({ rounds, seed }): AsyncGenerator<Round> {
      const silent: string[] = []
      const counts = await bitFlips({
        number: rounds,
        seed,
        size,
        tell: (line) => void (line.startsWith('silent') && silent.push(line)),
      })
      for (let number = 0; number < rounds; number += 1)
        yield {
          number,
          finding: number < counts.silent ? (silent[number] ?? 'silent') : null,
          answers: 0,
        }
    },
  }
}
