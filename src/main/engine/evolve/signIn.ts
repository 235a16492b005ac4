import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Session } from '../model/account'
import type { Changes } from './changes'
import { failedOnce, noFailures } from '../model/failures'
import type { EventOf } from '../model/events'

type SignInEvent = EventOf<
  'signed-in' | 'sign-in-held' | 'sign-in-failed' | 'signed-out' | 'sign-in-unlocked'
>

export function evolveSignIn(account: Account, event: SignInEvent): Changes {
  switch (event.type) {
    case 'signed-in':
      return {
        ...withSession(account, event.window, event.at, null),
        lastSignInAt: event.at,
        signInFailures: noFailures,
      }
    case 'sign-in-held':
      return withSession(account, event.window, event.at, event.held)
    case 'sign-in-failed':
      return {
        signInFailures: failedOnce(account.signInFailures, event.at, event.lockedUntil),
      }
    case 'signed-out':
      return {
        sessions: account.sessions.filter((session) => session.window !== event.window),
        proofs: account.proofs.filter((proof) => proof.window !== event.window),
      }
    case 'sign-in-unlocked':
      // The locks so far still count: only a completed sign-in makes the next one short again.
      return {
        signInFailures: { ...account.signInFailures, lockedAt: null, lockedUntil: null },
      }
  }
}

function withSession(
  account: Account,
  window: string,
  since: Instant,
  held: Session['held'],
): Changes {
  const others = account.sessions.filter((session) => session.window !== window)
  return { sessions: [...others, { window, since, held }] }
}
