import { describe, expect, test } from 'vitest'
import type { HousePack } from '../../../src/main/engine/packs/housePack'
import { days, entry } from '../examples'
import type { Bench } from './bench'

const house: HousePack = {
  id: 'contoso-bank',
  version: '1.0',
  about: 'Contoso Bank waits longer.',
  extends: 'seeds',
  set: { 'replacement.wait': { value: '60d', reason: 'The insurer asks for it.' } },
}
const other: HousePack = { ...house, id: 'a-bank', version: '2', set: {} }
const actions = async ({ store }: Bench) =>
  (await store().audit.list(10)).map(({ action }) => action)

export function keepingPolicies(bench: Bench): void {
  const { store, reopened } = bench
  describe('the policies', () => {
    test('none is adopted and none kept at first', async () => {
      expect(await store().policies.adopted()).toBeNull()
      expect(await store().policies.history()).toEqual([])
      expect(await store().policies.saved()).toEqual([])
    })

    test('what was adopted last is in force, also after a new start, and all are remembered', async () => {
      const first = {
        policy: { house },
        at: days(1),
        by: 'eva',
        reason: 'The insurer asks for it.',
      } as const
      const second = {
        policy: { shipped: 'nist-strict' },
        at: days(2),
        by: null,
        reason: '',
      } as const
      await store().policies.adopt(first, entry('policy.adopt'))
      expect(await store().policies.adopted()).toEqual(first)
      await store().policies.adopt(second, entry('fault.resolved'))
      expect(await store().policies.adopted()).toEqual(second)
      await reopened()
      expect(await store().policies.adopted()).toEqual(second)
      expect(await store().policies.history()).toEqual([second, first])
      expect(await actions(bench)).toEqual(['fault.resolved', 'policy.adopt'])
    })

    test('one that is kept takes the place of an earlier one of its id, and is gone once it was put away', async () => {
      const saved = (pack: HousePack, day: number) => ({ pack, at: days(day), by: 'eva' })
      await store().policies.save(saved(house, 1), entry('policy.save'))
      await store().policies.save(saved(other, 2), entry('policy.save'))
      const next = { ...house, version: '1.1' }
      await store().policies.save(saved(next, 3), entry('policy.save'))
      expect(await store().policies.saved()).toEqual([saved(other, 2), saved(next, 3)])
      await store().policies.discard(house.id, { at: days(4), by: 'eva' }, entry('policy.discard'))
      expect(await store().policies.saved()).toEqual([saved(other, 2)])
      await store().policies.save(saved(house, 5), entry('policy.save'))
      expect(await store().policies.saved()).toEqual([saved(other, 2), saved(house, 5)])
      expect(await store().policies.adopted()).toBeNull()
    })

    test('one that is in force stays so when it is changed or put away', async () => {
      const adopted = { policy: { house }, at: days(1), by: 'eva', reason: 'So.' } as const
      await store().policies.adopt(adopted, entry('policy.adopt'))
      await store().policies.save(
        { pack: { ...house, set: {} }, at: days(2), by: 'eva' },
        entry('policy.save'),
      )
      await store().policies.discard(house.id, { at: days(3), by: 'eva' }, entry('policy.discard'))
      expect(await store().policies.adopted()).toEqual(adopted)
    })
  })
}
