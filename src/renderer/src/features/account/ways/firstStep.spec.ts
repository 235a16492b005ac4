import { describe, expect, it } from 'vitest'
import type { AccountView, ActionView, WayBackInView, WayStepView } from '@shared/views/account'
import { firstStep, nextStep } from './firstStep'

const step = (command: WayStepView['command'], more: Partial<WayStepView> = {}): WayStepView =>
  ({ command, by: 'me', contactId: null, done: false, ...more }) as WayStepView
const way = (...steps: WayStepView[]) => ({ steps }) as unknown as WayBackInView
const account = (...can: ActionView['command'][]) =>
  ({ actions: can.map((command) => ({ command, verdict: 'can' })) }) as unknown as AccountView

describe('what a way back in begins with at the desk', () => {
  it('is its first step that is not done yet, for the contact that the step names', () => {
    const found = way(
      step('open-case', { done: true }),
      step('request-code', { contactId: 'mail' }),
      step('submit-code', { contactId: 'mail' }),
    )
    expect(nextStep(found)?.command).toBe('request-code')
    expect(firstStep(found, account('request-code'))).toEqual({
      command: 'request-code',
      contactId: 'mail',
    })
  })

  it('is nothing where the step is somebody else’s, or the date’s', () => {
    for (const by of ['supervisor', 'second', 'customer'] as const)
      expect(firstStep(way(step('reset-password', { by })), account('reset-password'))).toBeNull()
    expect(firstStep(way(step('wait', { by: 'system' })), account())).toBeNull()
  })

  it('is the customer’s step only where the desk can take it for them', () => {
    const cancels = way(step('cancel-replacement', { by: 'customer', contactId: 'phone' }))
    expect(firstStep(cancels, account('cancel-replacement'))).toEqual({
      command: 'cancel-replacement',
      contactId: 'phone',
    })
    expect(firstStep(way(step('sign-in', { by: 'customer' })), account('sign-in'))).toBeNull()
  })

  it('is not a button for what main refuses now', () => {
    expect(firstStep(way(step('request-code')), account('reset-password'))).toBeNull()
  })

  it('is nothing once every step is done', () => {
    expect(nextStep(way(step('open-case', { done: true })))).toBeNull()
    expect(firstStep(way(step('open-case', { done: true })), account())).toBeNull()
  })
})
