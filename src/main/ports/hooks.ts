import type { HookFault, HookStep } from '@shared/vocabulary/hookEvents'
import type { CaseId, NoticeId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { AuditEntry } from './audit'
import type { SettingChanges } from './settings'

/** What a ticket system is to be told, exactly as it will be signed and sent. */
export interface HookNotice {
  readonly id: NoticeId
  readonly caseId: CaseId
  readonly at: Instant
  readonly body: string
}

export interface WaitingNotice extends HookNotice {
  readonly tries: number
}

export interface FailedTry {
  readonly fault: HookFault
  readonly status: number | null
  /** Null: it is given up. */
  readonly nextAt: Instant | null
}

/** How it stands with what was not sent yet. */
export interface HookStanding {
  readonly waiting: number
  readonly since: Instant | null
  readonly lastFault: HookFault | null
  readonly lastStatus: number | null
  readonly nextAt: Instant | null
  readonly givenUp: number
}

/**
 * What a ticket system has not been told yet (decision record 0046). A notice is added in the transaction of the decision that it
 * tells of (`DecisionMaking.notices`), and goes when it was taken: whoever is cut off in between sends it again under its id.
 */
export interface Hooks {
  /** Of each case the oldest that waits, if it is due: the ones behind it wait for it. */
  due(now: Instant, limit: number): Promise<readonly WaitingNotice[]>
  sent(id: NoticeId): Promise<void>
  failed(id: NoticeId, tried: FailedTry): Promise<void>
  standing(): Promise<HookStanding>
  /** One transaction: what was given up is due from `now` on, and gives up as if it were of then. */
  again(now: Instant, entry: AuditEntry): Promise<void>
  /** One transaction: the settings are changed, and where `drops`, what waits or was given up is forgotten. */
  set(changes: SettingChanges, drops: boolean, entry: AuditEntry): Promise<void>
}

export interface HookRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whether addresses of an inner network may be reached. */
  readonly allowPrivate: boolean
}

export type HookAnswer =
  | { readonly taken: true; readonly status: number }
  | { readonly taken: false; readonly fault: HookFault; readonly status: number | null }

/** Sends one request and no other: it is led nowhere, and neither hangs nor throws. `step` hears how far it came. */
export type HookPost = (
  request: HookRequest,
  step?: (step: HookStep, detail: string) => void,
) => Promise<HookAnswer>
