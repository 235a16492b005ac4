import type { Account } from '../accounts/account'
import type { AccountEvent } from '../events'
import type { Situation } from '../policy/situation'

/**
 * The customer has shown that a code can be received, or has added a contact: an open notice is answered (rule
 * notice.ways), and a sign-in that was held at it, or at the gate, goes on.
 */
export function noticeAnswered({ by, now }: Situation, account: Account): readonly AccountEvent[] {
  const cleared: readonly AccountEvent[] = account.notice === null ? [] : [{ type: 'notice-cleared', at: now, by }]
  return [...cleared, ...heldGoOn(account, ['notice']).map((window): AccountEvent => ({ type: 'signed-in', at: now, by, window }))]
}

/** The gate is open: the windows that waited at it are signed in. */
export function gateOpened({ by, now }: Situation, account: Account): readonly AccountEvent[] {
  return heldGoOn(account, ['gate']).map((window): AccountEvent => ({ type: 'signed-in', at: now, by, window }))
}

function heldGoOn(account: Account, at: readonly string[]): readonly string[] {
  return account.sessions.filter((session) => session.held !== null && at.includes(session.held)).map((session) => session.window)
}
