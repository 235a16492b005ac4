import type { ContactId } from '@shared/vocabulary/ids'
import { plus } from '@shared/vocabulary/instant'
import { contactAfterRemoval } from './contactRemoval'
import { maskAddress } from '../model/mask'
import { contactState, establishedAt, findContact, openConfirmationCode } from '../model/selectors'
import type { Situation } from './context'
import { advises, never, refuses, shapes, until, type Rule } from './rule'

/** The mask that a refusal may carry; it comes from what is stored (rule mask.stored). */
function hintOf({ account, policy }: Situation, contactId: ContactId): string | null {
  const contact = findContact(account, contactId)
  return contact ? maskAddress(contact, policy.values['mask.showEmailDomain']) : null
}

export const contactRules: readonly Rule[] = [
  refuses({
    id: 'contacts.kind',
    source: ['A', 'B'],
    stage: 'own',
    on: ['add-contact', 'replace-contacts', 'recover-username'],
    looksAtParameters: true,
    sentence: 'A contact is an email address or a phone number, valid, and stored in one spelling.',
    because({ command }) {
      return command.contact.value === null ? never({ expected: command.contact.kind }) : null
    },
  }),
  refuses({
    id: 'contacts.kind',
    source: ['A', 'B'],
    stage: 'own',
    looksAtParameters: true,
    on: [
      'request-code',
      'remove-contact',
      'check-last-four',
      'cancel-replacement',
      'reveal-contact',
      'enable-contact',
      'diagnose-delivery',
    ],
    sentence: 'A contact is named by one that is on the account.',
    because({ account, command }) {
      if (command.contactId === undefined) return null
      const contact = findContact(account, command.contactId)
      if (!contact) return never({ onAccount: false })
      return command.type === 'check-last-four' && contact.kind !== 'phone'
        ? never({ expected: 'phone' })
        : null
    },
  }),
  refuses({
    id: 'contacts.duplicate',
    source: ['A', 'L'],
    stage: 'own',
    on: ['add-contact', 'replace-contacts'],
    looksAtParameters: true,
    sentence: 'The same contact twice on one account is refused; on several accounts it is legal.',
    because(situation) {
      const { account, command } = situation
      const same = account.contacts.find(
        (contact) =>
          contact.kind === command.contact.kind && contact.value === command.contact.value,
      )
      if (!same) return null
      const state = contactState(account, same)
      return never(
        { contact: hintOf(situation, same.id), state },
        ...(state === 'unconfirmed' ? (['request-code'] as const) : []),
      )
    },
  }),
  refuses({
    id: 'contacts.limit',
    source: ['L'],
    stage: 'own',
    on: ['add-contact', 'submit-code'],
    sentence: 'An account has at most ten confirmed contacts.',
    because({ account, command, policy }) {
      if (
        command.type === 'submit-code' &&
        (command.purpose !== 'confirm-contact' || account.replacement !== null)
      )
        return null
      const confirmed = account.contacts.filter((contact) => contact.confirmedAt !== null).length
      const limit = policy.values['contacts.limit']
      return confirmed >= limit ? never({ limit }, 'remove-contact') : null
    },
  }),
  refuses({
    id: 'contacts.confirm-first',
    source: ['A', 'B'],
    stage: 'own',
    on: ['request-code'],
    looksAtParameters: true,
    sentence:
      'An added contact is sent a code; until that code is verified it is unconfirmed, and nothing but its own confirmation code goes to it.',
    because(situation) {
      const { account, command, now } = situation
      const contact = findContact(account, command.contactId)
      if (!contact) return null
      const unconfirmed = contact.confirmedAt === null
      if (unconfirmed === (command.purpose === 'confirm-contact')) return null
      return unconfirmed
        ? never(
            { contact: hintOf(situation, contact.id) },
            openConfirmationCode(account, contact.id, now) ? 'submit-code' : 'request-code',
          )
        : never({ contact: hintOf(situation, contact.id), confirmed: true })
    },
  }),
  shapes({
    id: 'contacts.listed-next-time',
    source: ['A'],
    where: 'submit-code',
    sentence:
      'Once confirmed, a contact is listed at once and offered from the next verification on.',
  }),
  refuses({
    id: 'contacts.disabled',
    source: ['N'],
    stage: 'own',
    on: ['request-code', 'cancel-replacement'],
    looksAtParameters: true,
    sentence:
      'A contact with 100 failures in a row receives no code until a supervisor re-enables it.',
    because(situation) {
      const { account, command } = situation
      if (command.contactId === undefined) return null
      const contact = findContact(account, command.contactId)
      return contact?.disabledAt == null
        ? null
        : never(
            { contact: hintOf(situation, contact.id), disabledAt: contact.disabledAt },
            'enable-contact',
          )
    },
  }),
  refuses({
    id: 'contacts.disabled',
    source: ['N'],
    stage: 'own',
    on: ['enable-contact'],
    looksAtParameters: true,
    sentence: 'Only a disabled contact can be enabled again.',
    because({ account, command }) {
      return findContact(account, command.contactId)?.disabledAt == null
        ? never({ disabled: false })
        : null
    },
  }),
  refuses({
    id: 'contacts.add-before-remove',
    source: ['A'],
    stage: 'own',
    on: ['remove-contact'],
    looksAtParameters: true,
    sentence:
      'The only confirmed contact can’t be removed: add another one first, or remove all and wait 30 days.',
    because(situation) {
      const outcome = contactAfterRemoval(
        situation.account,
        situation.command.contactId,
        situation.policy,
        situation.now,
      )
      return outcome === 'none-left'
        ? never(
            { contact: hintOf(situation, situation.command.contactId) },
            'add-contact',
            'remove-all-contacts',
          )
        : null
    },
  }),
  refuses({
    id: 'contacts.all-at-once',
    source: ['A'],
    stage: 'own',
    on: ['remove-contact'],
    looksAtParameters: true,
    sentence:
      'Removing the last established contact while only newer ones would stay is changing all security info at the same time: it takes the customer’s acceptance of the 30-day restriction.',
    because(situation) {
      const { account, command, policy, now } = situation
      if (command.accept?.includes('restriction')) return null
      if (contactAfterRemoval(account, command.contactId, policy, now) !== 'only-new-left')
        return null
      const established = account.contacts
        .filter((contact) => contact.id !== command.contactId && contact.disabledAt === null)
        .map((contact) => establishedAt(contact, policy))
        .filter((at) => at !== null)
      const soonest = established.reduce((a, b) => (b < a ? b : a))
      return until(
        soonest,
        {
          contact: hintOf(situation, command.contactId),
          establishedAt: soonest,
          waitUntil: plus(now, policy.values['replacement.wait']),
        },
        'remove-contact',
      )
    },
  }),
  advises({
    id: 'contacts.keep-old',
    source: ['A'],
    where: 'remove-contact',
    sentence: 'Old security info need not go unless someone else can get at it.',
  }),
  advises({
    id: 'contacts.own-domain',
    source: ['A'],
    where: 'add-contact, replace-contacts, request-code',
    sentence:
      'When an email contact is itself a mailbox that this system signs people in to, signing in there signs the browser out here: use the two-window procedure.',
  }),
  advises({
    id: 'contacts.shared',
    source: ['L'],
    where: 'submit-code',
    sentence:
      'The same contact on several accounts is legal; whoever reads it can verify for each of them.',
  }),
  shapes({
    id: 'contacts.language',
    source: ['A'],
    where: 'every message',
    sentence:
      'A contact keeps the language that the account had when the contact was added; changing it takes remove and add.',
  }),
]
