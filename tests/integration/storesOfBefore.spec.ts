import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import Client from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../src/main/engine/model/account'
import { fold } from '../../src/main/engine/evolve'
import { eventTypes, type AccountEvent, type EventType } from '../../src/main/engine/model/events'
import { examineAll } from '../../src/main/jobs/integrity'
import type { Spare } from '../../src/main/ports/unreadable'
import { shippedSchemaVersion } from '../../src/main/store/migrations'
import { sameState } from '../../src/main/store/sameState'
import { testDesk, type TestDesk } from './desk'
import { newProfile } from './profile'
import { mapInTurn } from '../../src/main/platform/inTurn'

/** What Ana chose in them. */
const passphrase = 'correct horse battery'

/**
 * Profiles as each released schema left them: 42 accounts with every kind of event, cases, requests for approval, operators, an
 * import, an outbox and an audit with its checkpoints. Schema 7 was written by commit 1ee1af3;
 * schema 10 is that of schema 9, opened by commit 713122e2 and worked in; schema 11 is that of schema 10, opened by commit cec81d66.
 */
const stores = path.join(import.meta.dirname, '../data/stores')
const oldest = 7
/** Events that came after the newest of these profiles. */
const later: readonly EventType[] = []
const schemas = fs
  .readdirSync(stores, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => Number(name.replace('schema-', '')))
  .sort((one, other) => one - other)

/** A copy of the profile that this schema left, and the instant of its newest record. */
function profileOf(schema: number): { readonly file: string; readonly end: Instant } {
  const from = path.join(stores, `schema-${schema}`)
  const to = newProfile()
  for (const name of fs.readdirSync(from)) {
    const bytes = fs.readFileSync(path.join(from, name))
    if (name.endsWith('.gz'))
      fs.writeFileSync(path.join(to, name.slice(0, -'.gz'.length)), gunzipSync(bytes))
    else fs.writeFileSync(path.join(to, name), bytes)
  }
  const file = path.join(to, 'latchkey.db')
  const client = new Client(file, { readonly: true })
  const end = client.prepare<[], Instant>('SELECT max(at) FROM audit').pluck().get()
  client.close()
  return { file, end: end! }
}

async function deskOf(schema: number): Promise<TestDesk> {
  const { file, end } = profileOf(schema)
  const desk = await testDesk(file, end)
  await desk.get('operators.signIn', { name: 'Ana', passphrase })
  return desk
}

/** Every account; one that can't be read fails the test. */
async function everyAccount({ store }: TestDesk): Promise<readonly Account[]> {
  const unreadable: Spare = ({ error }) => {
    throw error
  }
  return (await store.accounts.page(0, 100, unreadable)).accounts
}

const historyOf = async ({ store }: TestDesk, { id }: Account): Promise<readonly AccountEvent[]> =>
  (await store.accounts.events(id, 1_000)).map(({ event }) => event)

it('there is a profile of every schema that was ever released, but for the newest, which may still change', () => {
  const released = Array.from(
    { length: shippedSchemaVersion('drizzle') - oldest },
    (_none, index) => oldest + index,
  )
  expect(schemas).toEqual(expect.arrayContaining(released))
})

it('the newest profile has every event that anything made happen by then', async () => {
  const desk = await deskOf(schemas.at(-1)!)
  const types = (
    await mapInTurn(await everyAccount(desk), async (account) =>
      (await historyOf(desk, account)).map(({ type }) => type),
    )
  ).flat()
  // Using a service is allowed or refused; nobody keeps that it was used.
  expect([...new Set(types), 'service-used', ...later].sort()).toEqual([...eventTypes].sort())
})

describe.each(schemas)('a profile that schema %i left', (schema) => {
  let desk: TestDesk
  beforeEach(async () => void (desk = await deskOf(schema)))

  it('opens, and every account of it is shown', async () => {
    const accounts = await everyAccount(desk)
    expect(accounts).toHaveLength(42)
    for (const { id, name } of accounts)
      expect(await desk.get('accounts.show', { accountId: id })).toMatchObject({ name })
  })

  it('has for every account the state that its events add up to', async () => {
    for (const account of await everyAccount(desk)) {
      expect([
        account.name,
        sameState(fold((await historyOf(desk, account)).toReversed()), account),
      ]).toEqual([account.name, true])
    }
  })

  it('has every event that an operator caused in its case, whether its row says so or not', async () => {
    const histories = await mapInTurn(await everyAccount(desk), (account) =>
      historyOf(desk, account),
    )
    const events = histories.flat()
    const known = events.filter(
      ({ type, by }) =>
        by.kind === 'operator' &&
        ['contact-confirmed', 'locale-set', 'two-step-set'].includes(type),
    )
    expect(known.length).toBeGreaterThan(0)
    expect(known.filter(({ inCase }) => inCase === undefined)).toEqual([])
  })

  it('has nothing in it that its examination calls damaged', async () => {
    await examineAll(desk.desk)
    const said = (await desk.store.audit.list(1_000)).map(
      ({ action, facts }) => `${action} ${String(facts.table)}`,
    )
    expect(said.filter((action) => action.startsWith('store.'))).toEqual([])
    expect(await desk.get('app.waiting', {})).toMatchObject({
      unreadable: null,
      examined: { accounts: 42 },
    })
  })

  it('has an audit that verifies', async () => {
    expect(await desk.get('audit.verify', {})).toMatchObject({ finding: null, unsealed: 0 })
  })

  it('finds every account by its name, each sign-in name and each contact, and each case by its id', async () => {
    for (const { id, name, signInNames, contacts, cases } of await everyAccount(desk)) {
      const asked = [
        name,
        ...signInNames.map(({ value }) => value),
        ...contacts.map(({ value }) => value),
        ...cases.map((one) => one.id),
      ]
      for (const query of asked) {
        const { hits, total } = await desk.get('accounts.find', { query })
        expect([query, total > hits.length || hits.some((hit) => hit.id === id)]).toEqual([
          query,
          true,
        ])
      }
    }
  })

  it('lists its operators, its messages and its cases, each of which has a summary', async () => {
    const operators = await desk.get('operators.list', {})
    expect(operators.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Eva', 'Sam', 'Sue'])
    // Page by page, to the end.
    let messages = 0
    for (let after: number | null | undefined; after !== null;) {
      const page = await desk.get('outbox.list', { after })
      messages += page.messages.length
      after = page.next
    }
    expect(messages).toBeGreaterThan(100)
    const accounts = await everyAccount(desk)
    const cases = accounts.flatMap(({ id, cases }) => cases.map((one) => [id, one.id] as const))
    expect(cases.length).toBeGreaterThan(50)
    for (const [accountId, caseId] of cases)
      expect(await desk.get('cases.summary', { accountId, caseId })).toMatchObject({ caseId })
  })

  it('is worked in as before: a case is opened and stored', async () => {
    const accountId = (await everyAccount(desk))[0]!.id
    const command = { type: 'open-case', channel: 'phone', story: 'I was here before.' } as const
    expect(await desk.get('commands.run', { accountId, command })).toMatchObject({
      outcome: 'accepted',
    })
    expect(await desk.store.accounts.events(accountId, 1)).toMatchObject([
      { event: { type: 'case-opened', story: 'I was here before.' } },
    ])
  })
})
