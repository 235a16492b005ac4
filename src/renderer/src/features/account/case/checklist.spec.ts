import { describe, expect, it } from 'vitest'
import type { AccountView, CaseView, ContactView } from '@shared/views/account'
import type { Instant } from '@shared/vocabulary/instant'
import { stepsOf } from './checklist'

const phone = (id: string, establishedAt: number, more: Partial<ContactView> = {}) =>
  ({
    id,
    kind: 'phone',
    hint: '•••••••78',
    state: 'confirmed',
    establishedAt,
    ...more,
  }) as ContactView
const account = (...contacts: ContactView[]) =>
  ({ now: 100 as Instant, contacts }) as unknown as AccountView
const current = (...contactIds: string[]) =>
  ({
    checks: contactIds.map((contactId) => ({
      check: 'called-back',
      contactId,
      contactHint: '•••••••78',
    })),
  }) as unknown as CaseView

const calledBack = (view: AccountView, one: CaseView) =>
  stepsOf(view, one)
    .filter(({ check }) => check === 'called-back')
    .map(({ contact, isDone }) => [contact?.id, contact?.number, isDone])

describe('the checklist of a case', () => {
  it('tells two phones apart whose masks are the same', () => {
    expect(calledBack(account(phone('a', 10), phone('b', 20)), current('b'))).toEqual([
      ['a', 1, false],
      ['b', 2, true],
    ])
  })

  it('offers to call back only numbers that are established, from that very instant on', () => {
    expect(calledBack(account(phone('old', 100), phone('new', 101)), current())).toEqual([
      ['old', 1, false],
    ])
  })
})
