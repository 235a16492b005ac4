import type { Accounts } from './accounts'
import type { Audit, AuditEntry } from './audit'
import type { Cases } from './cases'
import type { Dates } from './dates'
import type { Deliveries } from './deliveries'
import type { DeskApprovals } from './deskApprovals'
import type { Drafts } from './drafts'
import type { Exports } from './exports'
import type { Hooks } from './hooks'
import type { Imports } from './imports'
import type { Insights } from './insights'
import type { Operators } from './operators'
import type { Outbox } from './outbox'
import type { Policies } from './policies'
import type { ResetLinks } from './resetLinks'
import type { Search } from './search'
import type { SettingChanges, Settings } from './settings'
import type { Transports } from './transports'
import type { Upkeep } from './upkeep'

/**
 * Everything that is kept, topic by topic. Whoever changes something gets a promise that is kept once it is stored; each call
 * is one transaction, and what is read before it may have changed by then. One conformance suite in tests/contract runs over
 * every implementation.
 */
export interface Store {
  readonly accounts: Accounts
  readonly search: Search
  readonly dates: Dates
  readonly cases: Cases
  readonly operators: Operators
  readonly deskApprovals: DeskApprovals
  readonly drafts: Drafts
  readonly audit: Audit
  readonly outbox: Outbox
  /** What of it has to leave. */
  readonly deliveries: Deliveries
  readonly transports: Transports
  readonly resetLinks: ResetLinks
  readonly settings: Settings
  readonly policies: Policies
  readonly hooks: Hooks
  readonly imports: Imports
  readonly exports: Exports
  readonly insights: Insights
  readonly upkeep: Upkeep
  /**
   * The clock was ahead, and somebody who may say so says that it is right now. One transaction: the audit says so and counts
   * anew from this entry on, the settings are changed, and nobody waits for their next passphrase longer than they would have.
   */
  correctClock(entry: AuditEntry, changes: SettingChanges): Promise<void>
  close(): Promise<void>
}
