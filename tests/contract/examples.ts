import fc from 'fast-check'
import { instant, plus, type Instant } from '@shared/vocabulary/instant'
import type { Contact, SignInName } from '../../src/main/engine/model/account'
import { customer, system } from '../../src/main/engine/model/actor'
import type { Accepted, Decision } from '../../src/main/engine/model/decision'
import type { AccountEvent } from '../../src/main/engine/model/events'
import { after } from '../../src/main/engine/evolve'
import type { Message } from '../../src/main/engine/model/messages'
import type { Account } from '../../src/main/engine/model/account'
import type { RegisteredEvent } from '../../src/main/ports/accounts'
import type { AuditEntry } from '../../src/main/ports/audit'
import type { Spare } from '../../src/main/ports/unreadable'

/** Accounts, events and decisions for the store's tests: made by hand, so that they can be what no policy would decide. */

export const start = instant('2026-03-01T09:00:00Z')
export const by = customer

export interface Person {
  readonly id: string
  readonly name?: string
  readonly signInNames?: readonly SignInName[]
  readonly emails?: readonly string[]
  readonly phones?: readonly string[]
}

/** A registration; its contacts are confirmed and called `<account>-<address>`. */
export function registration({
  id,
  name = 'Maria Gómez',
  signInNames = [],
  emails = [],
  phones = [],
}: Person): RegisteredEvent {
  const contact =
    (kind: Contact['kind']) =>
    (value: string): Contact => ({
      id: `${id}-${value}`,
      kind,
      value,
      language: 'es',
      addedAt: start,
      confirmedAt: start,
      failuresInRow: 0,
      disabledAt: null,
    })
  return {
    type: 'account-registered',
    at: start,
    by: system,
    accountId: id,
    name,
    locale: 'es',
    privileged: false,
    twoStep: false,
    passwordSeal: null,
    lastSignInAt: null,
    signInNames,
    contacts: [...emails.map(contact('email')), ...phones.map(contact('phone'))],
  }
}

export function entry(
  action: string,
  accountId: string | null = null,
  facts: AuditEntry['facts'] = {},
): AuditEntry {
  return {
    at: start,
    by: { kind: 'operator', id: 'ana', role: 'agent' },
    action,
    accountId,
    caseId: null,
    outcome: 'accepted',
    rule: null,
    facts,
  }
}

/** An entry that fails as it is put together, after what comes before it was written. */
export function unstorable(): AuditEntry {
  return {
    ...entry('sweep'),
    get facts(): never {
      throw new Error('undone')
    },
  }
}

export const silent = (): null => null

/** For whoever expects that nothing has to be left out. */
export const sparingNobody: Spare = ({ error }) => {
  throw error
}

/** A decision that was accepted and made these events. */
export function accepted(
  account: Account,
  events: readonly AccountEvent[],
  messages: readonly Message[] = [],
  due: readonly AccountEvent[] = [],
): Accepted {
  return {
    outcome: 'accepted',
    result: 'done',
    facts: {},
    accounts: [],
    advice: [],
    cites: [],
    before: after(account, due),
    due,
    events,
    messages,
    account: after(account, [...due, ...events]),
    policy: { id: 'seeds', version: '1' },
  }
}

export function refused(
  account: Account,
  attempts: readonly AccountEvent[],
  due: readonly AccountEvent[] = [],
): Decision {
  return {
    outcome: 'refused',
    refusal: { rule: 'code.wrong', facts: { left: 4 }, liftsAt: null, remedies: [] },
    advice: [],
    before: after(account, due),
    due,
    events: attempts,
    messages: [],
    account: after(account, [...due, ...attempts]),
    policy: { id: 'seeds', version: '1' },
  }
}

export function codeMessage(id: string, contact: Contact, code: string | null): Message {
  return {
    id,
    contactId: contact.id,
    to: contact,
    template: 'code.sign-in',
    language: 'es',
    facts: { minutes: 10 },
    code,
  }
}

export const signInFailed: AccountEvent = {
  type: 'sign-in-failed',
  at: start,
  by,
  lockedUntil: null,
}

/** A replacement of everything that is due at `maturesAt`. */
export function replacementStarted(account: Account, maturesAt: Instant): AccountEvent {
  return {
    type: 'replacement-started',
    at: start,
    by,
    replacementId: `${account.id}-replacement`,
    kind: 'remove-all',
    maturesAt,
    remindAt: [],
    oldContactIds: account.contacts.map(({ id }) => id),
    newContactIds: [],
  }
}

export const days = (count: number): Instant => plus(start, count * 86_400)

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  fc.constantFrom(
    'María',
    'O’Brien',
    "D'Aloisio-Smith",
    'ŁUKASZ',
    'Straße',
    'Νίκος',
    '王',
    '1+1',
    '12',
  ),
)
const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 12 })
  .map((all) => all.join(''))
export const arbitraryPhone = digits.map((rest) => `+1${rest}`)
export const arbitraryEmail = fc
  .tuple(fc.stringMatching(/^[A-Za-zäöéł0-9+._-]{1,12}$/), fc.stringMatching(/^[a-z0-9]{1,8}$/))
  .map(([local, domain]) => `${local}@${domain}.example`)
const arbitraryUserName = fc.stringMatching(/^[A-Za-z0-9._+-]{1,12}$/)
const signInName = fc.oneof(
  arbitraryEmail.map((value) => ({ kind: 'email' as const, value, enabled: true })),
  arbitraryPhone.map((value) => ({ kind: 'phone' as const, value, enabled: true })),
  arbitraryUserName.map((value) => ({ kind: 'user-name' as const, value, enabled: false })),
)

/** People as directories hold them: any script, any spelling. */
export const arbitraryPeople: fc.Arbitrary<readonly Person[]> = fc
  .array(
    fc.record({
      name: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
      signInNames: fc.array(signInName, { maxLength: 3 }),
      emails: fc.uniqueArray(arbitraryEmail, { maxLength: 3 }),
      phones: fc.uniqueArray(arbitraryPhone, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((people) => people.map((person, index) => ({ ...person, id: `account-${index}` })))
