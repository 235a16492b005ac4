import { plus } from '@shared/vocabulary/instant'
import { contactsAfterUpdate, leavingContacts } from './leavingContacts'
import { runningReplacement } from '../model/selectors'
import type { CommandOf } from '../model/commands'
import type { Account } from '../model/account'
import { never, refuses, until, type Rule } from './rule'

type Updating = CommandOf<'update-from-directory'>

/**
 * An import is a change of security info and obeys the same rules (decision record 0009). What an administrator may accept
 * says so by `accepted`; a wait that runs, a limit, and the last contact can't be accepted away.
 */
export const directoryRules: readonly Rule[] = [
  refuses({
    id: 'replacement.security-frozen',
    source: ['A'],
    stage: 'freeze',
    on: ['update-from-directory'],
    looksAtParameters: true,
    sentence:
      'While all security info is being replaced, an import changes no security settings of the account either.',
    because({ account, command }) {
      const running = runningReplacement(account)
      if (!running || !touchesSecurity(account, command)) return null
      return running.frozenAt === null
        ? until(running.maturesAt, { maturesAt: running.maturesAt, kind: running.kind })
        : never({ maturesAt: running.maturesAt, kind: running.kind, frozenAt: running.frozenAt })
    },
  }),
  refuses({
    id: 'replacement.already-pending',
    source: ['L'],
    stage: 'freeze',
    on: ['update-from-directory'],
    looksAtParameters: true,
    sentence: 'An import does not push aside a replacement that the customer has asked for.',
    because(situation) {
      const requested = situation.account.replacement
      if (
        requested === null ||
        requested.confirmBy === null ||
        contactsAfterUpdate(situation) === 'enough'
      )
        return null
      return until(requested.confirmBy, { confirmBy: requested.confirmBy })
    },
  }),
  refuses({
    id: 'contacts.limit',
    source: ['L'],
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    sentence: 'An import does not bring an account past its ten confirmed contacts.',
    because({ account, command, policy }) {
      const { added, confirmed } = command.update
      const come = added.filter((contact) => contact.confirmed).length + confirmed.length
      if (come === 0) return null
      const stay =
        account.contacts.filter((contact) => contact.confirmedAt !== null).length -
        leavingContacts(account, command).filter((contact) => contact.confirmedAt !== null).length
      const limit = policy.values['contacts.limit']
      return stay + come > limit ? never({ limit }) : null
    },
  }),
  refuses({
    id: 'contacts.add-before-remove',
    source: ['A'],
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    sentence:
      'An import never takes the last confirmed contact: a column that is missing from a file must not lock anybody out.',
    because(situation) {
      return contactsAfterUpdate(situation) === 'none-left'
        ? never({ removed: situation.command.update.removed.length }, 'add-contact')
        : null
    },
  }),
  refuses({
    id: 'contacts.all-at-once',
    source: ['A'],
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    sentence:
      'An import that replaces the set of contacts, or takes the last established one, is changing all security info at the same time: it takes an administrator’s acceptance of the 30-day restriction.',
    because(situation) {
      const { command, policy, now } = situation
      if (command.accepted || contactsAfterUpdate(situation) !== 'only-new-left') return null
      return never({ waitUntil: plus(now, policy.values['replacement.wait']) })
    },
  }),
  refuses({
    id: 'identity.code-required',
    source: ['A', 'L'],
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    sentence:
      'An import that turns two-step verification off, or lets an account whose names are all off sign in by a new one, or knows the account by an id alone and by none of its names, takes an administrator’s acceptance: the customer has proved nothing.',
    because({ account, command }) {
      if (command.accepted) return null
      if (command.update.byIdAlone)
        return never({ byId: true, names: command.update.namesAdded.length })
      if (account.twoStep && command.update.twoStep === false) return never({ twoStep: false })
      return letsBackIn(account, command)
        ? never({ names: command.update.namesAdded.length })
        : null
    },
  }),
  refuses({
    id: 'names.taken',
    source: ['L'],
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    sentence:
      'A sign-in name is one account’s only: an import does not add one that another account has.',
    because({ command }) {
      return (command.namesTaken ?? 0) > 0 ? never({ names: command.namesTaken ?? 0 }) : null
    },
  }),
  refuses({
    id: 'names.last-enabled',
    source: ['L'],
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    sentence:
      'An import that turns off the last enabled sign-in name takes an administrator’s acceptance.',
    because({ account, command }) {
      if (command.accepted || !account.signInNames.some((name) => name.enabled)) return null
      // A name that the file adds is no way in for a customer who does not know it.
      return someNameIsOn(account, command)
        ? null
        : never({ names: command.update.signInNames.length })
    },
  }),
]

/** Name and language are not security settings. */
function touchesSecurity(account: Account, { update }: Updating): boolean {
  const { added, confirmed, removed, signInNames, namesAdded, twoStep } = update
  return (
    added.length + confirmed.length + removed.length + signInNames.length + namesAdded.length > 0 ||
    (twoStep !== null && twoStep !== account.twoStep)
  )
}

/** Whether one of the names that the account has is on once the update has turned them on and off. */
function someNameIsOn(account: Account, { update }: Updating): boolean {
  return account.signInNames.some(
    (name) => update.signInNames.find(({ value }) => value === name.value)?.enabled ?? name.enabled,
  )
}

/** Whoever was suspended, there or here, is not let in again by another name. */
function letsBackIn(account: Account, command: Updating): boolean {
  return (
    command.update.namesAdded.some(({ enabled }) => enabled) &&
    !account.signInNames.some(({ enabled }) => enabled) &&
    !someNameIsOn(account, command)
  )
}
