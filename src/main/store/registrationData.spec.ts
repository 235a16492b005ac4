import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import type { StoredData } from '../engine/model/upcasts'
import type { RegisteredEvent } from '../ports/accounts'
import { fillRegistration, storedRegistration } from './registrationData'

const at = instant('2026-03-01T09:00:00Z')
const time = fc.constantFrom(at, instant('2025-12-24T18:00:00Z'), instant('2026-03-02T00:00:00Z'))
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const locale = fc.constantFrom('en', 'es', 'de')
const registration: fc.Arbitrary<RegisteredEvent> = fc.record({
  type: fc.constant('account-registered'),
  at: fc.constant(at),
  accountId: fc.constant('account-1'),
  name: fc.string(),
  locale,
  by: fc.constantFrom(
    { kind: 'system' } as const,
    { kind: 'customer' } as const,
    { kind: 'operator', id: 'operator-1', role: 'administrator' } as const,
  ),
  privileged: fc.boolean(),
  twoStep: fc.boolean(),
  passwordSeal: perhaps(fc.string()),
  lastSignInAt: perhaps(time),
  signInNames: fc.array(
    fc.record({
      kind: fc.constantFrom('email', 'user-name'),
      value: fc.string(),
      enabled: fc.boolean(),
    }),
  ),
  contacts: fc.array(
    fc.record({
      id: fc.string(),
      kind: fc.constantFrom('email', 'phone'),
      value: fc.string(),
      language: locale,
      addedAt: time,
      confirmedAt: perhaps(time),
      failuresInRow: fc.nat(3),
      disabledAt: perhaps(time),
    }),
  ),
})

describe('the row of a registration', () => {
  it('is read as it happened, whatever was left out of it', () => {
    fc.assert(
      fc.property(registration, (event) => {
        const { type: _type, at: _at, ...data } = event
        expect(
          fillRegistration(
            JSON.parse(JSON.stringify(storedRegistration(event))) as StoredData,
            event.accountId,
            event.at,
          ),
        ).toEqual(data)
      }),
    )
  })

  it('of an earlier version, which left out less, is read as well', () => {
    const earlier = {
      by: { kind: 'system' },
      name: 'Ana',
      locale: 'es',
      signInNames: [{ kind: 'user-name', value: 'ana' }],
      contacts: [
        {
          id: 'contact-1',
          kind: 'email',
          value: 'ana@example.org',
          language: 'en',
          addedAt: 5,
          confirmedAt: null,
        },
      ],
    }
    expect(fillRegistration(structuredClone(earlier), 'account-1', at)).toEqual({
      ...earlier,
      accountId: 'account-1',
      privileged: false,
      twoStep: false,
      passwordSeal: null,
      lastSignInAt: null,
      signInNames: [{ kind: 'user-name', value: 'ana', enabled: true }],
      contacts: [{ ...earlier.contacts[0], failuresInRow: 0, disabledAt: null }],
    })
  })

  it('says little about somebody whose contacts came with the account', () => {
    const contact = {
      id: 'contact-1',
      kind: 'email',
      value: 'ana@example.org',
      language: 'es',
      addedAt: at,
      confirmedAt: at,
      failuresInRow: 0,
      disabledAt: null,
    } as const
    const event: RegisteredEvent = {
      type: 'account-registered',
      at,
      by: { kind: 'system' },
      accountId: 'account-1',
      name: 'Ana',
      locale: 'es',
      privileged: false,
      twoStep: false,
      passwordSeal: null,
      lastSignInAt: null,
      signInNames: [{ kind: 'user-name', value: 'ana', enabled: true }],
      contacts: [contact],
    }
    expect(storedRegistration(event)).toEqual({
      name: 'Ana',
      locale: 'es',
      signInNames: [{ kind: 'user-name', value: 'ana' }],
      contacts: [{ id: 'contact-1', kind: 'email', value: 'ana@example.org' }],
    })
  })
})
