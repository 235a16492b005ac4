import path from 'node:path'
import type { Channel, RequestOf, ValueOf } from '../../src/shared/channels'
import type { Reply } from '../../src/shared/ipc/errors'
import type { FileTarget, Host } from '../../src/main/ports/host'
import type { Desk, ShutDesk } from '../../src/main/services/desk'
import { importsInThisThread } from '../../src/main/importing/inThisThread'
import { importWorker } from '../../src/main/importing/importWorker'
import { dispatch } from '../../src/main/ipc/dispatch'
import { openDesk } from '../../src/main/app/openDesk'
import { argon2 } from '../../src/main/operators/argon2'
import { passphraseWorker } from '../../src/main/operators/passphraseWorker'
import { newSession } from '../../src/main/operators/session'
import type { Carrier } from '../../src/main/ports/carrier'
import type { Clock } from '../../src/main/ports/clock'
import { openProfile } from '../../src/main/profile/profile'
import { checkpointsInThisThread } from '../../src/main/store/checkpoints'
import { checkpointWorker } from '../../src/main/store/checkpointWorker'

const built = (worker: string) => path.resolve('out/main', `${worker}.worker.js`)

export interface Opening {
  readonly folder: string
  /** As the app has them; left out: everything is done in this thread. */
  readonly threads?: boolean
  /** Left out: the machine's own. */
  readonly clock?: Clock
  /** Left out: nothing leaves. */
  readonly carrier?: Carrier
  /** What the system's dialogues answer. */
  readonly files?: readonly string[]
  readonly target?: () => FileTarget
}

/** The desk of a profile folder, opened as the app opens it, but for its window. */
export async function openDeskIn({
  folder,
  threads = false,
  clock,
  carrier,
  files = [],
  target,
}: Opening): Promise<Desk | ShutDesk> {
  const host: Host = {
    version: '0.0.0',
    folder,
    zone: () => 'UTC',
    language: () => 'en',
    chooseFiles: async () => files.map((file) => ({ name: path.basename(file), path: file })),
    chooseFolder: async () => null,
    chooseTarget: async () => target?.() ?? null,
    pageAsPdf: async () => new Uint8Array(),
    printPage: async () => true,
  }
  const checkpoints = threads
    ? checkpointWorker(built('checkpoint'), { startAfter: 0 })
    : checkpointsInThisThread
  const profile = await openProfile({
    host,
    migrationsFolder: path.resolve('drizzle'),
    checkpoints,
    keychain: () => null,
  })
  if (profile.fault !== null) return profile
  return openDesk(clock === undefined ? profile : { ...profile, clock }, {
    migrationsFolder: path.resolve('drizzle'),
    scenariosFolder: path.resolve('scenarios'),
    passphrases: threads ? passphraseWorker(built('argon2')) : argon2,
    ...(carrier === undefined ? {} : { carrier }),
    imports: threads ? importWorker(built('import')) : importsInThisThread(),
  })
}

/** The same of a profile that has to open. */
export async function openedDesk(opening: Opening): Promise<Desk> {
  const desk = await openDeskIn(opening)
  if (desk.fault !== null) throw new Error(`${desk.fault.kind}: ${desk.fault.detail ?? ''}`)
  return desk
}

/** A window of a desk, with a session of its own. */
export interface DeskWindow {
  ask<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Reply<ValueOf<C>>>
  /** The value; throws on a refusal. */
  get<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ValueOf<C>>
}

export function windowOf(desk: Desk): DeskWindow {
  const session = newSession()
  const ask: DeskWindow['ask'] = (channel, request) =>
    dispatch(desk, session, channel, request) as never
  return {
    ask,
    get: async (channel, request) => {
      const reply = await ask(channel, request)
      if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
      return reply.value
    },
  }
}
