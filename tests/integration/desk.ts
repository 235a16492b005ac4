import os from 'node:os'
import path from 'node:path'
import type { Channel, RequestOf, ValueOf } from '@shared/channels'
import type { IpcError, Reply } from '@shared/ipc/errors'
import { instant, plus, type Instant } from '@shared/vocabulary/instant'
import type { Carrier } from '../../src/main/ports/carrier'
import type { FileTarget, Host } from '../../src/main/ports/host'
import type { Desk } from '../../src/main/services/desk'
import type { TrainingGateway } from '../../src/main/services/state/training'
import { linesIn, linesInMemory } from '../../src/main/audit/checkpointFile'
import { auditKeys } from '../../src/main/audit/keys'
import { slotsIn } from '../../src/main/audit/slots'
import { auditTrail } from '../../src/main/audit/trail'
import { composeDesk } from '../../src/main/desk/compose'
import type { Secrets } from '../../src/main/engine/model/decision'
import { packs } from '../../src/main/engine/packs'
import { hookPost } from '../../src/main/hooks/post'
import { dispatch } from '../../src/main/ipc/dispatch'
import { randomIds } from '../../src/main/platform/ids'
import { sealingWith } from '../../src/main/platform/sealing'
import { keyedSecrets } from '../../src/main/platform/secrets'
import { argon2 } from '../../src/main/operators/argon2'
import { newSession, type Session } from '../../src/main/operators/session'
import type { Store } from '../../src/main/ports/store'
import { openStore } from '../../src/main/store/openStore'
import { watchedStore } from './watchedStore'

export const passphrase = 'correct horse battery staple'
const key = Buffer.alloc(32, 7)

/** A desk over a real store, whose clock the test moves, and one window of it. */
export interface TestDesk {
  readonly desk: Desk
  readonly store: Store
  readonly session: Session
  /** Every code that was minted, in order: what no reply and no column may hold. */
  readonly minted: readonly string[]
  /** Every reply that was given, as it would cross to the window. */
  readonly replies: readonly unknown[]
  now(): Instant
  /** Time passes; whoever is signed in stays at the window meanwhile. */
  wait(seconds: number): void
  /** Time passes; nobody touches the window meanwhile. */
  leave(seconds: number): void
  /** Somebody sets the machine's clock: no time passes. */
  setClock(to: Instant): void
  /** What the system's file dialogue answers next: these files. */
  choose(...paths: string[]): void
  /** What the system's folder dialogue answers next. */
  chooseFolder(folder: string | null): void
  /** Where the system's dialogue for a new file leads next. */
  chooseTarget(next: FileTarget | null): void
  ask<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Reply<ValueOf<C>>>
  /** The value; throws on a refusal. */
  get<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ValueOf<C>>
  /** The error; throws on a value. */
  failure<C extends Channel>(channel: C, request: RequestOf<C>): Promise<IpcError>
}

/**
 * @param file where the store is kept; in memory where left out
 * @param carrier left out: nothing leaves
 */
export async function testDesk(
  file = ':memory:',
  start = instant('2026-06-01T10:00:00Z'),
  training?: TrainingGateway<Desk>,
  carrier?: Carrier,
): Promise<TestDesk> {
  const opened = openStore({ file, migrationsFolder: 'drizzle' })
  if (!opened.ok) throw new Error(opened.detail)
  let now = start
  /** By the stopwatch, in seconds. */
  let ran = 0
  const pass = (seconds: number): void => {
    now = plus(now, seconds)
    ran += seconds
  }
  let chosen: readonly string[] = []
  let folder: string | null = null
  let target: FileTarget | null = null
  const minted: string[] = []
  const replies: unknown[] = []
  const keyed = keyedSecrets(key)
  const secrets: Secrets = {
    ...keyed,
    mintCode: (digits) => {
      const code = keyed.mintCode(digits)
      minted.push(code)
      return code
    },
  }
  const host: Host = {
    version: '0.0.0',
    folder: os.tmpdir(),
    zone: () => 'Europe/Madrid',
    language: () => 'en',
    chooseFiles: async () => chosen.map((file) => ({ name: path.basename(file), path: file })),
    chooseFolder: async () => folder,
    chooseTarget: async () => target,
    pageAsPdf: async () => new TextEncoder().encode('%PDF-of-the-page'),
    printPage: async () => true,
  }
  const beside = (name: string) => path.join(path.dirname(file), name)
  const trail =
    file === ':memory:'
      ? auditTrail(auditKeys(key), linesInMemory())
      : auditTrail(
          auditKeys(key),
          linesIn(beside('audit.checkpoints')),
          slotsIn(beside('audit.head')),
        )
  const desk = await composeDesk({
    trail,
    clock: { now: () => now },
    stopwatch: () => ran,
    ids: randomIds,
    secrets,
    sealing: sealingWith(key),
    channelSealing: sealingWith(key, 'channelSecrets'),
    store: watchedStore(opened.store),
    policy: packs.seeds,
    passphrases: argon2,
    postHook: hookPost(2_000),
    host,
    ...(training === undefined ? {} : { training }),
    ...(carrier === undefined ? {} : { carrier }),
  })
  const session = newSession()
  const ask: TestDesk['ask'] = async (channel, request) => {
    const reply = structuredClone(await dispatch(desk, session, channel, request))
    replies.push(reply)
    return reply as never
  }
  return {
    desk,
    store: opened.store,
    session,
    minted,
    replies,
    ask,
    now: () => now,
    wait: (seconds) => {
      pass(seconds)
      if (session.operatorId !== null) session.lastInput = { at: now, ran }
    },
    leave: pass,
    setClock: (to) => (now = to),
    choose: (...paths) => (chosen = paths),
    chooseFolder: (next) => (folder = next),
    chooseTarget: (next) => (target = next),
    get: async (channel, request) => {
      const reply = await ask(channel, request)
      if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
      return reply.value
    },
    failure: async (channel, request) => {
      const reply = await ask(channel, request)
      if (reply.ok) throw new Error(`${channel} was answered`)
      return reply.error
    },
  }
}
