import type { Cast } from './handles'
import { isSignedIn, readableContacts, usableContacts } from './standing'
import type { Tale } from './story'

export type Intrusion = 'signed-in' | 'taken-over'

/**
 * Whether the stranger has got further than the rules let somebody who has what this one had at the start (docs/hunter.md):
 * signed in past every question, or with a contact of their own as the only usable one.
 */
export function intrusionIn(tale: Tale): Intrusion | null {
  const { cast } = tale
  if (cast.asks !== 'intrusion') return null
  if (!maySignIn(cast) && isSignedIn(tale, 'stranger')) return 'signed-in'
  const usable = usableContacts(tale)
  const shutOut =
    usable.length > 0 &&
    readableContacts(tale, 'stranger').length === usable.length &&
    readableContacts(tale, 'owner').length === 0
  return shutOut && !mayChangeEverything(cast) ? 'taken-over' : null
}

/** A plain account opens to the password, or to one contact by a reset; a two-step account takes two of them (rule identity.two-proofs). */
function maySignIn({ stranger, twoStep, contacts }: Cast): boolean {
  const has =
    Number(stranger.password) + contacts.filter((handle) => stranger.reads.includes(handle)).length
  return has >= (twoStep ? 2 : 1)
}

/** Changing security info takes a contact as well, whatever opened the door (rule identity.code-required). */
function mayChangeEverything(cast: Cast): boolean {
  return maySignIn(cast) && cast.contacts.some((handle) => cast.stranger.reads.includes(handle))
}
