import type { Handle } from './handles'
import {
  brings,
  step,
  provesBy,
  provesForChange,
  signsIn,
  signInName,
  wrongPassword,
  type Step,
  type Hands,
  type OperatorHandle,
  type Who,
} from './step'
import { freshContact, hasOpenCase, isSignedIn, readableContacts, sessionOf } from './standing'
import type { GeneratedStory } from './story'

/** What somebody sets out to do: steps in one go. Single random commands hardly ever get past the first refusal. */
export type Errand = readonly Step[]

const agentOf: Readonly<Record<Who, OperatorHandle>> = { owner: 'eva', stranger: 'ana' }

/** Everything that this person could try next, as the account stands; what comes of it is the engine’s to say. */
export function errandsOf(story: GeneratedStory, who: Who): readonly Errand[] {
  const reads = readableContacts(story, who)
  return [
    ...online(story, who, reads),
    ...withCodes(story, who, reads),
    ...byPhone(story, who, reads),
    ...nuisances(story, who),
  ]
}

/** The way in, with a code where the account or a notice asks for one. */
export function signsInBy(who: Who, contact: Handle | null): Errand {
  const hands: Hands = { who, by: 'customer' }
  return contact === null
    ? [signsIn(hands)]
    : [signsIn(hands), ...provesBy(hands, 'sign-in', contact), signsIn(hands)]
}

/** What goes on the security pages of somebody who can sign in. */
function online(story: GeneratedStory, who: Who, reads: readonly Handle[]): readonly Errand[] {
  if (!story.knowsPassword[who]) return []
  const hands: Hands = { who, by: 'customer' }
  const first = sessionOf(story, who) === undefined ? [signsIn(hands)] : []
  const fresh = freshContact(story, who)
  return [
    signsInBy(who, null),
    ...reads.map((contact) => signsInBy(who, contact)),
    ...(fresh === null
      ? []
      : [
          [...first, ...brings(hands, 'add-contact', fresh)],
          [...first, ...brings(hands, 'replace-contacts', fresh)],
        ]),
    ...reads.map((contact) => [...first, ...provesForChange(hands, contact)]),
    ...(isSignedIn(story, who) ? changes(story, hands) : [[step(hands, 'skip-notice')]]),
  ]
}

function changes(story: GeneratedStory, hands: Hands): readonly Errand[] {
  return [
    ...contactsOf(story).map((contact) => [
      step(hands, 'remove-contact', { contact, accept: ['restriction'] }),
    ]),
    [step(hands, 'remove-all-contacts')],
    [step(hands, 'set-two-step', { enabled: !story.account.twoStep })],
  ]
}

/** What codes open without a session. */
function withCodes(story: GeneratedStory, who: Who, reads: readonly Handle[]): readonly Errand[] {
  const hands: Hands = { who, by: 'customer' }
  return [
    ...resets(hands, reads, 'reset-password'),
    ...(story.account.replacement === null ? [] : reads.map((contact) => cancels(who, contact))),
  ]
}

export function cancels(who: Who, contact: Handle): Errand {
  const hands: Hands = { who, by: 'customer' }
  return [
    step(hands, 'cancel-replacement', { contact }),
    step(hands, 'submit-code', {
      purpose: 'cancel-replacement',
      contact,
      code: who === 'owner' ? 'last-received' : 'last-sent',
    }),
  ]
}

/** What an agent does for a caller. */
function byPhone(story: GeneratedStory, who: Who, reads: readonly Handle[]): readonly Errand[] {
  const hands: Hands = { who, by: agentOf[who] }
  const call = calls(story, hands)
  const fresh = freshContact(story, who)
  return [
    ...(fresh === null ? [] : [[...call, ...brings(hands, 'replace-contacts', fresh)]]),
    ...reads.map((contact) => [...call, ...provesBy(hands, 'support-call', contact)]),
    ...(call.length > 0
      ? []
      : [
          ...(fresh === null ? [] : [brings(hands, 'add-contact', fresh)]),
          [step(hands, 'reset-password')],
          ...changes(story, hands),
        ]),
  ]
}

/** A password reset with a code from each of these contacts. */
export function resets(
  hands: Hands,
  contacts: readonly Handle[],
  purpose: 'reset-password' | 'support-call',
): readonly Errand[] {
  return contacts.length === 0
    ? []
    : [
        [
          ...contacts.flatMap((contact) => provesBy(hands, purpose, contact)),
          step(hands, 'reset-password'),
        ],
      ]
}

export function calls(story: GeneratedStory, hands: Hands): Errand {
  return hasOpenCase(story, hands.by) ? [] : [step(hands, 'open-case')]
}

export function agentFor(who: Who): Hands {
  return { who, by: agentOf[who] }
}

/** What anybody can do who knows the account’s name: enter wrong codes and wrong passwords. */
function nuisances(story: GeneratedStory, who: Who): readonly Errand[] {
  const hands: Hands = { who, by: 'customer' }
  return [
    ...contactsOf(story).map((contact) => [
      step(hands, 'request-code', { purpose: 'reset-password', contact }),
      step(hands, 'submit-code', { purpose: 'reset-password', contact, code: 'wrong' }),
    ]),
    [step(hands, 'sign-in', { name: signInName, password: wrongPassword })],
  ]
}

function contactsOf(story: GeneratedStory): readonly Handle[] {
  return story.account.contacts.map(({ id }) => story.handleOf(id))
}

/** Whoever looks into a reported takeover finds out the truth, and ends it. */
export function closesTakeover(story: GeneratedStory): Errand {
  const hands: Hands = { who: 'owner', by: 'sam' }
  return [...calls(story, hands), step(hands, 'close-takeover')]
}
