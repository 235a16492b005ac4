import { article, asvs, howTo, nist, ours } from '../model/citation'
import type { ContactId } from '@shared/vocabulary/ids'
import { earliest, plus } from '@shared/vocabulary/instant'
import { contactAfterRemoval } from './contactRemoval'
import { maskAddress } from '../model/mask'
import { sameAddress } from '../model/sameAddress'
import {
  contactState,
  establishedAt,
  findContact,
  hasGate,
  isDisabled,
  isEstablished,
  oldContacts,
  openConfirmationCode,
} from '../model/selectors'
import { isByAnybody, purposeOf } from './anybody'
import { cancelAddressee } from './cancelAddressee'
import type { RuleContext } from './context'
import { changeProofs } from './proofs'
import { importChecks } from './directory'
import {
  advises,
  refused,
  refusedUntil,
  refuses,
  rule,
  shapes,
  when,
  type Rule,
  type RuleRefusal,
} from './rule'

/** The mask that a refusal may carry; it comes from what is stored (rule mask.stored). */
function hintOf({ account, policy }: RuleContext, contactId: ContactId): string | null {
  const contact = findContact(account, contactId)
  return contact ? maskAddress(contact, policy.values['mask.showEmailDomain']) : null
}

/** Why these proofs remove no established contact: none of them is from one; null where one is, or none was asked for. */
function provedByNew(context: RuleContext): RuleRefusal | null {
  const established = changeProofs(context).map(({ establishedAt: at }) => at ?? null)
  if (established.length === 0 || established.some((at) => at !== null && at <= context.now))
    return null
  const soonest = earliest(...established)
  const facts = { provedByNew: true, establishedAt: soonest }
  return soonest === null
    ? refused(facts, 'request-code')
    : refusedUntil(soonest, facts, 'request-code')
}

