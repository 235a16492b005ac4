import path from 'node:path'
import Client from 'better-sqlite3'
import { plus } from '../../../src/shared/vocabulary/instant'
import type { Store } from '../../../src/main/ports/store'
import { normaliseHandle } from '../../../src/main/store/normaliseHandle'
import { accountIdOf, personAt } from '../directory/people'
import { preparedAt, wellKnownOf, type Plan } from '../directory/plan'
import { storeIn } from '../directory/prepared'
import { limitRow, ratioRow, type Row } from '../rows'
import { interleaved, median, quantile, type Rounds } from '../sampling'
import { pasted } from './pasted'
import { rawStatements, type Raw } from './raw'

const shown = 20
const month = 30 * 86_400
const warmUp = 10_000

/** What an agent asks all day, as functions of the store, against raw statements in the same file. */
export async function lookUps(folder: string, plan: Plan, rounds: Rounds): Promise<Row[]> {
  const store = storeIn(folder)
  const client = new Client(path.join(folder, 'latchkey.db'), { readonly: true })
  const raw = rawStatements(client)
  try {
    // A page cache that still grows pays for its memory: a day at the desk fills it.
    for (const { email } of typedOf(plan, warmUp)) {
      await store.search.find(email, shown)
      raw.exact(email)
    }
    return [
      ...(await findings(store, raw, plan, rounds)),
      ...(await insideWords(store, raw, plan, rounds)),
      ...(await pasted(store, raw, plan, rounds)),
      ...(await pages(store, raw, plan, rounds)),
    ]
  } finally {
    client.close()
    await store.close()
  }
}

/** Exact look-ups in several directories in turn; the times of each, in µs. */
export async function exactLookUps(
  directories: readonly { readonly folder: string; readonly plan: Plan }[],
  { rounds, perRound }: Rounds,
): Promise<number[][]> {
  const stores = directories.map(({ folder }) => storeIn(folder))
  try {
    const texts = directories.map(({ plan }) => typedOf(plan, rounds * perRound))
    const contenders = stores.map(
      (store, index) =>
        [
          String(index),
          (call: number) => store.search.find(at(texts[index] ?? [], call).email, shown),
        ] as const,
    )
    return Object.values(await interleaved(Object.fromEntries(contenders), rounds, perRound))
  } finally {
    for (const store of stores) await store.close()
  }
}

async function findings(
  store: Store,
  raw: Raw,
  plan: Plan,
  { rounds, perRound }: Rounds,
): Promise<Row[]> {
  const texts = typedOf(plan, rounds * perRound)
  // Nothing stands between the store's promise and whoever waits for it: an async function of ours would add to the time.
  const compare = async (
    metric: string,
    limit: number,
    text: (typed: Typed) => string,
    floor: (typed: Typed) => unknown,
  ): Promise<Row> => {
    const times = await interleaved(
      {
        ours: (call) => store.search.find(text(at(texts, call)), shown),
        floor: (call) => floor(atOther(texts, call)),
      },
      rounds,
      perRound,
    )
    return ratioRow(metric, 'µs', median(times.ours), median(times.floor), limit)
  }
  return [
    await compare(
      'exact look-up by email',
      1.25,
      ({ email }) => email,
      ({ email }) => raw.exact(email),
    ),
    await compare(
      'exact look-up by phone',
      1.25,
      ({ phone }) => phone,
      ({ phone }) => raw.exact(phone),
    ),
    await compare(
      'exact look-up by sign-in name',
      1.25,
      ({ signInName }) => signInName,
      ({ signInName }) => raw.exact(signInName),
    ),
    await compare(
      'beginning of an email, first 20',
      1.4,
      ({ email }) => beginningOf(email),
      ({ email }) => raw.beginning(beginningOf(email)),
    ),
    await compare(
      'four letters that many begin with, first 20 and how many, up to 1,001',
      1.4,
      ({ email }) => email.slice(0, 4),
      ({ email }) => raw.many(email.slice(0, 4)),
    ),
    await compare(
      'last four digits, first 20',
      1.4,
      ({ phone }) => phone.slice(-4),
      ({ phone }) => raw.lastFour(phone.slice(-4), backwards(phone.slice(-4))),
    ),
  ]
}

async function insideWords(
  store: Store,
  raw: Raw,
  plan: Plan,
  { rounds, perRound }: Rounds,
): Promise<Row[]> {
  const texts = typedOf(plan, rounds * perRound).map(({ email }, call) =>
    email.slice(1 + (call % 3), 5 + (call % 5)),
  )
  const times = await interleaved(
    {
      ours: (call) => store.search.find(at(texts, call), shown),
      floor: (call) => raw.inside(atOther(texts, call)),
    },
    rounds,
    perRound,
  )
  return [
    ratioRow(
      'inside a word, 3 characters or more, first 20, p50',
      'µs',
      median(times.ours),
      median(times.floor),
      1.4,
    ),
    limitRow('the same, p99', 'ms', quantile(times.ours, 0.99) / 1000, 8),
  ]
}

async function pages(
  store: Store,
  raw: Raw,
  plan: Plan,
  { rounds, perRound }: Rounds,
): Promise<Row[]> {
  const known = wellKnownOf(plan)
  const until = plus(preparedAt, month)
  const page = await interleaved(
    {
      ours: async (call) => {
        const id = accountIdOf(at(known, call))
        return [
          await store.accounts.read(id),
          await store.accounts.events(id, 50),
          await store.audit.list(50, id),
        ]
      },
      floor: (call) => raw.page(accountIdOf(atOther(known, call))),
    },
    rounds,
    perRound,
  )
  const due = await interleaved(
    { ours: async () => store.dates.dueBy(until, 100), floor: () => raw.due(until) },
    rounds,
    perRound,
  )
  return [
    ratioRow(
      'account with its 50 newest events and 50 audit records',
      'µs',
      median(page.ours),
      median(page.floor),
      1.5,
    ),
    ratioRow('due timers, next 100', 'µs', median(due.ours), median(due.floor), 1.3),
  ]
}

interface Typed {
  readonly email: string
  readonly phone: string
  readonly signInName: string
}

/** What agents type about people all over the directory, folded as the store folds it. */
function typedOf({ accounts, seed }: Plan, count: number): Typed[] {
  const typed: Typed[] = []
  for (let index = 0; typed.length < count; index += 7919) {
    const { contacts, signInNames } = personAt(index % accounts, seed, preparedAt)
    const value = (kind: string) => contacts.find((contact) => contact.kind === kind)?.value
    const [email, phone] = [value('email'), value('phone')]
    if (email !== undefined && phone !== undefined)
      typed.push({
        email: normaliseHandle(email),
        phone,
        signInName: normaliseHandle(signInNames.at(-1)?.value ?? ''),
      })
  }
  return typed
}

/** As much of it as tells a few people apart: the names and the first letter of what follows. */
function beginningOf(email: string): string {
  return email.slice(0, email.lastIndexOf('.', email.indexOf('@')) + 2)
}

function at<T>(list: readonly T[], call: number): T {
  return list[call % list.length] as T
}

/** Both ask about everybody, but not about the same people in a round: whoever asks second would find their pages near. */
function atOther<T>(list: readonly T[], call: number): T {
  return at(list, call + Math.floor(list.length / 2))
}

function backwards(digits: string): string {
  return `*${[...digits].reverse().join('')}`
}
