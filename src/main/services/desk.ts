import type { FaultWay } from '@shared/vocabulary/faults'
import type { FaultView } from '@shared/views/app'
import type { SealState } from '../audit/sealState'
import type { AuditTrail } from '../audit/trail'
import type { SampleCodes } from '../delivery/sampleCodes'
import type { Ids, Secrets } from '../engine/model/decision'
import type { Policy } from '../engine/model/policy'
import type { Guessing } from '../operators/guessing'
import type { Passphrases } from '../operators/passphrases'
import type { Sessions } from '../operators/sessions'
import type { Sealing } from '../platform/sealing'
import type { Clock, ClockWatch, Stopwatch } from '../ports/clock'
import type { Queue } from '../delivery/queue'
import type { Carrier } from '../ports/carrier'
import type { Courier } from '../ports/courier'
import type { Evenly } from '../ports/evenly'
import type { HookPost } from '../ports/hooks'
import type { Host } from '../ports/host'
import type { Store } from '../ports/store'
import type { StructureCheck } from '../ports/structure'
import type {
  AuditProgress,
  Changes,
  CheckProgress,
  GivenCommand,
  PolicyProgress,
  Telling,
  TrainingProgress,
  WantedWindow,
} from './state/changes'
import type { ExportRoom } from './state/exports'
import type { ImportRoom } from './state/imports'
import type { TrainingGateway } from './state/training'
import type { LookUps } from './state/lookUps'
import type { KnownRecords } from './state/unreadable'

/** Everything that an action may use. Made in one place, `compose.ts`; an action never reaches past it. */
export interface Desk {
  readonly fault: null
  readonly clock: Clock
  /** Whether that clock is believed. */
  readonly clockWatch: ClockWatch
  readonly stopwatch: Stopwatch
  /** For whoever is not signed in: every answer takes the same time. */
  readonly evenly: Evenly
  readonly ids: Ids
  readonly secrets: Secrets
  readonly sealing: Sealing
  /** For passwords of the ways out, and for nothing else. */
  readonly channelSealing: Sealing
  readonly store: Store
  readonly courier: Courier
  /** What reaches out for messages; null: nothing leaves this desk, whatever is set. */
  readonly carrier: Carrier | null
  /** Sends what waits; null where nothing leaves. */
  readonly queue: Queue | null
  /** How a ticket system is told; null: this desk tells nobody. */
  readonly postHook: HookPost | null
  /** What is in force: another one from `putInForce` on. */
  readonly policy: Policy
  putInForce(policy: Policy): void
  readonly policyProgress: PolicyProgress
  readonly checkProgress: CheckProgress
  readonly passphrases: Passphrases
  readonly sessions: Sessions
  readonly guessing: Guessing
  readonly sampleCodes: SampleCodes
  readonly changes: Changes
  /** Windows that are wanted, for whoever can open one. */
  readonly windows: Telling<WantedWindow>
  /** Every command that an account was given, for whoever writes down what is done at this desk. */
  readonly given: Telling<GivenCommand>
  readonly trail: AuditTrail
  /** How far the seals were checked, and what was found. */
  readonly seals: SealState
  readonly auditProgress: AuditProgress
  readonly training: TrainingGateway<Desk>
  readonly trainingProgress: TrainingProgress
  readonly imports: ImportRoom
  readonly exports: ExportRoom
  readonly link: Link
  /** The records that can't be read, as far as anybody has met them. */
  readonly unreadable: KnownRecords
  readonly lookUps: LookUps
  readonly structure: StructureCheck
  readonly host: Host
}

/** The ticket that a ticket system opened Latchkey with, until it is shown. */
export interface Link {
  ticket: string | null
}

/** What the first screen needs of a desk. */
export type Standing = Pick<Desk, 'fault' | 'store' | 'host' | 'clock' | 'clockWatch' | 'policy'>

/** A desk that could not be opened, or had to be shut. It can say why, and take a way on that its fault offers. */
export interface ShutDesk {
  readonly fault: FaultView
  readonly clock: Clock
  readonly policy: Policy
  readonly host: Host
  /** Takes a way that the fault offers. Throws where the file system refuses. */
  take(way: FaultWay): void
  /** Opens the profile once more, after a way was taken; answers what stands then. */
  openAgain(): Promise<Standing | ShutDesk>
}
