import type { Facts } from '@shared/vocabulary/outcomes'
import type { FaultKind, FaultWay } from '@shared/vocabulary/faults'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { InterfaceLanguage, Role } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { KnownFindingView } from './audit'
import type { ScreenName } from '@shared/vocabulary/screens'
import type { InTrainingView } from './training/room'

/** Where the console stands; the window shows the screen that belongs to the phase. */
export interface AppView {
  /** `new-passphrase`: whoever signed in was given their passphrase and has to choose their own first. */
  readonly phase: 'first-start' | 'locked' | 'new-passphrase' | 'ready' | 'fault'
  readonly fault: FaultView | null
  /** `sample`: invented people; codes can be read in the outbox. */
  readonly profile: { readonly kind: 'live' | 'sample'; readonly folder: string }
  /** `screens`: those that are open to the role. */
  readonly operator: {
    readonly id: OperatorId
    readonly name: string
    readonly role: Role
    readonly screens: readonly ScreenName[]
  } | null
  readonly operatorNames: readonly string[]
  /** Who signed in last, most often the one who comes back; null: nobody has. */
  readonly lastOperatorName: string | null
  /** The page of this window crashed, and whoever was signed in has to sign in again. */
  readonly crashed: boolean
  /** After so many minutes without a key or the mouse the window is locked. */
  readonly lockAfterMinutes: number
  readonly accounts: number
  /** What is wrong with the seals of the audit, for those who have to know. */
  readonly auditFindings: readonly KnownFindingView[]
  readonly now: Instant
  /** Why main's clock is not believed; null: it is. Until it is, nothing that counts time is decided. */
  readonly clock: ClockView | null
  /** IANA name of the zone that dates are shown in beside UTC. */
  readonly zone: string
  readonly language: InterfaceLanguage
  readonly theme: 'system' | 'light' | 'dark'
  /** Whether this computer shows what has begun to wait for whoever is signed in. */
  readonly notifications: boolean
  readonly version: string
  readonly policy: { readonly id: string; readonly version: string }
  /** The numbers of this policy, as the sentences of its rules name them. */
  readonly numbers: Facts
  /** Where the window is in the training room: its desk is the simulated one. `operator` stays who is signed in. */
  readonly training: InTrainingView | null
}

export interface ClockView {
  /** `ahead`: later than it was last seen by more than can be believed · `behind`: before the newest record. */
  readonly kind: 'ahead' | 'behind'
  readonly lastSeen: Instant
  /** What the machine's clock says. */
  readonly says: Instant
  /** This operator may say that it is right. */
  readonly mine: boolean
}

export interface FaultView {
  readonly kind: FaultKind
  readonly file: string
  /** What the operating system or the database said, without any data of the store. */
  readonly detail: string | null
  /** What can be done about it from the fault screen; empty where nothing can. */
  readonly ways: readonly FaultWay[]
}
