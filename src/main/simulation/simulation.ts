import type { Instant } from '@shared/vocabulary/instant'
import type { Host } from '../ports/host'
import type { Desk } from '../services/desk'
import { composeDesk } from '../desk/compose'
import type { Ids, Secrets } from '../engine/model/decision'
import type { Policy } from '../engine/model/policy'
import { openStore } from '../store/openStore'
import { restartableChance } from './chance'
import { simulatedClock, type SimulatedClock } from './clock'
import { recordingCourier, type RecordingCourier } from './courier'
import { seededIds, seededSecrets } from './seeded'

/** The desk of the app on a store in memory, and what is around it: all that happens on it follows from seed and commands. */
export interface Simulation {
  readonly desk: Desk
  readonly clock: SimulatedClock
  readonly courier: RecordingCourier
  /** What the desk would draw next, without drawing it: a preview leaves no trace. */
  foreseen(): { readonly ids: Ids; readonly secrets: Secrets }
  /** Ids and codes of a person's move follow from its number: whatever they only looked at before changes nothing. */
  redraw(move: number): void
  close(): Promise<void>
}

export interface SimulationStart {
  readonly start: Instant
  readonly seed: number
  readonly zone: string
  readonly policy: Policy
  readonly migrationsFolder: string
}

/** Opens a desk in memory: the same composition as the app's. */
export async function openSimulation({
  start,
  seed,
  zone,
  policy,
  migrationsFolder,
}: SimulationStart): Promise<Simulation> {
  const opened = openStore({ file: ':memory:', migrationsFolder })
  if (!opened.ok) throw new Error(`a store in memory could not be opened: ${opened.detail}`)
  const { store } = opened
  const forIds = restartableChance(seed, 'ids')
  const forCodes = restartableChance(seed, 'codes')
  const clock = simulatedClock(start)
  const courier = recordingCourier()
  const desk = await composeDesk({
    clock,
    store,
    courier,
    ids: seededIds(forIds),
    secrets: seededSecrets(forCodes),
    policy,
    passphrases: nobodySignsIn,
    host: host(zone),
    // Nobody measures the simulated pages, and ten thousand of their answers are played in a test.
    evenly: (work) => work(),
  })
  return {
    desk,
    clock,
    courier,
    redraw: (move) => {
      forIds.restart(`ids ${move}`)
      forCodes.restart(`codes ${move}`)
    },
    foreseen: () => ({ ids: seededIds(forIds.fork()), secrets: seededSecrets(forCodes.fork()) }),
    close: async () => store.close(),
  }
}

/** Operators are whom the simulation says they are; none has a passphrase. */
const nobodySignsIn = {
  hash: async () => '',
  matches: async () => false,
  weakness: async () => null,
}

function host(zone: string): Host {
  return {
    version: 'training',
    folder: '',
    zone: () => zone,
    language: () => 'en',
    chooseFiles: async () => [],
    chooseFolder: async () => null,
    chooseTarget: async () => null,
    pageAsPdf: async () => new Uint8Array(),
    printPage: async () => true,
  }
}
