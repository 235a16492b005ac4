import type { Channel } from '../../../src/shared/channels'
import { plus, type Instant } from '../../../src/shared/vocabulary/instant'
import type { AccountId } from '../../../src/shared/vocabulary/ids'
import type { Desk } from '../../../src/main/services/desk'
import { momentOf } from '../../../src/main/services/operators/ending'
import { dispatch } from '../../../src/main/ipc/dispatch'
import { newSession } from '../../../src/main/operators/session'

/** What somebody asks of a store, and what they are told: a text, or that it can't be read. */
export type Readings = ReadonlyMap<string, string | typeof refused>
export const refused = Symbol('refused')

/** What there is to be asked about, as it was before anything was damaged. */
export interface Known {
  readonly ids: readonly AccountId[]
  readonly names: readonly { readonly operator: string; readonly id: string }[]
  readonly contacts: readonly (readonly [kind: 'email' | 'phone', value: string])[]
  readonly signInNames: readonly string[]
  readonly settings: readonly string[]
  readonly records: number
}

const all = 100_000
const kinds = ['remind', 'complete', 'lapse'] as const

export async function knownOf({ store }: Desk, settings: readonly string[]): Promise<Known> {
  const accounts = (
    await store.accounts.page(0, all, ({ error }) => {
      throw error
    })
  ).accounts
  return {
    ids: accounts.map(({ id }) => id),
    names: (await store.operators.list()).map(({ id, name }) => ({ operator: name, id })),
    contacts: accounts.flatMap(({ contacts }) =>
      contacts.map(({ kind, value }) => [kind, value] as const),
    ),
    signInNames: accounts.flatMap((account) => account.signInNames.map(({ value }) => value)),
    settings,
    records: (await store.audit.head())?.sequence ?? 0,
  }
}

/** Reads everything that is stored, as whoever works with it does. */
export async function readEverything(
  desk: Desk,
  known: Known,
  { throughDispatch }: { readonly throughDispatch: boolean },
): Promise<Readings> {
  const readings = new Map<string, string | typeof refused>()
  const ask = async (question: string, answer: () => Promise<unknown>): Promise<void> => {
    try {
      readings.set(question, JSON.stringify(await answer()))
    } catch {
      readings.set(question, refused)
    }
  }
  const { accounts, audit, cases, dates, operators, outbox, search, settings } = desk.store
  const now = desk.clock.now()
  await ask('audit', async () => audit.slice(0, known.records))
  for (const { id } of known.names)
    await ask(`audit of ${id}`, async () =>
      audit.page({ filter: { operatorId: id, until: now }, before: known.records + 1, limit: 100 }),
    )
  await ask('operators', async () => [
    await operators.any(),
    await operators.list(),
    await operators.founder(),
  ])
  for (const { operator } of known.names)
    await ask(`operator ${operator}`, async () => operators.byName(operator))
  for (const key of known.settings) await ask(`setting ${key}`, async () => settings.get(key))
  await ask('count', async () => [await accounts.count(), await dates.dueBy(plus(now, year), 1)])
  await ask('due', () => dates.dueBy(plus(now, year), all))
  await ask('dates', async () => [
    await dates.list(kinds, beginning, all),
    await dates.count(kinds, beginning),
  ])
  await ask('approvals', () => dates.awaitingApproval(beginning.at, all))
  await ask('outbox', async () => outbox.list(all))
  for (const { id } of known.names)
    await ask(`cases of ${id}`, async () => [
      await cases.open(id, all),
      await cases.closed(id, beginning.at, all),
      await cases.countOpen(id),
      await cases.countClosed(id, beginning.at),
    ])
  for (const id of known.ids) {
    await ask(`account ${id}`, async () => accounts.read(id))
    await ask(`events of ${id}`, async () => accounts.events(id, all))
    await ask(`messages of ${id}`, async () => outbox.list(all, id))
  }
  for (const [kind, value] of known.contacts)
    await ask(`${kind} ${value}`, async () => [
      await search.withConfirmedContact(kind, value),
      await search.find(value, 20),
    ])
  for (const value of known.signInNames)
    await ask(`sign-in name ${value}`, async () => [
      await search.withSignInName(value),
      await search.find(value.slice(1, 7), 20),
    ])
  if (throughDispatch) await askDesk(desk, known, readings)
  return readings
}

const year = 366 * 86_400
const beginning = { at: 0 as Instant, accountId: null }

async function askDesk(
  desk: Desk,
  known: Known,
  readings: Map<string, string | typeof refused>,
): Promise<void> {
  const session = newSession()
  const signedIn = known.names[0]
  if (signedIn === undefined) throw new Error('nobody can sign in')
  desk.sessions.begin(session, signedIn.id, momentOf(desk))
  const ask = async (channel: Channel, request: object): Promise<void> => {
    const reply = await dispatch(desk, session, channel, request)
    readings.set(
      `${channel} ${JSON.stringify(request)}`,
      reply.ok ? JSON.stringify(reply.value) : refused,
    )
  }
  for (const accountId of known.ids) await ask('accounts.show', { accountId })
  for (const query of known.signInNames) await ask('accounts.find', { query })
  await ask('timers.list', {
    kinds: ['replacement-confirm', 'reminder', 'replacement'],
    after: null,
  })
  await ask('outbox.list', {})
  await ask('cases.list', {
    list: 'mine',
    search: '',
    channel: null,
    owner: null,
    outcome: null,
    age: null,
    order: 'newest',
    after: null,
    limit: 50,
  })
  await ask('approvals.list', {})
  await ask('app.show', {})
}
