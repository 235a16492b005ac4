import fc from 'fast-check'
import Client from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../src/main/engine/model/account'
import { customer } from '../../src/main/engine/model/actor'
import type { AccountEvent } from '../../src/main/engine/model/events'
import { measures, quarterOf } from '../../src/main/engine/counting/counts'
import { manyAccounts, unprovenBefore } from '../../src/main/engine/counting/risks'
import {
  arbitraryBeginning,
  arbitrarySteps,
  commandOf,
} from '../../src/main/engine/testing/arbitraryStory'
import { Story } from '../../src/main/engine/testing/story'
import type { Instant } from '../../src/shared/vocabulary/instant'
import type { Counted } from '../../src/main/ports/insights'
import type { Failure } from '../../src/main/ports/unreadable'
import type { Store } from '../../src/main/ports/store'
import { personCommandTypes } from '../../src/shared/vocabulary/kinds'
import { risks } from '../../src/shared/vocabulary/risks'
import { accepted, codeMessage, days, entry, registration, silent, sparingNobody } from './examples'
import { opened, place, type Place } from './places'

let here: Place
beforeEach(() => void (here = place()))
afterEach(() => here.dispose())

const everything = [{ from: 0, until: Number.MAX_SAFE_INTEGER }]

/** Counts until so many records were met, or all. */
async function count(store: Store, most = Infinity): Promise<void> {
  let met = 0
  while (await store.insights.countSome(() => ++met < most, sparingNobody)) if (met >= most) return
}

/** All that is counted, each with how often, in no order. */
async function counted(store: Store): Promise<Record<string, number>> {
  const all: Record<string, number> = {}
  for (const measure of measures) {
    const [found = []] = await store.insights.counts(measure, everything)
    for (const { key, value, times } of found) all[`${measure} ${key} ${value}`] = times
  }
  return all
}

function inOrder(all: readonly Counted[]): readonly Counted[] {
  return [...all].sort((a, b) => a.value - b.value || (a.key < b.key ? -1 : 1))
}

/** The same from all events at once, as somebody would count them by hand. */
function countedByHand(events: readonly AccountEvent[]): Record<string, number> {
  const all: Record<string, number> = {}
  const one = (measure: string, key: string, value = 0): void => {
    all[`${measure} ${key} ${value}`] = (all[`${measure} ${key} ${value}`] ?? 0) + 1
  }
  const operator = (event: AccountEvent, measure: string): void => {
    if (event.by.kind === 'operator') one(measure, event.by.id)
  }
  events.forEach((event, index) => {
    const before = events.slice(0, index)
    if (event.type === 'code-sent') {
      one('code-sent', event.purpose)
      operator(event, 'operator-codes')
    }
    if (event.type === 'code-failed') one('code-wrong', event.purpose ?? '')
    if (event.type === 'code-verified') {
      one('code-verified', event.proof.purpose)
      one('message-verified', event.proof.method)
      const sent = before.find((was) => was.type === 'code-sent' && was.codeId === event.codeId)
      if (sent !== undefined) one('code-time', event.proof.method, event.at - sent.at)
    }
    if (event.type === 'case-opened') {
      one('case-opened', event.channel)
      operator(event, 'operator-opened')
    }
    if (event.type === 'case-reopened') one('case-reopened', '')
    if (event.type === 'replacement-started') one('wait-started', event.kind)
    if (event.type === 'replacement-cancelled') one('wait-ended', event.how)
    if (event.type === 'replacement-completed') one('wait-ended', 'completed')
    if (event.type !== 'case-closed') return
    one('case-closed', event.outcome)
    operator(event, 'operator-closed')
    if (event.outcome !== 'recovered') return
    const isOf = (was: AccountEvent) => 'caseId' in was && was.caseId === event.caseId
    if (
      before.some((was) => was.type === 'case-closed' && was.outcome === 'recovered' && isOf(was))
    )
      return
    const from = before.findIndex((was) => was.type === 'case-opened' && isOf(was))
    const openedAt = before[from]?.at
    if (openedAt === undefined) throw new Error('closed and never opened')
    one('case-recovered', '', quarterOf(event.at))
    one('recovery-time', '', event.at - openedAt)
    operator(event, 'operator-recovered')
    const code = before.findIndex((was, place) => place > from && was.type === 'code-sent')
    if (code < 0) return
    const access = before.find((was, place) => place > code && was.type === 'signed-in') ?? event
    one('access-time', '', access.at - (before[code]?.at ?? 0))
  })
  return all
}

