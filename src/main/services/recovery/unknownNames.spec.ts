import { describe, expect, it } from 'vitest'
import { duration, instant, minus, plus } from '@shared/vocabulary/instant'
import { noFailures } from '../../engine/model/failures'
import { failuresIn, failuresText, forgottenNames } from './unknownNames'

const now = instant('2026-06-01T10:00:00Z')
const locked = { inRow: 3, level: 1, lockedAt: now, lockedUntil: plus(now, 900) }
const at = (key: string, when = now) => ({ key, value: failuresText(locked, when) })

describe('failures at a name that nobody has', () => {
  it('are read as they were written', () => {
    expect(failuresIn(failuresText(locked, now))).toEqual(locked)
    expect(failuresIn(failuresText(noFailures, now))).toEqual(noFailures)
  })

  it('begin anew where nothing is stored, or nothing that we wrote', () => {
    for (const text of [null, '', 'no', '{}', '{"inRow":"1"}'])
      expect(failuresIn(text)).toEqual(noFailures)
  })

  it('are forgotten when they are old, dated ahead, or unreadable', () => {
    expect(
      forgottenNames(
        [
          at('fresh'),
          at('old', minus(now, duration('30d'))),
          at('nearly old', plus(minus(now, duration('30d')), 1)),
          at('ahead', plus(now, 1)),
          { key: 'foreign', value: 'x' },
        ],
        now,
      ),
    ).toEqual(['old', 'ahead', 'foreign'])
  })

  it('are forgotten of more names than are kept, those that were tried longest ago first', () => {
    expect(
      forgottenNames(
        [at('b', minus(now, 2)), at('a', minus(now, 3)), at('c', minus(now, 1))],
        now,
        2,
      ),
    ).toEqual(['a'])
  })
})
