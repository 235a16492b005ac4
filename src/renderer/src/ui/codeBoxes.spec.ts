import { afterEach, describe, expect, it } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import type { Purpose } from '@shared/vocabulary/kinds'
import { enterCode, waitForCode } from './codeBoxes'

const filled: string[] = []
const scopes: EffectScope[] = []

function box(name: string, purpose: Purpose): EffectScope {
  const scope = effectScope()
  scope.run(() =>
    waitForCode(
      () => purpose,
      (code) => filled.push(`${name} ${code}`),
    ),
  )
  scopes.push(scope)
  return scope
}

afterEach(() => {
  for (const scope of scopes.splice(0)) scope.stop()
  filled.length = 0
})

describe('a code that is entered with one click', () => {
  it('goes into the box that waits for one of its purpose', () => {
    box('page', 'change-security-info')
    box('desk', 'support-call')
    enterCode('417902', 'change-security-info')
    expect(filled).toEqual(['page 417902'])
  })

  it('goes into the newest box where none waits for its purpose: that it is refused there is a lesson', () => {
    box('page', 'change-security-info')
    box('desk', 'support-call')
    expect(enterCode('417902', 'sign-in')).toBe(true)
    expect(filled).toEqual(['desk 417902'])
  })

  it('no longer goes into a box that is gone', () => {
    box('first', 'sign-in')
    box('second', 'sign-in').stop()
    enterCode('000000', 'sign-in')
    expect(filled).toEqual(['first 000000'])
  })

  it('goes nowhere while no box waits', () => {
    expect(enterCode('417902', 'sign-in')).toBe(false)
  })
})
