import fs from 'node:fs'
import path from 'node:path'
import { seeded } from '../../bench/directory/random'
import type { Operation } from '../../recorder/operations'
import { recorded, recorder } from '../../recorder/recorder'
import { look } from '../looking/look'
import { makeEarlierStore, makeProfile, makeProfileWithDueRequests, peopleFile } from '../prepared'
import { nothingPromised, promisedBy, toldIn } from '../promises'
import { copied, type Round, type Suite } from '../suite'
import { peopleToImport } from '../work/places'
import type { WorkName } from '../work/order'
import { Disk, type Model } from './disk'

/** What was done when the power went; each ends with a quit, so that closing is cut as well. */
interface Cut {
  readonly work: WorkName
  readonly steps: number
  readonly beginning: (place: string) => Promise<string>
}

const earlier = 4
const people = 400

const cuts: readonly Cut[] = [
  {
    work: 'startingFirst',
    steps: 0,
    beginning: async (place) => (fs.mkdirSync(place, { recursive: true }), place),
  },
  { work: 'commanding', steps: 150, beginning: makeProfile },
  { work: 'growing', steps: 80, beginning: makeProfile },
  { work: 'handingOver', steps: 40, beginning: makeProfile },
  { work: 'sweeping', steps: 0, beginning: makeProfileWithDueRequests },
  { work: 'importing', steps: people, beginning: makeProfile },
  {
    work: 'migrating',
    steps: 0,
    beginning: async (place) =>
      makeEarlierStore(await makeProfile(`${place}-present`), place, earlier),
  },
]

/** Works once, taken down operation by operation; then the power is cut at random places of what was taken down. */
export function powerCuts(model: Model, what: string): Suite {
  return {
    name: `power-${model}`,
    what,
    rounds: { full: 1_002, short: 30 },
    missing() {
      const made = recorder()
      return 'missing' in made ? made.missing : null
    },
    async *run({ rounds, seed, place }): AsyncGenerator<Round> {
      for (const [index, cut] of cuts.entries()) {
        const first = Math.floor((rounds * index) / cuts.length)
        const end = Math.floor((rounds * (index + 1)) / cuts.length)
        if (end > first)
          yield* cutsOf(cut, model, { first, end, seed, place: path.join(place, cut.work) })
      }
    },
  }
}

interface Share {
  readonly first: number
  readonly end: number
  readonly seed: number
  readonly place: string
}

async function* cutsOf(
  cut: Cut,
  model: Model,
  { first, end, seed, place }: Share,
): AsyncGenerator<Round> {
  fs.mkdirSync(path.join(place, 'work'), { recursive: true })
  const beginning = await cut.beginning(path.join(place, 'beginning'))
  const { operations, folder } = await takenDown(cut, beginning, path.join(place, 'work'), seed)
  const disk = new Disk(copied(beginning, folder), model)
  const random = seeded(seed + first)
  const places = Array.from({ length: end - first }, () =>
    Math.floor(random() * (operations.length + 1)),
  ).toSorted((one, other) => one - other)
  let promises = nothingPromised
  let done = 0
  for (const [index, at] of places.entries()) {
    for (; done < at; done += 1) {
      const operation = operations[done]
      if (operation === undefined) break
      if (operation.kind === 'told') promises = promisedBy(promises, toldIn(operation.text))
      else disk.follow(operation)
    }
    const image = path.join(place, 'image')
    fs.rmSync(image, { recursive: true, force: true })
    fs.mkdirSync(image)
    disk.cut(seeded(seed * 1_000_003 + first + index), folder, image)
    const { finding } = await look(image, promises)
    yield {
      number: first + index,
      finding:
        finding === null ? null : `${cut.work}, cut at ${at} of ${operations.length}: ${finding}`,
      answers: promises.answers,
    }
  }
}

async function takenDown(
  { work, steps }: Cut,
  beginning: string,
  place: string,
  seed: number,
): Promise<{ readonly operations: readonly Operation[]; readonly folder: string }> {
  const folder = copied(beginning, path.join(place, 'profile'))
  peopleFile(peopleToImport(folder), people, 'New')
  const told = path.join(place, 'told')
  const { status, stderr, operations } = await recorded({
    command: [
      process.execPath,
      process.argv[1] ?? '',
      'work',
      JSON.stringify({ work, folder, seed, steps, told }),
    ],
    below: place,
    told,
  })
  if (status !== 0)
    throw new Error(
      `${work} ended with ${String(status)} while it was recorded: ${stderr.slice(-1_500)}`,
    )
  return { operations, folder }
}
