import fs from 'node:fs'
import path from 'node:path'
import { seeded, type Random } from '../../bench/directory/random'
import { recorder } from '../../recorder/recorder'
import { look } from '../looking/look'
import { makeProfile } from '../prepared'
import { nothingPromised, promisedBy } from '../promises'
import { copied, type Round, type Suite } from '../suite'
import { killed, type Moment } from './killed'

const endless = 1_000_000_000
/** Checking the audit of a profile takes longer with every record; from so many bytes on it begins anew. */
const largest = 3_000_000
/** In milliseconds: from the first file that is opened to the work itself. */
const startUp = 400
const [soonest, latest] = [0.1, 2_000]

/** Of what a process does to its files: what it starts with, and some seconds of work. */
const [firstOperation, lastOperation] = [60, 4_000]

/**
 * Log-spaced, so that the first moments of a work are met as often as the later ones; one in six while it starts. Every third
 * is killed before one of the things that it does to its files, where the machine can tell: so it is met between two writes
 * that belong together, which no clock would hit.
 */
function momentOf(random: Random, round: number): Moment {
  if (round % 6 === 5) return { after: 'start', milliseconds: startUp * random() }
  if (round % 3 === 1 && !('missing' in recorder()))
    return { operation: Math.floor(firstOperation * (lastOperation / firstOperation) ** random()) }
  return { after: 'ready', milliseconds: soonest * (latest / soonest) ** random() }
}

/** Round after round in the same profile: what a kill leaves is what the next start works on. */
export const commandKills: Suite = {
  name: 'commands',
  what: 'kill -9 while commands are given, operators and settings changed, people sign in; one in six while it starts',
  rounds: { full: 1_000, short: 12 },
  missing: () => null,
  async *run({ rounds, seed, place }): AsyncGenerator<Round> {
    const fresh = await makeProfile(path.join(place, 'fresh'))
    const folder = path.join(place, 'profile')
    let promises = nothingPromised
    for (let number = 0; number < rounds; number += 1) {
      if (isSpent(folder)) {
        copied(fresh, folder)
        promises = nothingPromised
      }
      const { told } = await killed(
        { work: 'commanding', folder, seed: seed + number, steps: endless },
        momentOf(seeded(seed + number), number),
      )
      const owed = promisedBy({ ...promises, answers: 0 }, told)
      const { finding, now } = await look(folder, owed)
      yield { number, finding, answers: owed.answers }
      promises = { ...owed, kept: { ...owed.kept, ...now }, open: {} }
      if (finding !== null) fs.rmSync(folder, { recursive: true, force: true })
    }
  },
}

function isSpent(folder: string): boolean {
  return (
    (fs.statSync(path.join(folder, 'latchkey.db'), { throwIfNoEntry: false })?.size ?? Infinity) >
    largest
  )
}
