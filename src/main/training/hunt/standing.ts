import { isUsable, openCases, runningReplacement, sessionIn } from '../../engine/model/selectors'
import { windowOf } from './commandOf'
import type { Handle } from './handles'
import { operators, type Step, type Who } from './step'
import type { GeneratedStory } from './story'

/** The account’s contacts that codes may go to, and who reads them. */
export function usableContacts(story: GeneratedStory): readonly Handle[] {
  return story.account.contacts
    .filter((contact) => isUsable(story.account, contact))
    .map(({ id }) => story.handleOf(id))
}

export function readableContacts(story: GeneratedStory, who: Who): readonly Handle[] {
  return usableContacts(story).filter((handle) => story.reads(who, handle))
}

/** Contacts that were brought along by the other one and are confirmed, or wait for their code. */
export function broughtBy(story: GeneratedStory, who: Who): readonly Handle[] {
  return story.account.contacts
    .map(({ id }) => story.handleOf(id))
    .filter((handle) => !story.setup.contacts.includes(handle) && story.reads(who, handle))
}

/** A handle of their own that is not on the account yet. */
export function freshContact(story: GeneratedStory, who: Who): Handle | null {
  const present = story.account.contacts.map(({ id }) => story.handleOf(id))
  return (
    story.setup[who].reads.find(
      (handle) => !story.setup.contacts.includes(handle) && !present.includes(handle),
    ) ?? null
  )
}

/** The session past every question, or the one that is held; undefined while nobody is signed in in that window. */
export function sessionOf(story: GeneratedStory, who: Who) {
  return sessionIn(story.account, windowOf(who))
}

export function isSignedIn(story: GeneratedStory, who: Who): boolean {
  return sessionOf(story, who)?.held === null
}

export function hasOpenCase(story: GeneratedStory, by: Step['by']): boolean {
  return (
    by !== 'customer' &&
    openCases(story.account, { kind: 'operator', id: by, role: operators[by] }).length > 0
  )
}

/** Whether a replacement runs that the stranger began. */
export function isForeign({ account, turns }: GeneratedStory): boolean {
  const began = turns.findLast(({ decision }) =>
    decision.events.some(({ type }) => type === 'replacement-started'),
  )
  return runningReplacement(account) !== null && began?.step.who === 'stranger'
}
