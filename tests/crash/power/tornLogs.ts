import fs from 'node:fs'
import path from 'node:path'
import { between, pick, seeded, type Random } from '../../bench/directory/random'
import { killed } from '../kills/killed'
import { look } from '../looking/look'
import { makeProfile } from '../prepared'
import { nothingPromised, promisedBy, type Promises } from '../promises'
import { copied, type Round, type Suite } from '../suite'

const endless = 1_000_000_000
/** Of a log: its own header, and the length of a frame, which is one page with a header before it. */
const [logHeader, frame] = [32, 4_096 + 24]

/** What a bad disk makes of a log. */
const manners: Readonly<Record<string, (log: Buffer, random: Random) => Buffer>> = {
  'cut off': (log, random) => log.subarray(0, Math.floor(random() * log.length)),
  'with noise': (log, random) => spoiled(log, random, 512, () => Math.floor(random() * 256)),
  'with a hole': (log, random) => spoiled(log, random, frame, () => 0),
  'with zeros at its end': (log, random) =>
    Buffer.concat([
      log.subarray(0, log.length - between(random, 1, log.length - 1)),
      Buffer.alloc(frame * 3),
    ]),
  'with two frames swapped': swapped,
  'with one byte changed': (log, random) =>
    spoiled(log, random, 1, (byte) => byte ^ (1 << between(random, 0, 7))),
}

function spoiled(
  log: Buffer,
  random: Random,
  length: number,
  byte: (was: number) => number,
): Buffer {
  const after = Buffer.from(log)
  const from = Math.floor(random() * log.length)
  for (let at = from; at < Math.min(log.length, from + length); at += 1)
    after[at] = byte(after[at] ?? 0)
  return after
}

function swapped(log: Buffer, random: Random): Buffer {
  const frames = Math.floor((log.length - logHeader) / frame)
  const [one, other] = [between(random, 0, frames - 1), between(random, 0, frames - 1)].map(
    (index) => logHeader + index * frame,
  )
  const after = Buffer.from(log)
  if (one === undefined || other === undefined) return after
  log.copy(after, one, other, other + frame)
  log.copy(after, other, one, one + frame)
  return after
}

/** After so many rounds another log is torn. */
const roundsOfALog = 100

/**
 * A log that was spoiled after it was synced: what is there is a whole beginning of what was, or a fault says in true words
 * what is wrong. What is gone is said, never passed over.
 */
export const tornLogs: Suite = {
  name: 'torn-logs',
  what: 'a log cut off, with noise, holes, zeros, swapped frames: a whole beginning, or a fault that says so',
  rounds: { full: 1_000, short: 40 },
  missing: () => null,
  async *run({ rounds, seed, place }): AsyncGenerator<Round> {
    const fresh = await makeProfile(path.join(place, 'fresh'))
    const source = path.join(place, 'source')
    const image = path.join(place, 'image')
    let promises = nothingPromised
    for (let number = 0; number < rounds; number += 1) {
      if (number % roundsOfALog === 0) promises = await logOf(fresh, source, seed + number)
      copied(source, image)
      fs.rmSync(path.join(image, 'latchkey.db-shm'), { force: true })
      const random = seeded(seed * 1_000_003 + number)
      const manner = pick(random, Object.keys(manners))
      const file = path.join(image, 'latchkey.db-wal')
      fs.writeFileSync(file, manners[manner]?.(fs.readFileSync(file), random) ?? '')
      const { finding } = await look(image, nothingPromised)
      const wrong =
        finding === null ? await passedOver(image, promises) : saidTruly(finding) ? null : finding
      yield {
        number,
        finding: wrong === null ? null : `a log ${manner}: ${wrong}`,
        answers: promises.answers,
      }
    }
  },
}

/** Works for a while and is killed: the log lies there. */
async function logOf(fresh: string, source: string, seed: number): Promise<Promises> {
  copied(fresh, source)
  const { told } = await killed(
    { work: 'commanding', folder: source, seed, steps: endless },
    { answers: 100 },
  )
  return promisedBy(nothingPromised, told)
}

/**
 * Faults that are true of a store whose log was spoiled, and what the audit says of records that are gone. Where half of the
 * log had been moved into the file, a store is damaged without the other half: SQLite says so too.
 */
function saidTruly(finding: string): boolean {
  return [
    /^refused: (log-missing|foreign-log) /,
    /^refused: damaged .* SQLite says /s,
    /^audit: (cut-off|missing) /,
  ].some((sentence) => sentence.test(finding))
}

/** Nobody has found anything: then nothing may be gone. */
async function passedOver(image: string, promises: Promises): Promise<string | null> {
  const { finding } = await look(image, { ...nothingPromised, record: promises.record })
  return finding === null ? null : `nothing was found, but: ${finding}`
}
