import type { Account, Session } from '../model/account'
import type { Happening } from '../model/events'
import type { CommandContext } from './context'

/**
 * The customer has shown that a code can be received, or has added a contact: an open notice is answered (rule
 * notice.ways), and a sign-in that was held at it, or at the gate, goes on.
 */
export function noticeAnswered({ account }: CommandContext): readonly Happening[] {
  const cleared: readonly Happening[] = account.notice === null ? [] : [{ type: 'notice-cleared' }]
  return [
    ...cleared,
    ...heldAt(account, 'notice').map((window): Happening => ({ type: 'signed-in', window })),
  ]
}

/** The gate is open: the windows that waited at it are signed in. */
export function gateOpened({ account }: CommandContext): readonly Happening[] {
  return heldAt(account, 'gate').map((window): Happening => ({ type: 'signed-in', window }))
}

function heldAt(account: Account, at: Session['held']): readonly string[] {
  return account.sessions.filter(({ held }) => held === at).map(({ window }) => window)
}
