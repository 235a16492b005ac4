import { bySystem } from '../../../src/main/audit/entries'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { linesIn } from '../../../src/main/audit/checkpointFile'
import { auditKeys } from '../../../src/main/audit/keys'
import { beginTrail } from '../../../src/main/audit/start'
import { auditTrail } from '../../../src/main/audit/trail'
import { countingIds, legibleSecrets } from '../../../src/main/engine/testing/story'
import { keyedSecrets } from '../../../src/main/platform/secrets'
import { argon2 } from '../../../src/main/operators/argon2'
import type { Store } from '../../../src/main/ports/store'
import { checkpointsInThisThread } from '../../../src/main/store/checkpoints'
import { openStore } from '../../../src/main/store/openStore'
import { fill } from './fill'
import { fingerprintOf, preparedAt, type Plan } from './plan'
import type { Progress } from './progress'

export const migrationsFolder = 'drizzle'
/** Of the one operator that a prepared profile has. */
export const passphrase = 'blue window seldom harvest'

/** A profile folder that is ready to be opened; the measurements work on copies of it. */
export interface Prepared {
  readonly folder: string
  readonly plan: Plan
}

/** The key of a prepared profile's seals. */
export function keyOf({ seed }: Plan): Buffer {
  return createHash('sha256').update(`latchkey bench ${seed}`).digest()
}

/**
 * The profile of a plan, made on first use and found again afterwards; of each size only the newest is kept.
 * @param place the folder of prepared profiles
 */
export async function prepared(plan: Plan, place: string, progress: Progress): Promise<Prepared> {
  const folder = path.join(place, `${plan.accounts}-${fingerprintOf(plan, migrationTexts())}`)
  if (!fs.existsSync(folder)) {
    const unfinished = `${folder}.unfinished-${process.pid}`
    fs.rmSync(unfinished, { recursive: true, force: true })
    fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 })
    try {
      await make(unfinished, plan, progress)
      removeOlder(place, plan)
      fs.renameSync(unfinished, folder)
    } finally {
      fs.rmSync(unfinished, { recursive: true, force: true })
    }
  }
  return { folder, plan }
}

/** Where prepared profiles are kept from run to run. */
export function keptProfiles(): string {
  return path.join(
    process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'),
    'latchkey',
    'bench',
  )
}

/** Opens the store of a profile folder; throws where it can't be. */
export function storeIn(folder: string, checkpoints = checkpointsInThisThread): Store {
  const opened = openStore({
    file: path.join(folder, 'latchkey.db'),
    migrationsFolder,
    checkpoints,
  })
  if (!opened.ok) throw new Error(`${opened.fault}: ${opened.detail}`)
  return opened.store
}

/** Lets `work` have a copy of a prepared profile, and throws it away afterwards. */
export async function withCopy<T>(
  { folder }: Prepared,
  work: (copy: string) => T | Promise<T>,
): Promise<T> {
  const copy = fs.mkdtempSync(`${folder}.copy-`)
  fs.cpSync(folder, copy, { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
  try {
    return await work(copy)
  } finally {
    fs.rmSync(copy, { recursive: true, force: true })
  }
}

async function make(folder: string, plan: Plan, progress: Progress): Promise<void> {
  const key = keyOf(plan)
  const keys = auditKeys(key)
  const trail = auditTrail(keys, linesIn(path.join(folder, 'audit.checkpoints')))
  const empty = storeIn(folder)
  await beginTrail(trail, empty.audit, preparedAt)
  await empty.close()
  fill(
    path.join(folder, 'latchkey.db'),
    plan,
    keys,
    { ids: countingIds(), secrets: { ...keyedSecrets(key), mintCode: legibleSecrets().mintCode } },
    progress,
  )
  fs.writeFileSync(
    path.join(folder, 'seal.key'),
    `latchkey-seal-key-1 plain ${key.toString('base64')}\n`,
    { mode: 0o600 },
  )
  const store = storeIn(folder)
  await beginTrail(trail, store.audit, preparedAt)
  await store.operators.add(
    {
      id: 'operator-ana',
      name: 'Ana Silva',
      role: 'supervisor',
      passphraseHash: await argon2.hash(passphrase),
      createdAt: preparedAt,
      failuresInRow: 0,
      lockedUntil: null,
      passphraseGivenAt: null,
      lastSignInAt: preparedAt,
      removedAt: null,
      roleSince: null,
      hands: [],
    },
    bySystem(preparedAt, 'operators.add'),
  )
  await trail.mark(store.audit, preparedAt)
  await store.close()
}

function removeOlder(place: string, { accounts }: Plan): void {
  for (const name of fs.readdirSync(place))
    if (name.startsWith(`${accounts}-`) && !name.includes('.'))
      fs.rmSync(path.join(place, name), { recursive: true, force: true })
}

function migrationTexts(): string[] {
  const files = fs
    .readdirSync(migrationsFolder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file) => fs.readFileSync(path.join(migrationsFolder, file), 'utf8'))
}
