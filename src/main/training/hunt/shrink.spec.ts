import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packs } from '../../engine/packs'
import { duration } from '@shared/vocabulary/instant'
import type { Policy } from '../../engine/model/policy'
import { seededChance } from '../../simulation/chance'
import { setups } from './handles'
import { Explorer } from './explore'
import { breakOf, isShorter, judged, shrink, type Break } from './shrink'
import type { Yielding } from './yielding'

const runs = { numRuns: Math.ceil(Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) / 20) }

const broken: readonly Policy[] = [
  { ...packs.seeds, values: { ...packs.seeds.values, 'replacement.wait': duration('1d') } },
  {
    ...packs['microsoft-2026'],
    values: { ...packs['microsoft-2026'].values, 'code.disableContactAfter': 1 },
  },
  {
    ...packs['nist-strict'],
    values: { ...packs['nist-strict'].values, 'code.cooldown': duration('500d') },
  },
]

function finished<T>(work: Yielding<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

/** The first story that goes wrong, as it was found. */
function found(policy: Policy, seed: number): Break | null {
  const explorers = setups.map((setup) => ({
    setup,
    explorer: new Explorer(setup, policy, seededChance(seed, setup.id)),
  }))
  for (let round = 0; round < 60; round += 1) {
    for (const { setup, explorer } of explorers) {
      const { script, story, intrusion } = explorer.next()
      const one = finished(judged(setup, script, story, intrusion))
      if (one !== null) return one
    }
  }
  return null
}

describe('shrinking', { timeout: 30_000 + runs.numRuns * 2_000 }, () => {
  it('keeps what goes wrong, never makes the story longer, and what is left can be told again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...broken), fc.nat(10_000), (policy, seed) => {
        const before = found(policy, seed)
        if (before === null) return
        const after = finished(shrink(before, policy))
        expect(after.kind).toBe(before.kind)
        expect(isShorter(before, after)).toBe(false)
        const again = finished(breakOf(after.setup, policy, after.script))
        expect(again?.kind).toBe(after.kind)
        expect(again?.story.turns.map(({ at, step }) => [at, step])).toEqual(
          after.story.turns.map(({ at, step }) => [at, step]),
        )
      }),
      runs,
    )
  })

  it('leaves nothing that could be left out', () => {
    const [policy] = broken
    const before = found(policy!, 1)
    const { script, setup, kind } = finished(shrink(before!, policy!))
    for (const index of script.keys())
      expect(finished(breakOf(setup, policy!, script.toSpliced(index, 1)))?.kind).not.toBe(kind)
  })

  it('tells a found story again as it was explored', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const [policy] = broken
        const before = found(policy!, seed)
        expect(
          finished(breakOf(before!.setup, policy!, before!.script))?.story.turns.map(
            ({ at }) => at,
          ),
        ).toEqual(before!.story.turns.map(({ at }) => at))
      }),
      runs,
    )
  })
})
