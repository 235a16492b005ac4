import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance } from './chance'
import { seededIds, seededSecrets } from './seeded'

const draw = (seed: number, stream: string, count = 8) => {
  const chance = seededChance(seed, stream)
  return Array.from({ length: count }, () => chance.below(1000))
}

describe('seeded chance', () => {
  it('is the same for the same seed and stream, on every machine', () => {
    expect(draw(7, 'codes')).toEqual(draw(7, 'codes'))
    expect(draw(1, 'ids', 4)).toEqual([271, 90, 470, 616])
  })

  it('differs by seed and by stream', () => {
    expect(draw(7, 'codes')).not.toEqual(draw(8, 'codes'))
    expect(draw(7, 'codes')).not.toEqual(draw(7, 'ids'))
  })

  it('stays below what it is asked for, and draws every number about equally often', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 5000 }),
        (seed, below) => seededChance(seed, 's').below(below) < below,
      ),
    )
    const chance = seededChance(3, 's')
    const counts = Array.from({ length: 10 }, () => 0)
    for (let turn = 0; turn < 10_000; turn += 1) counts[chance.below(10)]! += 1
    expect(Math.min(...counts)).toBeGreaterThan(850)
    expect(Math.max(...counts)).toBeLessThan(1150)
  })

  it('can be looked ahead without being moved', () => {
    const chance = seededChance(3, 's')
    chance.below(10)
    const fork = chance.fork()
    const ahead = [fork.below(1000), fork.below(1000)]
    expect([chance.below(1000), chance.below(1000)]).toEqual(ahead)
  })
})

describe('what is drawn from it', () => {
  it('looks like the ids and codes of the app', () => {
    expect(seededIds(seededChance(1, 'ids')).next('case')).toMatch(/^case-[0-9a-hjkmnp-tv-z]{16}$/)
    expect(seededSecrets(seededChance(1, 'codes')).mintCode(8)).toMatch(/^\d{8}$/)
  })

  it('seals as the app does: a code opens only what it was sealed for', () => {
    const secrets = seededSecrets(seededChance(1, 'codes'))
    const seal = secrets.seal('123456', 'maria|mail')
    expect(seal).not.toContain('123456')
    expect(secrets.matches('123456', 'maria|mail', seal)).toBe(true)
    expect(secrets.matches('123456', 'maria|phone', seal)).toBe(false)
  })
})
