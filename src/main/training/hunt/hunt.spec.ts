import { describe, expect, it } from 'vitest'
import { packIds, packs } from '../../engine/packs'
import type { Policy } from '../../engine/model/policy'
import { problemLines, told } from '../format/problems'
import { readScenario } from '../format/read'
import { hunt, type Hunted } from './hunt'
import { policyOf } from '../format/policyOf'

/** Few while one works; `npm test` and `npm run test:deep` set more. */
const stories = Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) * 2
const patient = { timeout: 120_000 + stories * 60 }

function seedsWith(...set: readonly (readonly [string, string])[]): Policy {
  const read = policyOf({ read: () => 'nothing is read' }, 'seeds', set)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.policy
}

function scenarioOf({ found }: Hunted) {
  const read = readScenario(new TextEncoder().encode(found?.yaml ?? ''))
  if (!read.ok) throw new Error(problemLines('the story', told(read.problems)).join('\n'))
  return read.scenario
}

describe('the hunter', patient, () => {
  it.each(packIds)('finds nothing under %s as it is shipped', async (id) => {
    expect(await hunt({ policy: packs[id], seed: 1, stories })).toEqual({
      tried: stories,
      found: null,
    })
  })

  it.each([
    ['replacement.wait', '1d', 'taken-over'],
    ['code.disableContactAfter', '1', 'taken-over'],
    ['replacement.wait', '500d', 'locked-out'],
    ['code.lifetime', '1m', 'locked-out'],
    ['code.cooldown', '500d', 'locked-out'],
  ])('finds what %s: %s does: %s', async (parameter, value, kind) => {
    const policy = seedsWith([parameter, value])
    const hunted = await hunt({ policy, seed: 1, stories: 5_000 })
    const scenario = scenarioOf(hunted)
    expect(hunted.found?.kind).toBe(kind)
    expect(scenario.policy.values).toEqual(policy.values)
    expect(scenario.about).toContain(`what makes it possible is ${parameter}: ${value}.`)
  })

  it('names the one change out of several that makes the story possible', async () => {
    const hunted = await hunt({
      policy: seedsWith(['replacement.wait', '1d'], ['code.digits', '8']),
      seed: 1,
      stories: 5_000,
    })
    expect(scenarioOf(hunted).about).toContain('what makes it possible is replacement.wait: 1d.')
  })

  it('writes an answer of the engine into every step, refusals too', async () => {
    for (const change of [
      ['code.disableContactAfter', '1'],
      ['code.lifetime', '1m'],
    ] as const) {
      const { steps } = scenarioOf(
        await hunt({ policy: seedsWith(change), seed: 1, stories: 5_000 }),
      )
      for (const { doing, expect: expected } of steps) {
        if (doing.kind === 'command') expect(expected.result ?? expected.refused).toBeDefined()
        else expect(expected.account).toBeDefined()
      }
    }
  })

  it('gives the same bytes for the same pack, seed and number of stories', async () => {
    const once = () =>
      hunt({ policy: seedsWith(['replacement.wait', '1d']), seed: 5, stories: 2_000 })
    expect(await once()).toEqual(await once())
  })

  it.each([
    ['one-left', 'locked-out'],
    ['unread', 'taken-over'],
  ] as const)('finds the known gap %s of the rules when asked for it: %s', async (gap, kind) => {
    const hunted = await hunt({ policy: packs.seeds, seed: 1, stories: 5_000, gap })
    expect(hunted.found?.kind).toBe(kind)
    expect(scenarioOf(hunted).about).toContain('It happens under seeds as it is shipped.')
  })

  it('tells how far it has come, and lets others have a turn meanwhile', async () => {
    const told: number[] = []
    let turns = 0
    const hunting = hunt({
      policy: packs.seeds,
      seed: 1,
      stories: 200,
      onProgress: (tried) => told.push(tried),
    })
    const takeTurn = () => void ((turns += 1), (pending = setImmediate(takeTurn)))
    let pending = setImmediate(takeTurn)
    await hunting
    clearImmediate(pending)
    expect(turns).toBeGreaterThan(0)
    expect(told.length).toBeGreaterThan(0)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  it('stops when it is cancelled', async () => {
    const cancelling = new AbortController()
    const hunting = hunt({
      policy: packs.seeds,
      seed: 1,
      stories: 100_000_000,
      signal: cancelling.signal,
      onProgress: () => cancelling.abort(),
    })
    await expect(hunting).rejects.toThrow('abort')
  })
})