describe('what happened', () => {
  test('is counted as by hand, however the counting is cut short and the store is closed', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryBeginning,
        arbitrarySteps,
        fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
        async (beginning, steps, pace) => {
          const other = place()
          // Only what is reopened has to outlive it: a disk takes its time.
          const file = pace.includes(5) ? other.file : ':memory:'
          let store = opened(file)
          const story = new Story(beginning)
          const [first] = story.events
          if (first?.type !== 'account-registered') throw new Error('nobody registered')
          await store.accounts.register([first], entry('directory.applyImport'))
          const asked: Record<string, number> = {}
          const one = (place: string): void => void (asked[place] = (asked[place] ?? 0) + 1)
          for (const [index, step] of steps.entries()) {
            const command = commandOf(story.later(step.wait), step)
            const decision = story.give(command)
            const rule = decision.outcome === 'refused' ? decision.refusal.rule : null
            await store.accounts.decide('maria', {
              decision: () => decision,
              audit: () => ({ ...entry(command.type, 'maria'), outcome: decision.outcome, rule }),
              recordedAt: story.now,
            })
            if ((personCommandTypes as readonly string[]).includes(command.type))
              one(`asked ${command.type} ${rule === null ? 0 : 1}`)
            if (rule !== null) {
              one(`refused ${rule} 0`)
              one('operator-refused ana 0')
            }
            for (const { code, to } of decision.messages)
              if (code !== null) one(`message-sent ${to.kind} 0`)
            const now = pace[index % pace.length] ?? 0
            if (now > 0) await count(store, now)
            if (now === 5) {
              await store.close()
              store = opened(file)
            }
          }
          await count(store)
          expect(await counted(store)).toEqual({ ...countedByHand(story.events), ...asked })
          expect(await store.insights.standing()).toMatchObject({ behind: false, leftOut: 0 })
          const at = story.events[story.events.length >> 1]?.at ?? story.now
          for (const [before, after] of [
            [0, 1],
            [77, 400],
            [4_000, 96],
          ] as const) {
            const span = { from: quarterOf(at) - before, until: quarterOf(at) + after }
            for (const measure of measures) {
              const [each = []] = await store.insights.counts(measure, [span])
              expect(inOrder(await store.insights.total(measure, span))).toEqual(inOrder(each))
            }
          }
          await store.close()
          other.dispose()
        },
      ),
      { numRuns: 10 },
    )
  })

  test('is counted in the quarter of an hour in which it took effect', async () => {
    const store = opened(here.file)
    await store.accounts.register([registration({ id: 'jo' })], entry('directory.applyImport'))
    for (const at of [days(1), days(1) + 899, days(1) + 900])
      await happens(store, 'jo', { ...opens(`case-${at}`), at: at as Instant })
    await count(store)
    const first = days(1)
    const quarter = quarterOf(first)
    const spans = [quarter - 1, quarter, quarter + 1].map((from) => ({ from, until: from + 1 }))
    expect(
      (await store.insights.counts('case-opened', spans)).map((all) =>
        all.map(({ times }) => times),
      ),
    ).toEqual([[], [2], [1]])
    await store.close()
  })

  test('of which a record is damaged is counted without it, and says how many were left out', async () => {
    let store = opened(here.file)
    await store.accounts.register([registration({ id: 'jo' })], entry('directory.applyImport'))
    for (const id of ['one', 'two', 'three']) await happens(store, 'jo', opens(id))
    await store.close()
    const client = new Client(here.file)
    const guard = client
      .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'event_never_changes'")
      .pluck()
      .get()
    client.exec(
      `DROP TRIGGER event_never_changes; UPDATE event SET data = '{' WHERE sequence = 3; ${guard}`,
    )
    client.close()
    store = opened(here.file)
    const met: Failure[] = []
    while (
      await store.insights.countSome(
        () => true,
        (failure) => void met.push(failure),
      )
    );
    expect(met.map(({ accountId }) => accountId)).toEqual(['jo'])
    expect(await counted(store)).toMatchObject({ 'case-opened phone 0': 2 })
    expect((await store.insights.standing()).leftOut).toBe(1)
    await store.close()
  })

  test('of a message is the first news of each kind', async () => {
    const store = opened(here.file)
    await store.accounts.register(
      [registration({ id: 'jo', emails: ['jo@example.org'] })],
      entry('directory.applyImport'),
    )
    for (const code of ['111111', null])
      await store.accounts.decide('jo', {
        decision: (account) =>
          accepted(
            account,
            [],
            [
              {
                id: `message-${code}`,
                contactId: 'jo-jo@example.org',
                to: { kind: 'email', value: 'jo@example.org' },
                template: 'code.sign-in',
                language: 'es',
                facts: {},
                code,
              },
            ],
          ),
        audit: silent,
        recordedAt: days(1),
      })
    for (const [id, state] of [
      ['message-111111', 'sent'],
      ['message-111111', 'delivered'],
      ['message-111111', 'delivered'],
      ['message-111111', 'refused'],
      ['message-null', 'delivered'],
    ] as const)
      await store.outbox.record([
        { accountId: 'jo', attempts: [{ messageId: id, at: days(1), state, answer: null }] },
      ])
    await count(store)
    expect(await counted(store)).toEqual({
      'message-sent email 0': 1,
      'message-arrived email 0': 1,
      'message-returned email 0': 1,
    })
    await store.close()
  })
})

