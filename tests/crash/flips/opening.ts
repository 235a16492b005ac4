import path from 'node:path'
import type { Instant } from '../../../src/shared/vocabulary/instant'
import type { Host } from '../../../src/main/ports/host'
import type { Desk, ShutDesk } from '../../../src/main/services/desk'
import { composeDesk } from '../../../src/main/desk/compose'
import { randomIds } from '../../../src/main/platform/ids'
import { argon2 } from '../../../src/main/operators/argon2'
import { openProfile } from '../../../src/main/profile/profile'
import { checkpointsInThisThread } from '../../../src/main/store/checkpoints'

/** The desk of a profile folder, opened as the app opens it, at one instant: what it shows is the same each time. */
export async function deskIn(folder: string, now: Instant): Promise<Desk | ShutDesk> {
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
  const profile = await openProfile({
    host,
    migrationsFolder: path.resolve('drizzle'),
    checkpoints: checkpointsInThisThread,
    keychain: () => null,
  })
  if (profile.fault !== null) return profile
  try {
    return await composeDesk({
      ...profile,
      clock: { now: () => now },
      ids: randomIds,
      passphrases: argon2,
    })
  } catch (error) {
    await profile.store.close()
    throw error
  }
}
