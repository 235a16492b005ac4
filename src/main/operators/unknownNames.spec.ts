import { expect, it } from 'vitest'
import type { Settings } from '../ports/settings'
import { attemptsOfUnknown, keepAttemptsOfUnknown } from './unknownNames'

it('of two hundred names the count is kept; of more the one that was tried longest ago is forgotten', () => {
  const kept = new Map<string, string>()
  const settings: Settings = {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    startingWith: () => [],
  }
  for (let name = 1; name <= 200; name += 1)
    keepAttemptsOfUnknown(settings, `name ${name}`, { failuresInRow: name, lockedUntil: null })
  keepAttemptsOfUnknown(settings, 'name 1', { failuresInRow: 7, lockedUntil: null })
  keepAttemptsOfUnknown(settings, 'one more', { failuresInRow: 1, lockedUntil: null })
  expect(
    ['name 1', 'name 2', 'name 3', 'name 200', 'one more'].map(
      (name) => attemptsOfUnknown(settings, name).failuresInRow,
    ),
  ).toEqual([7, 0, 3, 200, 1])
})
