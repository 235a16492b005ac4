import path from 'node:path'
import type { Instant } from '../../../src/shared/vocabulary/instant'
import type { Host } from '../../../src/main/ports/host'
import type { Desk } from '../../../src/main/services/desk'
import { linesIn } from '../../../src/main/audit/checkpointFile'
import { auditKeys } from '../../../src/main/audit/keys'
import { auditTrail } from '../../../src/main/audit/trail'
import { composeDesk } from '../../../src/main/desk/compose'
import { packs } from '../../../src/main/engine/packs'
import { countingIds, legibleSecrets } from '../../../src/main/engine/testing/story'
import { keyedSecrets } from '../../../src/main/platform/secrets'
import { argon2 } from '../../../src/main/operators/argon2'
import { checkpointWorker } from '../../../src/main/store/checkpointWorker'
import type { Plan } from '../directory/plan'
import { keyOf, storeIn } from '../directory/prepared'

/** Checkpoints are made as in the app. */
const builtWorker = path.resolve('out/main/checkpoint.worker.js')

export interface SteppingDesk {
  readonly desk: Desk
  setTo(now: Instant): void
}

/** The desk of a profile folder, whole but for its window, under a clock that stands until it is set. */
export async function steppingDesk(
  folder: string,
  plan: Plan,
  start: Instant,
): Promise<SteppingDesk> {
  let now = start
  const key = keyOf(plan)
  const host: Host = {
    version: '',
    folder,
    zone: () => 'UTC',
    language: () => 'en',
    chooseFiles: async () => [],
    chooseFolder: async () => null,
    chooseTarget: async () => null,
    pageAsPdf: async () => new Uint8Array(),
    printPage: async () => true,
  }
  const counting = countingIds()
  const desk = await composeDesk({
    trail: auditTrail(auditKeys(key), linesIn(path.join(folder, 'audit.checkpoints'))),
    clock: { now: () => now },
    // Those of the prepared directory count up too.
    ids: { next: (kind) => counting.next(kind).replace('-', '-run-') },
    secrets: { ...keyedSecrets(key), mintCode: legibleSecrets().mintCode },
    store: storeIn(folder, checkpointWorker(builtWorker, { startAfter: 0 })),
    policy: packs.seeds,
    passphrases: argon2,
    host,
  })
  return { desk, setTo: (next) => (now = next) }
}
