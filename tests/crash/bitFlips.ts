import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Client from 'better-sqlite3'
import { examineAll } from '../../src/main/jobs/integrity'
import { verifyAudit } from '../../src/main/audit/verify'
import type { Desk } from '../../src/main/services/desk'
import { preparedAt } from '../bench/directory/plan'
import { between, seeded } from '../bench/directory/random'
import { deskIn } from './flips/opening'
import { knownOf, readEverything, refused, type Known, type Readings } from './flips/reading'
import { makeProfile, type Size } from './flips/stores'

export interface BitFlips {
  /** How many bits are flipped, each in a copy of its own. */
  readonly number: number
  readonly seed: number
  readonly size: Size
  /** Where a copy of each store goes in which nobody noticed anything. */
  readonly keep?: string
  /** Is told of each that went unnoticed, and how far it is. */
  readonly tell?: (line: string) => void
}

/**
 * What became of a flipped bit. `harmless`: everything is read as it was · `refused`: the store does not open · `unreadable`:
 * whoever reads what is damaged is told so · `found`: it is read otherwise, and the examination of the store finds it ·
 * `audit`: the seals name it · `silent`: nobody notices, which must never be.
 */
export const fates = ['harmless', 'refused', 'unreadable', 'found', 'audit', 'silent'] as const
export type Fate = (typeof fates)[number]

/** Flips single bits of a store's file and looks whether anything is read otherwise without anybody noticing. */
export async function bitFlips({
  number,
  seed,
  size,
  keep,
  tell = () => undefined,
}: BitFlips): Promise<Readonly<Record<Fate, number>>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-flips-'))
  const whole = path.join(folder, 'whole')
  const copy = path.join(folder, 'copy')
  const counts = { harmless: 0, refused: 0, unreadable: 0, found: 0, audit: 0, silent: 0 }
  const random = seeded(seed)
  try {
    fs.mkdirSync(whole)
    await makeProfile(whole, size)
    const before = await readWhole(whole, copy, size)
    const bytes = fs.statSync(path.join(whole, 'latchkey.db')).size
    for (let round = 1; round <= number; round++) {
      const [at, bit] = [between(random, 0, bytes - 1), between(random, 0, 7)]
      copyOf(whole, copy)
      flip(path.join(copy, 'latchkey.db'), at, bit)
      const { fate, otherwise } = await fateOf(copy, before, size)
      counts[fate]++
      if (fate === 'silent' && keep !== undefined)
        keepCopy(whole, path.join(keep, `silent-${size}-${seed}-${round}`), at, bit)
      if (fate === 'silent')
        tell(
          `silent: bit ${bit} of byte ${at} (seed ${seed}, ${size}): ${otherwise.slice(0, 5).join('; ')}`,
        )
      if (round % 100 === 0) tell(`${round} of ${number}: ${JSON.stringify(counts)}`)
    }
    return counts
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

interface Before {
  readonly known: Known
  readonly readings: Readings
}

async function readWhole(whole: string, copy: string, size: Size): Promise<Before> {
  const client = new Client(path.join(whole, 'latchkey.db'), { readonly: true })
  const settings = client.prepare<[], string>('SELECT key FROM setting ORDER BY key').pluck().all()
  client.close()
  copyOf(whole, copy)
  const desk = await deskIn(copy, preparedAt)
  if (desk.fault !== null) throw new Error(`${desk.fault.kind}: ${desk.fault.detail ?? ''}`)
  try {
    const known = await knownOf(desk, settings)
    const readings = await readEverything(desk, known, { throughDispatch: size === 'small' })
    if ([...readings.values()].includes(refused))
      throw new Error('something of the undamaged store is refused')
    await examineAll(desk)
    if (await isFound(desk, known))
      throw new Error('something of the undamaged store is found to be damaged')
    return { known, readings }
  } finally {
    await desk.store.close()
  }
}

async function fateOf(
  folder: string,
  before: Before,
  size: Size,
): Promise<{ fate: Fate; otherwise: readonly string[] }> {
  const desk = await openedOr(folder)
  if (desk === null) return { fate: 'refused', otherwise: [] }
  try {
    const now = await readEverything(desk, before.known, { throughDispatch: size === 'small' })
    const changed = [...now].filter(
      ([question, answer]) => answer !== before.readings.get(question),
    )
    const otherwise = changed
      .filter(([, answer]) => answer !== refused)
      .map(([question]) => question)
    if (changed.length === 0) return { fate: 'harmless', otherwise }
    // Who asks is refused, or is told that something is left out: that was reported.
    if (otherwise.length === 0 || desk.unreadable.list().length > 0)
      return { fate: 'unreadable', otherwise }
    if (otherwise.every((question) => question.startsWith('audit'))) {
      if ((await verifyAudit(desk.store.audit, desk.trail, () => undefined)).finding !== null)
        return { fate: 'audit', otherwise }
    }
    await examineAll(desk)
    return { fate: (await isFound(desk, before.known)) ? 'found' : 'silent', otherwise }
  } finally {
    await desk.store.close()
  }
}

/** Null where it does not open. */
async function openedOr(folder: string): Promise<Desk | null> {
  const desk = await deskIn(folder, preparedAt)
  return desk.fault === null ? desk : null
}

/** Whether something was reported or mended since. */
async function isFound({ store, unreadable }: Desk, { records }: Known): Promise<boolean> {
  return (
    unreadable.list().length > 0 ||
    (await store.audit.slice(records, 10_000)).some(({ action }) => action === 'store.mended')
  )
}

function copyOf(whole: string, copy: string): void {
  fs.rmSync(copy, { recursive: true, force: true })
  fs.cpSync(whole, copy, { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
}

/** The store as it was opened: the one that was looked at has been written to since. */
function keepCopy(whole: string, kept: string, at: number, bit: number): void {
  copyOf(whole, kept)
  flip(path.join(kept, 'latchkey.db'), at, bit)
}

function flip(file: string, at: number, bit: number): void {
  const handle = fs.openSync(file, 'r+')
  try {
    const byte = Buffer.alloc(1)
    fs.readSync(handle, byte, 0, 1, at)
    byte[0] = (byte[0] ?? 0) ^ (1 << bit)
    fs.writeSync(handle, byte, 0, 1, at)
  } finally {
    fs.closeSync(handle)
  }
}
