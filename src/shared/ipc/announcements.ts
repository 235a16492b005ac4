import type { ImportProgressView } from '@shared/views/directory'
import type { CheckStepView } from '@shared/views/transport'
import type { MenuItem } from './menu'
import type { AccountId } from '@shared/vocabulary/ids'

/** Where something is looked into. */
export type NewsPlace =
  | { readonly screen: 'account'; readonly accountId: AccountId }
  | { readonly screen: 'approvals' | 'today' }

/** What main tells the window without being asked. */
export interface Announcements {
  /** Something changed; `accountId` where it was one account. */
  'desk.changed': { readonly accountId: AccountId | null }
  /** A notification was clicked: the window goes to what it was about. */
  'desk.lead': NewsPlace
  /** A check or an export of the audit that takes a while has come so far. */
  'audit.progress': { readonly done: number; readonly of: number }
  /** An import or an export has come so far; `importId` null: it is an export. */
  'directory.progress': { readonly importId: string | null; readonly progress: ImportProgressView }
  /** What a window has under way for a policy of the house has come so far. */
  'policy.progress': {
    readonly what: 'foresee' | 'hunt'
    readonly done: number
    readonly of: number
  }
  /** A check of a channel that this window has under way has come so far. */
  'transports.progress': CheckStepView
  /** A ticket system opened Latchkey with a ticket; which, `app.link` says to whoever is signed in. */
  'link.opened': Readonly<Record<string, never>>
  /** Somebody chose this in the menu, over this window. */
  'menu.chosen': { readonly item: MenuItem }
  /** A search for a gap in a policy has tried so many stories. */
  'training.progress': { readonly done: number; readonly of: number }
}

const names: Readonly<Record<keyof Announcements, true>> = {
  'desk.changed': true,
  'desk.lead': true,
  'audit.progress': true,
  'directory.progress': true,
  'policy.progress': true,
  'transports.progress': true,
  'link.opened': true,
  'menu.chosen': true,
  'training.progress': true,
}

export function isAnnouncement(name: string): boolean {
  return Object.hasOwn(names, name)
}
