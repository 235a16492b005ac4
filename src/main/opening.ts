import fs from 'node:fs'
import path from 'node:path'
import type { FaultView } from '@shared/views/app'
import type { Desk, Host, ShutDesk } from './actions/desk'
import { linesIn } from './audit/checkpointFile'
import { auditKeys } from './audit/keys'
import { auditTrail } from './audit/trail'
import { composeDesk } from './compose'
import { packs } from './engine/policy/packs'
import { machineClock, runsBackwards } from './machine/clock'
import { randomIds } from './machine/ids'
import { sealKey, type Keychain } from './machine/sealKey'
import { keyedSecrets } from './machine/secrets'
import type { Passphrases } from './operators/passphrases'
import type { ImportThread } from './ports/imports'
import type { Store } from './ports/store'
import type { Checkpoints } from './store/checkpoints'
import { openStore } from './store/openStore'
import { trainingDoor } from './training/door'

export interface Opening {
  readonly host: Host
  readonly migrationsFolder: string
  /** The scenarios that come with the app. */
  readonly scenariosFolder: string
  readonly passphrases: Passphrases
  readonly imports: ImportThread
  readonly checkpoints: Checkpoints
  /** Where the system has a real one; null: the key lies in a file that only this user can read. */
  readonly keychain: Keychain | null
}

const policy = packs.seeds

/** Opens the profile's store and puts the desk over it. Where that can't be, the desk says why and the store stays as it was. */
export function openDesk(opening: Opening): Desk | ShutDesk {
  const { host } = opening
  const file = path.join(host.folder, 'latchkey.db')
  const shut = (kind: FaultView['kind'], detail: string | null, at = file) => shutDesk(host, { kind, file: at, detail })
  try {
    fs.mkdirSync(host.folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return shut('unwritable', codeOf(error))
  }
  const opened = openStore({ file, migrationsFolder: opening.migrationsFolder, checkpoints: opening.checkpoints })
  if (!opened.ok) return shut(opened.fault, opened.detail)

  const { store } = opened
  const clock = machineClock(newestRecord(store))
  if (runsBackwards(newestRecord(store), clock.now())) return closing(store, shut('clock-backwards', null))
  const keyFile = path.join(host.folder, 'seal.key')
  const key = sealKey(keyFile, opening.keychain)
  if (!key.ok) return closing(store, shut(key.fault, key.detail, keyFile))
  const trail = auditTrail(auditKeys(key.value), linesIn(path.join(host.folder, 'audit.checkpoints')))
  return composeDesk({
    trail, clock, ids: randomIds, secrets: keyedSecrets(key.value), store, policy, passphrases: opening.passphrases, imports: opening.imports, host,
    training: trainingDoor(() => openHouse(opening)),
  })
}

/** The training room is loaded when somebody first enters it: a start pays nothing for it. */
async function openHouse({ host, migrationsFolder, scenariosFolder }: Opening) {
  const { openTrainingHouse } = await import('./training/house')
  return openTrainingHouse({ profile: host.folder, shipped: scenariosFolder, migrationsFolder })
}

/** A desk that only says what is wrong. */
export function shutDesk(host: Host, fault: FaultView): ShutDesk {
  return { fault, clock: machineClock(null), policy, host }
}

/** Every change leaves an audit line, so the newest of these is the newest instant that the store knows. */
function newestRecord(store: Store) {
  return store.audit.list(1)[0]?.at ?? null
}

function closing(store: Store, desk: ShutDesk): ShutDesk {
  store.close()
  return desk
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null
}
