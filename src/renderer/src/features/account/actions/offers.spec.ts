import { describe, expect, it } from 'vitest'
import type { AccountView, ActionView } from '@shared/views/account'
import type { Instant } from '@shared/vocabulary/instant'
import { actionOn, offersOf } from './offers'

const refused = (
  command: ActionView['command'],
  contactId: string | null,
  liftsAt: number | null,
): ActionView => ({
  command,
  contactId,
  verdict: 'refused',
  refusal: { rule: 'code.cooldown', facts: {}, liftsAt: liftsAt as Instant | null, remedies: [] },
  steps: [],
})
const can = (command: ActionView['command'], contactId: string | null = null): ActionView => ({
  command,
  contactId,
  verdict: 'can',
  refusal: null,
  steps: [],
})
const account = (...actions: ActionView[]) => ({ actions }) as unknown as AccountView

describe('what can be done now', () => {
  it('has one line for a command, with the best that main says of it over all contacts', () => {
    const [offer, ...others] = offersOf(
      account(refused('remove-contact', 'a', 100), can('remove-contact', 'b')),
    )
    expect(others).toEqual([])
    expect(offer).toMatchObject({
      command: 'remove-contact',
      contactId: null,
      best: { verdict: 'can', contactId: 'b' },
    })
  })

  it('names the contact where there is only one to name', () => {
    expect(offersOf(account(can('request-code', 'a')))[0]).toMatchObject({ contactId: 'a' })
  })

  it('shows of several refusals the one that lifts first, a date before none', () => {
    expect(
      offersOf(
        account(
          refused('request-code', 'a', null),
          refused('request-code', 'b', 200),
          refused('request-code', 'c', 100),
        ),
      )[0]?.best.contactId,
    ).toBe('c')
  })

  it('keeps main’s order, whatever can be done, so that an action stands where it stood', () => {
    expect(
      offersOf(account(refused('add-contact', null, 5), can('reset-password'))).map(
        (offer) => offer.command,
      ),
    ).toEqual(['add-contact', 'reset-password'])
  })

  it('leaves out what this window has no place for', () => {
    expect(offersOf(account(can('use-service')))).toEqual([])
  })

  it('finds what main says about one contact', () => {
    const view = account(can('request-code', 'a'), refused('request-code', 'b', 1))
    expect(actionOn(view, 'request-code', 'b')?.verdict).toBe('refused')
    expect(actionOn(view, 'remove-contact', 'b')).toBeNull()
  })
})