/** Every account at risk, in the order of the list. */
async function atRisk(store: Store): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {}
  for (const risk of risks) {
    const places = await store.insights.atRisk(risk, days(900), null, 100)
    expect(await store.insights.countAtRisk(risk, days(900))).toBe(places.length)
    all[risk] = places.map(({ accountId }) => accountId).sort()
  }
  return all
}

/** The same from all accounts at once. */
async function atRiskByHand(store: Store): Promise<Record<string, readonly string[]>> {
  const { accounts } = await store.accounts.page(0, 100, sparingNobody)
  const holders = (phone: string): number =>
    accounts.filter(({ contacts }) => contacts.some(({ value }) => value === phone)).length
  const of = (is: (account: Account) => boolean) =>
    accounts
      .filter(is)
      .map(({ id }) => id)
      .sort()
  const usable = ({ contacts }: Account) =>
    contacts.filter(({ confirmedAt }) => confirmedAt !== null)
  return {
    'one-contact': of((account) => usable(account).length === 1),
    returned: [],
    'own-domain': of(
      (account) =>
        usable(account).length > 0 &&
        usable(account).every(({ value }) => value.endsWith('@contoso.example')),
    ),
    'shared-number': of(({ contacts }) =>
      contacts.some(({ kind, value }) => kind === 'phone' && holders(value) >= manyAccounts),
    ),
    unproven: of((account) => usable(account).length > 0),
  }
}

