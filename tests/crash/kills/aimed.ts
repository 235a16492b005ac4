import fs from 'node:fs'
import path from 'node:path'
import Client from 'better-sqlite3'
import { seeded } from '../../bench/directory/random'
import { countsByKind, type Operation } from '../../recorder/operations'
import { recorded, recorder } from '../../recorder/recorder'
import { look, type AlsoHolds } from '../looking/look'
import { makeEarlierStore, makeProfile, peopleFile } from '../prepared'
import { nothingPromised, promisedBy } from '../promises'
import { copied, type Round, type Suite } from '../suite'
import { exported, peopleToImport } from '../work/places'
import type { Order, WorkName } from '../work/order'
import { killed, type Moment } from './killed'

/** Something long or delicate, that is killed over and over from the same beginning. */
interface Aim {
  readonly work: WorkName
  /** How much of the work, where it has no end of its own. */
  readonly steps: number
  /** Makes the profile of the beginning. */
  readonly beginning: (place: string) => Promise<string>
  /** What else has to hold after a kill. */
  readonly also?: (folder: string, whole: string) => AlsoHolds
  /** Also asked for before the next start looks: it would bring some things in order. */
  readonly before?: (folder: string) => string | null
  /** Strikes as soon as this is so, in place of at some time. */
  readonly when?: (folder: string) => () => boolean
  /** Counts only what is done to files whose name ends like this. */
  readonly only?: string
}

/**
 * Half of the rounds are killed at some time of the work; the other half, where the machine can record, before one of the
 * things that it does to its files, each as likely as the other.
 */
function aimed(name: string, what: string, short: number, aim: Aim): Suite {
  return {
    name,
    what,
    rounds: { full: 120, short },
    missing: () => null,
    async *run({ rounds, seed, place }): AsyncGenerator<Round> {
      const beginning = await aim.beginning(path.join(place, 'beginning'))
      const folder = path.join(place, 'rounds', 'profile')
      const order = (number: number): Order => ({
        work: aim.work,
        folder,
        seed: seed + number,
        steps: aim.steps,
      })
      const { lasted, operations } = await rehearsed(aim, beginning, order(0))
      const whole = fs.existsSync(folder) ? copied(folder, path.join(place, 'whole')) : ''
      for (let number = 0; number < rounds; number += 1) {
        copied(beginning, folder)
        const random = seeded(seed + number)
        const moment: Moment =
          number % 2 === 1 && operations > 0
            ? {
                operation: 1 + Math.floor(random() * operations),
                ...(aim.only === undefined ? {} : { only: aim.only }),
              }
            : aim.when !== undefined
              ? { when: aim.when(folder) }
              : {
                  after: aim.work === 'migrating' ? 'start' : 'ready',
                  milliseconds: 1.05 * lasted * random(),
                }
        const owed = promisedBy(nothingPromised, (await killed(order(number), moment)).told)
        const finding =
          aim.before?.(folder) ?? (await look(folder, owed, aim.also?.(folder, whole))).finding
        yield { number, finding, answers: owed.answers }
      }
    },
  }
}

/** How long the whole work takes, and how many things it does to its files. */
async function rehearsed(
  { only, work }: Aim,
  beginning: string,
  order: Order,
): Promise<{ readonly lasted: number; readonly operations: number }> {
  copied(beginning, order.folder)
  if (!('missing' in recorder())) {
    const { operations } = await recorded({
      command: [process.execPath, process.argv[1] ?? '', 'work', JSON.stringify(order)],
      below: order.folder,
    })
    const counted = operations.filter((one) => only === undefined || one.path.endsWith(only))
    copied(beginning, order.folder)
    return { ...(await timed(work, order)), operations: total(counted) }
  }
  return { ...(await timed(work, order)), operations: 0 }
}

async function timed(work: WorkName, order: Order): Promise<{ readonly lasted: number }> {
  const { lasted } = await killed(order, null)
  return { lasted: work === 'migrating' ? lasted.sinceStart : lasted.sinceReady }
}

const total = (operations: readonly Operation[]): number =>
  Object.values(countsByKind(operations)).reduce((sum, count) => sum + count, 0)

