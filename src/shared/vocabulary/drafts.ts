import type { AccountId, CaseId } from './ids'
import { commandTypes, type CommandType } from './kinds'

/**
 * What an operator types at an account and has not sent yet, and what is kept of it. `has`: what the caller still has, as the ticks
 * say · `said`: what the caller says that a contact is. A code, a passphrase or a new contact is never among them.
 */
export const draftTopics = ['story', 'ticket', 'has', 'said', 'note', 'hand-over'] as const

/** `reason.<command>` is why a command is given. */
export type DraftField = (typeof draftTopics)[number] | `reason.${CommandType}`

export const draftFields: readonly DraftField[] = [
  ...draftTopics,
  ...commandTypes.map((command) => `reason.${command}` as const),
]

/** Where something is typed. */
export interface DraftPlace {
  readonly accountId: AccountId
  /** Null: it belongs to no case yet. */
  readonly caseId: CaseId | null
  readonly field: DraftField
}