describe('accounts at risk', () => {
  const phones = ['+34612345678', '+34612345679']
  const emails = ['a@contoso.example', 'b@contoso.example', 'c@example.org']
  const signInNames = [{ kind: 'email', value: 'me@contoso.example', enabled: true }] as const
  const people = Array.from({ length: 7 }, (_none, index) => `account-${index}`)
  const change = fc.record({
    who: fc.constantFrom(...people),
    what: fc.constantFrom('add', 'add', 'remove', 'verify', 'count', 'count', 'again'),
    pick: fc.nat(4),
  })

  test('are the same as of all accounts at once, whatever changes while they are looked at', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(4), { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
        fc.array(change, { minLength: 10, maxLength: 40 }),
        async (begun, changes) => {
          const other = place()
          const file = changes.some(({ what, pick }) => what === 'again' && pick === 0)
            ? other.file
            : ':memory:'
          let store = opened(file)
          const values = [...phones, ...emails]
          const given = (picks: readonly number[], of: readonly string[]) =>
            of.filter((value) => picks.includes(values.indexOf(value)))
          const register = async (ids: readonly string[]) =>
            store.accounts.register(
              ids.map((id) => {
                const picks = begun[people.indexOf(id)] ?? []
                return registration({
                  id,
                  signInNames,
                  phones: given(picks, phones),
                  emails: given(picks, emails),
                })
              }),
              entry('directory.applyImport'),
            )
          await register(people.slice(0, 4))
          for (const [step, { who, what, pick }] of changes.entries()) {
            if (step === 8) await register(people.slice(4))
            if (what === 'count') await count(store, pick + 1)
            if (what === 'again' && pick === 0) {
              await store.close()
              store = opened(file)
            }
            const account = await store.accounts.read(who)
            const value = values[pick] ?? ''
            const known = account?.contacts.find((one) => one.value === value)
            const at = { at: days(step + 1), by: customer }
            if (account === null) continue
            if (what === 'add' && known === undefined) {
              const kind = value.startsWith('+') ? 'phone' : 'email'
              const contactId = `${who}-${value}`
              await happens(store, who, {
                type: 'contact-added',
                ...at,
                contactId,
                kind,
                value,
                language: 'es',
              })
              await happens(store, who, { type: 'contact-confirmed', ...at, contactId })
            }
            if (what === 'remove' && known !== undefined)
              await happens(store, who, {
                type: 'contact-removed',
                ...at,
                contactId: known.id,
                risk: null,
              })
            if (what === 'verify' && known !== undefined)
              await happens(store, who, {
                type: 'code-verified',
                ...at,
                codeId: 'code',
                proof: {
                  contactId: known.id,
                  method: known.kind,
                  purpose: 'sign-in',
                  window: 'main',
                  caseId: null,
                  verifiedAt: at.at,
                  until: days(step + 2),
                },
              })
          }
          await count(store)
          expect(await atRisk(store)).toEqual(await atRiskByHand(store))
          await store.close()
          other.dispose()
        },
      ),
      { numRuns: 12 },
    )
  })

  test('that proved nothing for half a year come with who proved it longest ago first, page by page, and leave with a code', async () => {
    const store = opened(here.file)
    const ids = ['one', 'two', 'three', 'four']
    await store.accounts.register(
      ids.map((id) => registration({ id, emails: [`${id}@example.org`] })),
      entry('directory.applyImport'),
    )
    await count(store)
    await happens(store, 'one', verified('one', 5))
    await happens(store, 'two', verified('two', 3))
    const now = days(200)
    const first = await store.insights.atRisk('unproven', unprovenBefore(now), null, 3)
    expect(first.map(({ accountId }) => accountId)).toEqual(['three', 'four', 'two'])
    const second = await store.insights.atRisk('unproven', unprovenBefore(now), first.at(-1)!, 3)
    expect(second.map(({ accountId }) => accountId)).toEqual(['one'])
    expect(await store.insights.countAtRisk('unproven', unprovenBefore(days(3 + 182)))).toBe(2)
    await happens(store, 'three', verified('three', 199))
    expect(await store.insights.countAtRisk('unproven', unprovenBefore(now))).toBe(3)
    expect(await store.insights.hasRisk('three', 'unproven', unprovenBefore(now))).toBe(false)
    await store.close()
  })

  test('that the list has lost are found by the examination, and put on it again', async () => {
    let store = opened(here.file)
    await store.accounts.register(
      [registration({ id: 'jo', emails: ['jo@example.org'] })],
      entry('directory.applyImport'),
    )
    await count(store)
    await store.close()
    const client = new Client(here.file)
    client.exec('DELETE FROM account_risk WHERE kind = 1')
    client.close()
    store = opened(here.file)
    const found: string[] = []
    await store.upkeep.examination.account('jo', ({ error, mended }) => {
      if (mended) found.push(error.table)
    })
    expect(found).toEqual(['account_risk'])
    const places = await store.insights.atRisk('one-contact', days(1), null, 10)
    expect(places.map(({ accountId }) => accountId)).toEqual(['jo'])
    await store.close()
  })

  test('to whom the last message came back are so until one arrives', async () => {
    const store = opened(here.file)
    await store.accounts.register(
      ['jo', 'kim'].map((id) => registration({ id, emails: [`${id}@example.org`] })),
      entry('directory.applyImport'),
    )
    await count(store)
    await store.accounts.decide('jo', {
      decision: (account) =>
        accepted(account, [], [codeMessage('hello', account.contacts[0]!, '111111')]),
      audit: silent,
      recordedAt: days(1),
    })
    const news = async (state: 'refused' | 'delivered' | 'not-connected') =>
      store.outbox.record([
        { accountId: 'jo', attempts: [{ messageId: 'hello', at: days(1), state, answer: null }] },
      ])
    await news('refused')
    expect((await atRisk(store))['returned']).toEqual(['jo'])
    await news('not-connected')
    expect((await atRisk(store))['returned']).toEqual(['jo'])
    await news('delivered')
    expect((await atRisk(store))['returned']).toEqual([])
    await store.close()
  })
})

const verified = (id: string, day: number): AccountEvent => ({
  type: 'code-verified',
  at: days(day),
  by: customer,
  codeId: 'code',
  proof: {
    contactId: `${id}-${id}@example.org`,
    method: 'email',
    purpose: 'sign-in',
    window: 'main',
    caseId: null,
    verifiedAt: days(day),
    until: days(day + 1),
  },
})

const opens = (caseId: string): AccountEvent => ({
  type: 'case-opened',
  at: days(1),
  by: { kind: 'operator', id: 'ana', role: 'agent' },
  caseId,
  channel: 'phone',
  story: '',
  inCase: caseId,
})

async function happens(store: Store, id: string, ...events: AccountEvent[]): Promise<void> {
  await store.accounts.decide(id, {
    decision: (account) => accepted(account, events),
    audit: silent,
    recordedAt: days(9),
  })
}
