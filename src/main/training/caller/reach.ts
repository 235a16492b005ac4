import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Address } from '../../engine/model/address'
import { isUsable } from '../../engine/model/selectors'
import type { Letter } from '../world/world'
import { callerOf, isSignedIn, mainAccount, mainOf, truthOf, type Situation } from './situation'

/** A contact of the account by its handle, or one that the caller brings along. */
export interface Reached {
  readonly handle: string
  /** `maria/mail`. */
  readonly name: string
  readonly address: Address
}

/**
 * Whether the person at the other end can read what arrives at a contact. An impostor reads what is stolen and what they
 * have brought along themselves; everybody else what is with the customer. A mailbox of ours has to be open.
 */
export function canRead(situation: Situation, contact: string | null): boolean {
  return hasIt(situation, contact) && isOpen(situation, contact)
}

/** The same before they have opened the mailbox. */
export function hasIt(situation: Situation, contact: string | null): boolean {
  if (contact === null) return false
  const { noAccess, stolen } = situation.world.factsOf(contact)
  return truthOf(situation) === 'impostor' ? stolen || isBrought(situation, contact) : !noAccess
}

export function isOpen(situation: Situation, contact: string | null): boolean {
  const { mailboxOf } = situation.world.factsOf(contact)
  return mailboxOf === null || isSignedIn(situation, mailboxOf)
}

function isBrought(situation: Situation, contact: string): boolean {
  const account = contact.slice(0, contact.indexOf('/'))
  const handle = contact.slice(contact.indexOf('/') + 1)
  return situation.scenario.accounts.get(account)?.contacts.has(handle) !== true
}

/** The contacts of the account that the scenario is about, the usable ones first. */
export function contactsOf(situation: Situation): readonly Reached[] {
  const account = mainAccount(situation)
  if (account === null) return []
  const usable = account.contacts.filter((contact) => isUsable(account, contact))
  const others = account.contacts.filter((contact) => !isUsable(account, contact))
  return [...usable, ...others].flatMap((contact) => {
    const name = situation.handles.contactName(contact.id)
    return name === null
      ? []
      : [{ name, handle: name.slice(name.indexOf('/') + 1), address: contact }]
  })
}

/** What the caller brings along. */
export function broughtAlong(situation: Situation): readonly Reached[] {
  return [...callerOf(situation.scenario).brings].map(([handle, address]) => ({
    handle,
    name: `${mainOf(situation)}/${handle}`,
    address,
  }))
}

/** The contact that an instruction names; where it names none, the first that fits. */
export function meant(
  situation: Situation,
  handle: string | null,
  fits: (contact: Reached) => boolean = ({ name }) => canRead(situation, name),
): Reached | null {
  const contacts = contactsOf(situation)
  if (handle !== null) return contacts.find((one) => one.handle === handle) ?? null
  return contacts.find(fits) ?? contacts[0] ?? null
}

/** What is theirs of a kind, on an account still or not, and what they bring along. One address is one thing. */
export function thingsOf(situation: Situation, kind: ContactKind): readonly Reached[] {
  const all = situation.handles.contacts.map(({ name, address }) => ({
    name,
    handle: name.slice(name.indexOf('/') + 1),
    address,
  }))
  const things = new Map<string, Reached>()
  for (const one of [...all, ...broughtAlong(situation)])
    if (one.address.kind === kind && !things.has(one.address.value))
      things.set(one.address.value, one)
  return [...things.values()]
}

/** What has come to where they can read it, the newest last. What lies in the junk folder they find once they have looked there. */
export function inHand(situation: Situation): readonly Letter[] {
  const { call } = situation
  return arrived(situation).filter(({ place }) => place === 'inbox' || call.looksInJunk)
}

/** The same with all that lies in the junk folder. */
export function arrived(situation: Situation): readonly Letter[] {
  const { world, now } = situation
  return world.letters
    .filter(
      ({ contact, place, arrivesAt }) =>
        (place === 'inbox' || place === 'junk') &&
        arrivesAt !== null &&
        arrivesAt <= now &&
        canRead(situation, contact),
    )
    .toSorted((a, b) => (a.arrivesAt ?? 0) - (b.arrivesAt ?? 0))
}