const store = (folder: string): string => path.join(folder, 'latchkey.db')

const imports = aimed(
  'import',
  'kill -9 while 1,500 people are imported: all of them or nobody',
  3,
  {
    work: 'importing',
    steps: 1_500,
    async beginning(place) {
      const folder = await makeProfile(place)
      fs.mkdirSync(path.join(path.dirname(place), 'rounds'), { recursive: true })
      peopleFile(peopleToImport(path.join(path.dirname(place), 'rounds', 'profile')), 1_500, 'New')
      return folder
    },
  },
)

const checkpoints = aimed(
  'checkpoint',
  'kill -9 while a checkpoint makes the file of the store longer',
  4,
  {
    work: 'growing',
    steps: 700,
    beginning: makeProfile,
    only: '/latchkey.db',
    when(folder) {
      const before = fs.statSync(store(folder)).size
      return () => (fs.statSync(store(folder), { throwIfNoEntry: false })?.size ?? 0) > before
    },
  },
)

const earlier = 4

const migrations = aimed(
  'migration',
  'kill -9 while a store of an earlier version is brought up to date: nothing of it is lost, and its copy is of before',
  4,
  {
    work: 'migrating',
    steps: 0,
    beginning: async (place) =>
      makeEarlierStore(await makeProfile(`${place}-present`), place, earlier),
    before: copyIsOfBefore,
    also: (folder, whole) => async () => sameRows(store(folder), store(whole)),
  },
)

/** The copy that was made before, if it has its name already. */
function copyIsOfBefore(folder: string): string | null {
  const name = fs.readdirSync(folder).find((one) => /^latchkey\.db\.before-\d+$/.test(one))
  if (name === undefined) return null
  const client = new Client(path.join(folder, name), { readonly: true })
  try {
    const schema = client.pragma('user_version', { simple: true })
    const applied = client.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get()
    const found = client.pragma('integrity_check(1)', { simple: true })
    return schema === earlier && applied === earlier && found === 'ok'
      ? null
      : `${name} says schema ${String(schema)}, has ${String(applied)} migrations; integrity ${String(found)}`
  } finally {
    client.close()
  }
}

/** Of all that stood in the store before; what a start adds is not looked at. */
function sameRows(one: string, other: string): string | null {
  const rows = (file: string): string => {
    const client = new Client(file, { readonly: true })
    try {
      return JSON.stringify(
        ['account', 'event', 'handle', 'due_date', 'support_case', 'message', 'operator'].map(
          (table) => client.prepare(`SELECT * FROM ${table}`).raw().all(),
        ),
      )
    } finally {
      client.close()
    }
  }
  return rows(one) === rows(other)
    ? null
    : 'the store is not what it becomes when nothing is cut short'
}

const firstStarts = aimed('first-start', 'kill -9 in the very first start of a profile', 4, {
  work: 'startingFirst',
  steps: 0,
  async beginning(place) {
    fs.mkdirSync(place, { recursive: true })
    return place
  },
})

const exportsOfAll = aimed(
  'export',
  'kill -9 while accounts are exported in full: a whole file or none, and no half one after the next start',
  4,
  {
    work: 'exporting',
    steps: 0,
    async beginning(place) {
      const folder = await makeProfile(place)
      fs.mkdirSync(path.dirname(exported(folder)))
      return folder
    },
    also: (folder) => async (desk) => {
      const file = exported(folder)
      if (!fs.existsSync(file)) return null
      const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n').length
      const people = await desk.store.accounts.count()
      return lines > people ? null : `the export has ${lines} lines for ${people} accounts`
    },
  },
)

const rebuilds = aimed(
  'rebuild-index',
  'kill -9 while everything that accounts are found by is made anew',
  4,
  {
    work: 'rebuilding',
    steps: 0,
    beginning: makeProfile,
    also: (folder, whole) => async () => sameRows(store(folder), store(whole)),
  },
)

export const aimedKills: readonly Suite[] = [
  imports,
  checkpoints,
  migrations,
  firstStarts,
  exportsOfAll,
  rebuilds,
]
