import type { Facts } from '@shared/vocabulary/outcomes'
import { frozen, isFrozen, needing } from '@shared/commands'
import { contactState, findContact, runningReplacement } from '../model/selectors'
import { never, refuses, shapes, until, type Because, type Rule } from './rule'

type Running = NonNullable<ReturnType<typeof runningReplacement>>

/** What the wait holds back is held until its end; a frozen one has no end before the takeover case is closed. */
function heldBy(running: Running | null, facts: Facts = {}): Because | null {
  if (!running) return null
  const all = { maturesAt: running.maturesAt, kind: running.kind, ...facts }
  return running.frozenAt === null
    ? until(running.maturesAt, all, 'cancel-replacement')
    : never({ ...all, frozenAt: running.frozenAt }, 'close-takeover', 'release-replacement')
}

export const replacementRules: readonly Rule[] = [
  shapes({
    id: 'replacement.wait',
    source: ['A'],
    where: 'remove-all-contacts, replace-contacts, remove-contact',
    sentence:
      'A request to remove, replace or change all security info takes effect 30 days later; until then the info does not change.',
  }),
  refuses({
    id: 'replacement.already-pending',
    source: ['L'],
    stage: 'freeze',
    on: needing('no-replacement'),
    sentence: 'A second request while one is pending is refused and does not restart the wait.',
    because({ account }) {
      return heldBy(runningReplacement(account))
    },
  }),
  refuses({
    id: 'replacement.security-frozen',
    source: ['A'],
    stage: 'freeze',
    on: [...frozen('security'), 'submit-code', 'request-code'],
    sentence:
      'While all security info is being replaced, every change or addition to security settings is refused: contacts, sign-in preference, sign-in names, password, two-step.',
    because({ account, command }) {
      const running = runningReplacement(account)
      if (
        !running ||
        !(
          isFrozen(command.type, 'security') ||
          ('purpose' in command &&
            (command.purpose === 'confirm-contact' || command.purpose === 'reset-password'))
        )
      )
        return null
      return heldBy(running)
    },
  }),
  refuses({
    id: 'replacement.billing-frozen',
    source: ['A'],
    stage: 'freeze',
    on: frozen('billing'),
    sentence:
      'While all security info is being replaced, changes and additions to billing info are refused; viewing it, and buying with what is stored, are not.',
    because({ account }) {
      return heldBy(runningReplacement(account))
    },
  }),
  refuses({
    id: 'replacement.wait',
    source: ['A'],
    stage: 'freeze',
    on: ['sign-in'],
    sentence:
      'Where the pack says so, a two-step account does not sign in while all its security info is being replaced.',
    because({ account, policy }) {
      const running = runningReplacement(account)
      if (!running || !account.twoStep || !policy.values['replacement.blocksTwoStepSignIn'])
        return null
      return heldBy(running)
    },
  }),
  shapes({
    id: 'replacement.services-stay',
    source: ['A'],
    where: 'use-service, buy, view-billing, sign-in',
    sentence:
      'While all security info is being replaced the account is open and active: sign-in, email, Skype, OneDrive and devices work as usual.',
  }),
  shapes({
    id: 'replacement.confirm-new-first',
    source: ['L'],
    where: 'replace-contacts, submit-code',
    sentence:
      'A replacement by a new contact starts only when that contact has been confirmed by code; unconfirmed for 24 hours it lapses.',
  }),
  refuses({
    id: 'replacement.old-contacts-work',
    source: ['L'],
    stage: 'own',
    on: ['request-code'],
    looksAtParameters: true,
    sentence:
      'Until the end of the wait the old contacts still receive and verify codes; the new one is inert.',
    because({ account, command }) {
      const contact = findContact(account, command.contactId)
      const running = runningReplacement(account)
      return running && contact && contactState(account, contact) === 'pending-addition'
        ? heldBy(running)
        : null
    },
  }),
  refuses({
    id: 'replacement.not-me',
    source: ['L'],
    stage: 'own',
    on: ['cancel-replacement', 'request-code', 'submit-code'],
    sentence:
      '“This wasn’t me” freezes the request: it stays pending and does not complete until a supervisor closes the takeover case, by cancelling or releasing it.',
    because({ account, command }) {
      const frozenAt = account.replacement?.frozenAt ?? null
      const cancels =
        command.type === 'cancel-replacement' || command.purpose === 'cancel-replacement'
      return cancels && frozenAt !== null
        ? never({ frozenAt }, 'close-takeover', 'release-replacement')
        : null
    },
  }),
  refuses({
    id: 'replacement.not-me',
    source: ['L'],
    stage: 'own',
    on: ['report-not-me', 'release-replacement', 'close-takeover'],
    sentence:
      '“This wasn’t me” freezes the request: it stays pending and does not complete until a supervisor closes the takeover case, by cancelling or releasing it.',
    because({ account, command }) {
      const running = runningReplacement(account)
      if (!running) return never({ pending: false })
      return command.type === 'report-not-me' && running.frozenAt !== null
        ? never({ frozenAt: running.frozenAt }, 'close-takeover', 'release-replacement')
        : null
    },
  }),
  refuses({
    id: 'replacement.no-shortcut',
    source: ['L'],
    stage: 'own',
    on: ['release-replacement', 'close-takeover'],
    sentence: 'Nobody, whatever the role, shortens the wait.',
    because({ account }) {
      const running = runningReplacement(account)
      return running && running.frozenAt === null
        ? until(running.maturesAt, { maturesAt: running.maturesAt }, 'cancel-replacement')
        : null
    },
  }),
  refuses({
    id: 'replacement.cancel-with-old',
    source: ['L'],
    stage: 'own',
    on: ['cancel-replacement', 'request-code', 'submit-code'],
    sentence:
      'Cancelling takes a code to one of the old contacts; everything is as before at once.',
    because({ account, command }) {
      if (command.type !== 'cancel-replacement' && command.purpose !== 'cancel-replacement')
        return null
      const running = runningReplacement(account)
      if (!running) return never({ pending: false })
      if (command.contactId !== undefined && !running.oldContactIds.includes(command.contactId))
        return never({ oldContact: false }, 'cancel-replacement')
      return null
    },
  }),
  shapes({
    id: 'replacement.complete',
    source: ['A'],
    where: 'what falls due',
    sentence:
      'At the end of the wait the old contacts go and the new ones stay; where none are left the customer is asked for new security info at the next sign-in.',
  }),
  shapes({
    id: 'replacement.told',
    source: ['N', 'L'],
    where: 'remove-all-contacts, submit-code, what falls due',
    sentence:
      'The request, the reminders, a cancel and the end are told to every old contact, and the end to the new ones, each with the way to say “this wasn’t me”.',
  }),
]
