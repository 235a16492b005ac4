import fs from 'node:fs'
import path from 'node:path'
import { faultWays } from '@shared/vocabulary/faults'
import type { FaultView } from '@shared/views/app'
import type { Host } from '../ports/host'
import type { ShutDesk, Standing } from '../services/desk'
import { newestRecord, notedSeen } from '../services/clock/lastSeen'
import { auditKeys } from '../audit/keys'
import { slotsIn } from '../audit/slots'
import { auditTrail, type AuditTrail } from '../audit/trail'
import type { Secrets } from '../engine/model/decision'
import { packs } from '../engine/packs'
import type { Policy } from '../engine/model/policy'
import { systemClock, type TimeSources } from '../platform/clock'
import type { Keychain } from '../platform/sealKey'
import { sealingWith, type Sealing } from '../platform/sealing'
import { keyedSecrets } from '../platform/secrets'
import type { Clock, ClockWatch } from '../ports/clock'
import type { Store } from '../ports/store'
import type { Checkpoints } from '../store/checkpoints'
import { openUnbegun } from '../store/openStore'
import { firstPolicy } from '../services/policy/kept'
import { placeOf, profileKey } from './profileKey'
import { policyWays, startingPolicy } from './startingPolicy'
import { storeWays } from './storeWays'
import { tryAgain, waysTaken, type WaysOn } from './waysOn'

export interface ProfileLocation {
  readonly host: Host
  readonly migrationsFolder: string
  readonly checkpoints: Checkpoints
  /** Asked only where a profile's key is still locked by it; null: the system has no real one. */
  readonly keychain: () => Keychain | null
  /** Left out: the machine's. */
  readonly time?: TimeSources
  /** A large store that is looked at while the desk is open, because its last end was no good one, turns out to be damaged. */
  readonly whenDamaged?: (detail: string) => void
}

/** What lies in a profile, opened: all that a desk is put over, and enough to say who may sign in. */
export interface Profile {
  readonly fault: null
  readonly host: Host
  readonly store: Store
  readonly clock: Clock
  readonly clockWatch: ClockWatch
  readonly secrets: Secrets
  readonly sealing: Sealing
  readonly channelSealing: Sealing
  readonly trail: AuditTrail
  readonly policy: Policy
}

/** What a shut desk says of itself needs one; it decides nothing. */
const policy = packs[firstPolicy]

/** Opens the profile: its store, its clock, and the key of its seals. Where that can't be, the desk says why and the store stays as it was. */
export async function openProfile(location: ProfileLocation): Promise<Profile | ShutDesk> {
  const { host, migrationsFolder, checkpoints, keychain, time, whenDamaged } = location
  const file = path.join(host.folder, 'latchkey.db')
  const openAgain = async () => openProfile(location)
  const shut = (
    kind: FaultView['kind'],
    detail: string | null,
    at = file,
    ways: WaysOn = tryAgain,
  ) => shutDesk(host, { kind, file: at, detail }, { ways, openAgain })
  try {
    fs.mkdirSync(host.folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return shut('unwritable', codeOf(error))
  }
  const traces = ['seal.key', 'audit.checkpoints'].map((name) => path.join(host.folder, name))
  const opened = openUnbegun({ file, migrationsFolder, checkpoints, traces, whenDamaged })
  if (!opened.ok) return shut(opened.fault, opened.detail, file, storeWays(file, opened.fault))

  const { store } = opened
  const place = placeOf(host.folder)
  const key = await profileKey(place, store.audit, keychain)
  if (!key.ok) {
    await store.close()
    return shut(key.fault, key.detail, key.file, key.ways)
  }
  const begun = opened.begin()
  if (!begun.ok) return shut(begun.fault, begun.detail, file, storeWays(file, begun.fault))
  const inForce = await startingPolicy(store, host.folder)
  if (!('policy' in inForce)) {
    await store.close()
    return shut('policy-unreadable', inForce.detail, file, policyWays)
  }
  const clock = systemClock(
    { newest: await newestRecord(store), seen: await notedSeen(store.settings) },
    inForce.policy.values['clock.suspectAfter'],
    time,
  )
  return {
    fault: null,
    host,
    store,
    clock,
    clockWatch: clock,
    secrets: keyedSecrets(key.value),
    sealing: sealingWith(key.value),
    channelSealing: sealingWith(key.value, 'channelSecrets'),
    trail: auditTrail(
      auditKeys(key.value),
      place.lines,
      slotsIn(path.join(host.folder, 'audit.head')),
    ),
    policy: inForce.policy,
  }
}

/** How a shut desk is put right. */
export interface WaysBack {
  readonly ways: WaysOn
  openAgain(): Promise<Standing | ShutDesk>
}

/** A desk that only says what is wrong; left out `back`: it is shut until the app is started again. */
export function shutDesk(host: Host, fault: Omit<FaultView, 'ways'>, back?: WaysBack): ShutDesk {
  const clock = systemClock({ newest: null, seen: null }, policy.values['clock.suspectAfter'])
  const ways = back?.ways ?? {}
  return {
    fault: { ...fault, ways: faultWays.filter((way) => ways[way] !== undefined) },
    clock,
    policy,
    host,
    take(way) {
      const on = ways[way]?.()
      if (on === undefined) throw new Error(`${fault.kind} offers no way ${way}`)
      if (way !== 'try-again')
        waysTaken(host.folder).add({ at: clock.now(), fault: fault.kind, way, about: on.about })
      on.take()
    },
    async openAgain() {
      if (back === undefined) throw new Error(`${fault.kind} is not to be opened again`)
      return back.openAgain()
    },
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null
}