export const contactRules: readonly Rule[] = [
  rule({
    id: 'contacts.kind',
    source: [article(), howTo()],
    refuses: [
      when({
        stage: 'own',
        on: ['add-contact', 'replace-contacts', 'recover-username', 'match-contact'],
        looksAtParameters: true,
        refusal({ command }) {
          return command.contact.value === null ? refused({ expected: command.contact.kind }) : null
        },
      }),
      when({
        stage: 'own',
        looksAtParameters: true,
        on: [
          'request-code',
          'remove-contact',
          'check-last-four',
          'cancel-replacement',
          'reveal-contact',
          'enable-contact',
          'match-contact',
          'diagnose-delivery',
        ],
        refusal({ account, command }) {
          if (command.contactId === undefined) return null
          const contact = findContact(account, command.contactId)
          if (!contact) return refused({ onAccount: false })
          return command.type === 'check-last-four' && contact.kind !== 'phone'
            ? refused({ expected: 'phone' })
            : null
        },
      }),
    ],
  }),
  refuses({
    id: 'contacts.duplicate',
    source: [article(), ours()],
    stage: 'own',
    on: ['add-contact', 'replace-contacts'],
    looksAtParameters: true,
    refusal(context) {
      const { account, command } = context
      // Who is at the gate may add what a request there named: that ends the request (rule signin.needs-new-info).
      const named =
        command.type === 'add-contact' && hasGate(account)
          ? (account.replacement?.newContactIds ?? [])
          : []
      const same = account.contacts.find(
        (contact) => sameAddress(contact, command.contact) && !named.includes(contact.id),
      )
      if (!same) return null
      const state = contactState(account, same)
      return refused(
        { contact: hintOf(context, same.id), state },
        ...(state === 'unconfirmed' ? (['request-code'] as const) : []),
      )
    },
  }),
  rule({
    id: 'contacts.limit',
    source: [ours()],
    refuses: [
      when({
        stage: 'own',
        on: ['add-contact', 'submit-code'],
        refusal({ account, command, policy }) {
          if (
            command.type === 'submit-code' &&
            (command.purpose !== 'confirm-contact' || account.replacement !== null)
          )
            return null
          const confirmed = account.contacts.filter(
            (contact) => contact.confirmedAt !== null,
          ).length
          const limit = policy.values['contacts.limit']
          return confirmed >= limit ? refused({ limit }, 'remove-contact') : null
        },
      }),
      importChecks['contacts.limit'],
    ],
  }),
  refuses({
    id: 'contacts.confirm-first',
    source: [article(), howTo()],
    stage: 'own',
    on: ['request-code'],
    looksAtParameters: true,
    refusal(context) {
      const { account, command, now } = context
      const contact = findContact(account, command.contactId)
      if (!contact) return null
      const unconfirmed = contact.confirmedAt === null
      if (unconfirmed === (command.purpose === 'confirm-contact')) return null
      return unconfirmed
        ? refused(
            { contact: hintOf(context, contact.id) },
            openConfirmationCode(account, contact.id, now) ? 'submit-code' : 'request-code',
          )
        : refused({ contact: hintOf(context, contact.id), confirmed: true })
    },
  }),
  shapes({
    id: 'contacts.listed-next-time',
    source: [article()],
    where: 'submit-code',
  }),
  rule({
    id: 'contacts.disabled',
    source: [nist('3.2.2')],
    refuses: [
      when({
        stage: 'own',
        on: ['request-code', 'cancel-replacement'],
        looksAtParameters: true,
        refusal(context) {
          const { account, command, now } = context
          const contact =
            command.type === 'cancel-replacement'
              ? (cancelAddressee(account, command.contactId, now) ?? oldContacts(account)[0])
              : findContact(account, command.contactId)
          if (contact === undefined) return null
          const facts = { contact: hintOf(context, contact.id) }
          if (contact.disabledAt !== null)
            return refused({ ...facts, disabledAt: contact.disabledAt }, 'enable-contact')
          const purpose = purposeOf(command)
          return purpose !== null && isByAnybody(context) && contact.disabledFor?.includes(purpose)
            ? refused({ ...facts, purpose }, 'enable-contact')
            : null
        },
      }),
      when({
        stage: 'own',
        on: ['enable-contact'],
        looksAtParameters: true,
        refusal({ account, command }) {
          const contact = findContact(account, command.contactId)
          return contact === undefined || !isDisabled(contact) ? refused({ disabled: false }) : null
        },
      }),
    ],
  }),
  shapes({
    id: 'settings.told',
    source: [nist('4.6'), asvs('6.3.7')],
    where:
      'submit-code, remove-contact, enable-contact, set-two-step, set-sign-in-preference, reset-password, update-from-directory',
  }),
  rule({
    id: 'contacts.add-before-remove',
    source: [article()],
    refuses: [
      when({
        stage: 'own',
        on: ['remove-contact'],
        looksAtParameters: true,
        refusal(context) {
          const outcome = contactAfterRemoval(
            context.account,
            context.command.contactId,
            context.policy,
            context.now,
          )
          return outcome === 'none-left'
            ? refused(
                { contact: hintOf(context, context.command.contactId) },
                'add-contact',
                'remove-all-contacts',
              )
            : null
        },
      }),
      importChecks['contacts.add-before-remove'],
    ],
  }),
  rule({
    id: 'directory.no-exchange',
    source: [article(), ours('0039-imports-do-not-go-round-the-wait', '2026-11-30')],
    refuses: [importChecks['directory.no-exchange']],
  }),
  rule({
    id: 'contacts.all-at-once',
    source: [article()],
    refuses: [
      when({
        stage: 'own',
        on: ['remove-contact'],
        looksAtParameters: true,
        refusal(context) {
          const { account, command, policy, now } = context
          if (command.accept?.includes('restriction')) return null
          if (contactAfterRemoval(account, command.contactId, policy, now) !== 'only-new-left')
            return null
          const established = account.contacts
            .filter((contact) => contact.id !== command.contactId && contact.disabledAt === null)
            .map((contact) => establishedAt(contact, policy))
            .filter((at) => at !== null)
          const soonest = established.reduce((a, b) => (b < a ? b : a))
          return refusedUntil(
            soonest,
            {
              contact: hintOf(context, command.contactId),
              establishedAt: soonest,
              waitUntil: plus(now, policy.values['replacement.wait']),
            },
            'remove-contact',
          )
        },
      }),
      when({
        stage: 'own',
        on: ['remove-contact'],
        looksAtParameters: true,
        refusal(context) {
          const { account, command, policy, now } = context
          const leaving = findContact(account, command.contactId)
          if (
            leaving === undefined ||
            !isEstablished(leaving, policy, now) ||
            contactAfterRemoval(account, leaving.id, policy, now) !== 'enough'
          )
            return null
          return provedByNew(context)
        },
      }),
      importChecks['contacts.all-at-once'],
    ],
  }),
  advises({
    id: 'contacts.keep-old',
    source: [article()],
    where: 'remove-contact',
  }),
  advises({
    id: 'contacts.own-domain',
    source: [article()],
    where: 'add-contact, replace-contacts, request-code',
  }),
  advises({
    id: 'contacts.shared',
    source: [ours()],
    where: 'submit-code',
  }),
  shapes({
    id: 'contacts.language',
    source: [article()],
    where: 'every message',
  }),
]
