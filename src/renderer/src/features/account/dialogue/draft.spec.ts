import { describe, expect, it } from 'vitest'
import type { AccountView, ActionView, ContactView } from '@shared/views/account'
import type { Instant } from '@shared/vocabulary/instant'
import { likeliest } from './draft'

const contact = (id: string, confirmedAt: number, establishedAt: number) =>
  ({ id, confirmedAt, establishedAt }) as ContactView
/** Listed first as on many accounts: the oldest, which is the phone that was lost. */
const phone = contact('phone', 10, 20)
const mail = contact('mail', 30, 40)
const fresh = contact('fresh', 90, 200)
const refusedFor = (contactId: string) =>
  ({ command: 'request-code', contactId, verdict: 'refused' }) as ActionView
const account = (...actions: ActionView[]) =>
  ({ now: 100 as Instant, actions }) as unknown as AccountView
const contacts = [phone, mail, fresh]

describe('the contact that a dialogue begins with', () => {
  it('is the one that the caller can reach', () => {
    expect(likeliest(account(), 'request-code', contacts, ['fresh'])).toBe('fresh')
    expect(likeliest(account(), 'cancel-replacement', contacts, ['phone'])).toBe('phone')
  })

  it('is none where nobody has said what the caller has, unless there is only one', () => {
    expect(likeliest(account(), 'request-code', contacts, [])).toBeNull()
    expect(likeliest(account(), 'request-code', contacts, ['gone'])).toBeNull()
    expect(likeliest(account(), 'reveal-contact', contacts, [])).toBeNull()
    expect(likeliest(account(), 'request-code', [phone], [])).toBe('phone')
  })

  it('is of several that the caller can reach an established one, and not one that main refuses', () => {
    const reachable = ['phone', 'mail', 'fresh']
    expect(likeliest(account(), 'request-code', contacts, reachable)).toBe('mail')
    expect(likeliest(account(refusedFor('mail')), 'request-code', contacts, reachable)).toBe(
      'phone',
    )
    expect(likeliest(account(refusedFor('mail')), 'request-code', contacts, ['mail'])).toBe('mail')
  })

  it('is never chosen for whoever removes one of several', () => {
    expect(likeliest(account(), 'remove-contact', [mail, phone], ['mail'])).toBeNull()
    expect(likeliest(account(), 'remove-contact', [mail, phone], [])).toBeNull()
  })
})
