import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import type { Host } from '../../src/main/ports/host'
import type { Desk, ShutDesk } from '../../src/main/services/desk'
import { importsInThisThread } from '../../src/main/importing/inThisThread'
import type { TimeSources } from '../../src/main/platform/clock'
import type { Keychain } from '../../src/main/platform/sealKey'
import { openDesk } from '../../src/main/app/openDesk'
import { argon2 } from '../../src/main/operators/argon2'
import { openProfile, type Profile } from '../../src/main/profile/profile'
import { checkpointsInThisThread } from '../../src/main/store/checkpoints'

/** A new profile folder for a test; it is thrown away afterwards. */
export function newProfile(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-integration-'))
  made.push(folder)
  return folder
}

/** A profile, opened as the console opens it, without its threads. */
/** @param time where its clock gets the time from; the machine's where left out */
export async function profileOf(
  folder: string,
  time?: TimeSources,
  keychain: () => Keychain | null = () => null,
): Promise<Profile | ShutDesk> {
  const host: Host = {
    version: '0.0.0',
    folder,
    zone: () => 'UTC',
    language: () => 'en',
    chooseFiles: async () => [],
    chooseFolder: async () => null,
    chooseTarget: async () => null,
    pageAsPdf: async () => new Uint8Array(),
    printPage: async () => true,
  }
  return openProfile({
    host,
    migrationsFolder: 'drizzle',
    checkpoints: checkpointsInThisThread,
    keychain,
    ...(time === undefined ? {} : { time }),
  })
}

/** The desk over it. */
export async function deskOf(folder: string, time?: TimeSources): Promise<Desk | ShutDesk> {
  const profile = await profileOf(folder, time)
  return profile.fault === null
    ? openDesk(profile, {
        migrationsFolder: 'drizzle',
        scenariosFolder: 'scenarios',
        passphrases: argon2,
        imports: importsInThisThread(),
      })
    : profile
}

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})
