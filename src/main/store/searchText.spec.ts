import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import type { Account } from '../engine/model/account'
import { evolve } from '../engine/evolve'
import { kindWith, searchTextOf } from './searchText'
import { normaliseHandle } from './normaliseHandle'

const start = instant('2026-03-01T09:00:00Z')
const contact = {
  language: 'en',
  addedAt: start,
  confirmedAt: null,
  failuresInRow: 0,
  disabledAt: null,
} as const

function account(name: string, userName: string, email: string, phone: string): Account {
  return evolve(null, {
    type: 'account-registered',
    at: start,
    by: { kind: 'system' },
    accountId: 'maria',
    name,
    locale: 'en',
    privileged: false,
    twoStep: false,
    passwordSeal: null,
    lastSignInAt: null,
    signInNames: [
      { kind: 'user-name', value: userName, enabled: true },
      { kind: 'email', value: email, enabled: true },
    ],
    contacts: [
      { id: 'mail', kind: 'email', value: email, ...contact },
      { id: 'phone', kind: 'phone', value: phone, ...contact },
    ],
  })
}

describe('the text of an account', () => {
  test('has everything that it is found by once, and nothing that is part of something else', () => {
    expect(
      searchTextOf(account('Ana Gómez-Ruiz', 'AGomez', 'Ana@example.org', '+34612345678')),
    ).toBe('gomez-ruiz\ngomezruiz\nagomez\nana@example.org\n+34612345678')
  })

  test('has each word of three letters and more in it, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
        (name, userName) => {
          const lines = searchTextOf(account(name, userName, 'a@b.example', '+34612345678')).split(
            '\n',
          )
          for (const word of [...normaliseHandle(name).split(' '), normaliseHandle(userName)])
            if (word.length >= 3) expect(lines.some((line) => line.includes(word))).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('says what has a part in it, the name first', () => {
    const ana = account('Ana Gómez', 'agomez', 'ana@example.org', '+34612345678')
    expect(
      ['omez', 'agom', 'a@ex', '4567', 'zzz', '8765'].map((part) => kindWith(ana, [part])),
    ).toEqual(['name', 'user-name', 'sign-in-email', 'phone', null, null])
  })
})
