import { expect, test } from 'vitest'
import { nextLookAfter } from './lookingBack'

test('a look is due in five seconds for a code, in thirty for a notice, else in five minutes', () => {
  // One second of five passes until it is seen that it is due.
  expect(nextLookAfter('code', null, 0)).toBe(4)
  expect(nextLookAfter('notice', null, 0)).toBe(30)
  expect(nextLookAfter(null, null, 0)).toBe(300)
})

test('a mailbox that is away is asked less and less often, and at least every five minutes', () => {
  const waits = [1, 2, 3, 4, 5, 6, 100].map((failures) =>
    nextLookAfter('code', 'connection', failures),
  )
  expect(waits).toEqual([15, 30, 60, 120, 300, 300, 300])
  expect(nextLookAfter(null, 'connection', 1)).toBe(300)
})

test.each(['sign-in', 'certificate', 'no-tls', 'settings'] as const)(
  '%s: somebody has to put it right, so it is tried once a minute at most',
  (fault) => {
    const waits = [1, 2, 3, 4, 100].map((failures) => nextLookAfter('code', fault, failures))
    expect(waits).toEqual([60, 300, 900, 3_600, 3_600])
  },
)
