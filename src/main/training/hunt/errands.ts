import type { Handle } from './handles'
import {
  brings,
  deed,
  provesBy,
  provesForChange,
  signsIn,
  signInName,
  wrongPassword,
  type Deed,
  type Hands,
  type OperatorHandle,
  type Who,
} from './step'
import { freshContact, hasOpenCase, isSignedIn, readableContacts, sessionOf } from './standing'
import type { Tale } from './story'

/** What somebody sets out to do: deeds in one go. Single random commands hardly ever get past the first refusal. */
export type Errand = readonly Deed[]

const agentOf: Readonly<Record<Who, OperatorHandle>> = { owner: 'eva', stranger: 'ana' }

/** Everything that this person could try next, as the account stands; what comes of it is the engine’s to say. */
export function errandsOf(tale: Tale, who: Who): readonly Errand[] {
  const reads = readableContacts(tale, who)
  return [
    ...online(tale, who, reads),
    ...withCodes(tale, who, reads),
    ...byPhone(tale, who, reads),
    ...nuisances(tale, who),
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
function online(tale: Tale, who: Who, reads: readonly Handle[]): readonly Errand[] {
  if (!tale.knowsPassword[who]) return []
  const hands: Hands = { who, by: 'customer' }
  const door = sessionOf(tale, who) === undefined ? [signsIn(hands)] : []
  const fresh = freshContact(tale, who)
  return [
    signsInBy(who, null),
    ...reads.map((contact) => signsInBy(who, contact)),
    ...(fresh === null
      ? []
      : [
          [...door, ...brings(hands, 'add-contact', fresh)],
          [...door, ...brings(hands, 'replace-contacts', fresh)],
        ]),
    ...reads.map((contact) => [...door, ...provesForChange(hands, contact)]),
    ...(isSignedIn(tale, who) ? changes(tale, hands) : [[deed(hands, 'skip-notice')]]),
  ]
}

function changes(tale: Tale, hands: Hands): readonly Errand[] {
  return [
    ...contactsOf(tale).map((contact) => [
      deed(hands, 'remove-contact', { contact, accept: ['restriction'] }),
    ]),
    [deed(hands, 'remove-all-contacts')],
    [deed(hands, 'set-two-step', { enabled: !tale.account.twoStep })],
  ]
}

/** What codes open without a session. */
function withCodes(tale: Tale, who: Who, reads: readonly Handle[]): readonly Errand[] {
  const hands: Hands = { who, by: 'customer' }
  return [
    ...resets(hands, reads, 'reset-password'),
    ...(tale.account.replacement === null ? [] : reads.map((contact) => cancels(who, contact))),
  ]
}

export function cancels(who: Who, contact: Handle): Errand {
  const hands: Hands = { who, by: 'customer' }
  return [
    deed(hands, 'cancel-replacement', { contact }),
    deed(hands, 'submit-code', {
      purpose: 'cancel-replacement',
      contact,
      code: who === 'owner' ? 'last-received' : 'last-sent',
    }),
  ]
}

/** What an agent does for a caller. */
function byPhone(tale: Tale, who: Who, reads: readonly Handle[]): readonly Errand[] {
  const hands: Hands = { who, by: agentOf[who] }
  const call = calls(tale, hands)
  const fresh = freshContact(tale, who)
  return [
    ...(fresh === null ? [] : [[...call, ...brings(hands, 'replace-contacts', fresh)]]),
    ...reads.map((contact) => [...call, ...provesBy(hands, 'support-call', contact)]),
    ...(call.length > 0
      ? []
      : [
          ...(fresh === null ? [] : [brings(hands, 'add-contact', fresh)]),
          [deed(hands, 'reset-password')],
          ...changes(tale, hands),
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
          deed(hands, 'reset-password'),
        ],
      ]
}

export function calls(tale: Tale, hands: Hands): Errand {
  return hasOpenCase(tale, hands.by) ? [] : [deed(hands, 'open-case')]
}

export function agentFor(who: Who): Hands {
  return { who, by: agentOf[who] }
}

/** What anybody can do who knows the account’s name: enter wrong codes and wrong passwords. */
function nuisances(tale: Tale, who: Who): readonly Errand[] {
  const hands: Hands = { who, by: 'customer' }
  return [
    ...contactsOf(tale).map((contact) => [
      deed(hands, 'request-code', { purpose: 'reset-password', contact }),
      deed(hands, 'submit-code', { purpose: 'reset-password', contact, code: 'wrong' }),
    ]),
    [deed(hands, 'sign-in', { name: signInName, password: wrongPassword })],
  ]
}

function contactsOf(tale: Tale): readonly Handle[] {
  return tale.account.contacts.map(({ id }) => tale.handleOf(id))
}

/** Whoever looks into a reported takeover finds out the truth, and ends it. */
export function closesTakeover(tale: Tale): Errand {
  const hands: Hands = { who: 'owner', by: 'sam' }
  return [...calls(tale, hands), deed(hands, 'close-takeover')]
}
