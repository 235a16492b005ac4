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

  it('is the newest that is established, where nobody has said', () => {
    expect(likeliest(account(), 'request-code', contacts, [])).toBe('mail')
    const now = { ...account(), now: 200 as Instant }
    expect(likeliest(now, 'request-code', contacts, [])).toBe('fresh')
  })

  it('is not one that main refuses, as long as there is another', () => {
    expect(likeliest(account(refusedFor('mail')), 'request-code', contacts, [])).toBe('phone')
    expect(likeliest(account(refusedFor('mail')), 'request-code', [mail], [])).toBe('mail')
  })

  it('is the lost one where a contact is removed, and none before anybody has said which that is', () => {
    expect(likeliest(account(), 'remove-contact', [mail, phone], ['mail'])).toBe('phone')
    expect(likeliest(account(), 'remove-contact', [mail, phone], ['phone'])).toBe('mail')
    expect(likeliest(account(), 'remove-contact', [mail, phone], [])).toBeNull()
  })
})
