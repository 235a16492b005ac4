import type { Setup } from './handles'
import { isSignedIn, readableContacts, usableContacts } from './standing'
import type { GeneratedStory } from './story'

export type Intrusion = 'signed-in' | 'taken-over'

/**
 * Whether the stranger has got further than the rules let somebody who has what this one had at the start (docs/hunter.md):
 * signed in past every question, or with a contact of their own as the only usable one.
 */
export function intrusionIn(story: GeneratedStory): Intrusion | null {
  const { setup } = story
  if (setup.asks !== 'intrusion') return null
  if (!maySignIn(setup) && isSignedIn(story, 'stranger')) return 'signed-in'
  const usable = usableContacts(story)
  const shutOut =
    usable.length > 0 &&
    readableContacts(story, 'stranger').length === usable.length &&
    readableContacts(story, 'owner').length === 0
  return shutOut && !mayChangeEverything(setup) ? 'taken-over' : null
}

/** A plain account opens to the password, or to one contact by a reset; a two-step account takes two of them (rule identity.two-proofs). */
function maySignIn({ stranger, twoStep, contacts }: Setup): boolean {
  const has =
    Number(stranger.password) + contacts.filter((handle) => stranger.reads.includes(handle)).length
  return has >= (twoStep ? 2 : 1)
}

/** Changing security info takes a contact as well, whatever opened the door (rule identity.code-required). */
function mayChangeEverything(setup: Setup): boolean {
  return maySignIn(setup) && setup.contacts.some((handle) => setup.stranger.reads.includes(handle))
}
