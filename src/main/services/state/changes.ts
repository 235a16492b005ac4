import type { Announcements } from '@shared/ipc/announcements'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Command } from '../../engine/model/commands'
import type { Session } from '../../operators/session'
import type { Decision } from '../../engine/model/decision'

/** Tells whoever listens. */
export interface Telling<News> {
  tell(news: News): void
  /** Returns the function that ends the listening. */
  hear(listener: (news: News) => void): () => void
}

/** That something stored has changed, so that no window shows what is no longer so. */
export type Changes = Telling<Announcements['desk.changed']>
/** That somebody wants another window, beside one that they have. */
export interface WantedWindow {
  readonly beside: Session
  readonly accountId: AccountId | null
}

/** What was given to an account: the command as it was decided. It holds what was typed, so it never leaves main. */
export interface GivenCommand {
  readonly accountId: AccountId
  readonly command: Command
  readonly decision: Decision
}
/** How far a check or an export of the audit has come. */
export type AuditProgress = Telling<Announcements['audit.progress']>
/** How far the search for a gap in a policy has come. */
export type TrainingProgress = Telling<Announcements['training.progress']>

/** How far what a window has under way for a policy has come. */
export type PolicyProgress = Telling<Announcements['policy.progress']>

/** How far a check of a channel has come, for the window that asked for it and no other. */
export type CheckProgress = Telling<{
  readonly to: Session
  readonly step: Announcements['transports.progress']
}>

/** How far an import or an export has come. */
export type DirectoryProgress = Telling<Announcements['directory.progress']>

export function makeTelling<News>(): Telling<News> {
  const listeners = new Set<(news: News) => void>()
  return {
    tell: (news) => listeners.forEach((listener) => listener(news)),
    hear: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
