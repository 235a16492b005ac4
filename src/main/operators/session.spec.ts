import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import { close, lock, newSession } from './session'
import { makeSessions } from './sessions'

const now = { at: instant('2026-06-01T10:00:00Z'), ran: 0 }

/** Ana's two windows, and Bo's one at another desk. */
function signedIn() {
  const sessions = makeSessions()
  const first = newSession()
  sessions.begin(first, 'ana', now)
  const second = newSession(first)
  sessions.join(second)
  const others = newSession()
  sessions.begin(others, 'bo', now)
  return { sessions, first, second, others }
}

describe('two windows of one person', () => {
  it('are signed in together, each with what was looked at in it', () => {
    const { first, second } = signedIn()
    expect([second.operatorId, second.lastInput]).toEqual(['ana', now])
    first.shownAccount = 'a1'
    expect(second.shownAccount).toBeNull()
    expect(second.sitting).toBe(first.sitting)
  })

  it('are locked together, and nothing of either is left', () => {
    const { sessions, first, second, others } = signedIn()
    const { sitting } = first
    first.shownAccount = 'a1'
    lock(second)
    expect([first.operatorId, second.operatorId, first.shownAccount]).toEqual([null, null, null])
    expect(sitting.over).toBe(true)
    expect(others.operatorId).toBe('bo')
    expect(sessions.open()).toEqual([others])
    // Whoever signs in at one of them is signed in at both.
    sessions.begin(first, 'eva', now)
    expect([second.operatorId, second.sitting === first.sitting]).toEqual(['eva', true])
    expect(sessions.open()).toHaveLength(3)
  })

  it('closing one leaves the other, and the last one takes its person with it', () => {
    const { first, second } = signedIn()
    const { sitting } = first
    close(first)
    expect([first.operatorId, second.operatorId, sitting.over]).toEqual([null, 'ana', false])
    lock(second)
    expect(first.windows.has(first)).toBe(false)
    close(second)
    expect(sitting.over).toBe(true)
  })
})
