import { expect, it } from 'vitest'
import { bySystem } from '../audit/entries'
import { mapInTurn } from '../platform/inTurn'
import type { Instant } from '@shared/vocabulary/instant'
import type { Settings } from '../ports/settings'
import { attemptsOfUnknown, countFailureOfUnknown } from './unknownNames'

it('of two hundred names the count is kept; of more the one that was tried longest ago is forgotten', async () => {
  const kept = new Map<string, string>()
  const settings: Pick<Settings, 'get' | 'update'> = {
    get: async (key) => kept.get(key) ?? null,
    update: async (key, next) => void kept.set(key, next(kept.get(key) ?? null)),
  }
  const entry = bySystem(0 as Instant, 'operators.signIn')
  const fail = async (name: string) => countFailureOfUnknown(settings, name, () => null, entry)
  for (let name = 1; name <= 200; name += 1)
    for (let times = 0; times < (name <= 3 ? name : 1); times += 1) await fail(`name ${name}`)
  await fail('name 1')
  await fail('one more')
  expect(
    await mapInTurn(
      ['name 1', 'name 2', 'name 3', 'name 200', 'one more'],
      async (name) => (await attemptsOfUnknown(settings, name)).failuresInRow,
    ),
  ).toEqual([2, 0, 3, 1, 1])
})
