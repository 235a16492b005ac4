import { plus } from '@shared/vocabulary/instant'
import { contactsAfterUpdate, exchangesAll, leavingContacts } from './leavingContacts'
import { runningReplacement } from '../model/selectors'
import type { CommandOf } from '../model/commands'
import type { Account } from '../model/account'
import { refused, refusedUntil, when } from './rule'

type Updating = CommandOf<'update-from-directory'>

/**
 * An import is a change of security info and obeys the same rules (decision record 0009). What an administrator may accept
 * says so by `accepted`; a wait that runs, a limit, and the last contact can't be accepted away.
 */
export const importChecks = {
  'replacement.security-frozen': when({
    stage: 'freeze',
    on: ['update-from-directory'],
    looksAtParameters: true,
    refusal({ account, command }) {
      const running = runningReplacement(account)
      if (!running || !touchesSecurity(account, command)) return null
      return running.frozenAt === null
        ? refusedUntil(running.maturesAt, { maturesAt: running.maturesAt, kind: running.kind })
        : refused({ maturesAt: running.maturesAt, kind: running.kind, frozenAt: running.frozenAt })
    },
  }),
  'replacement.already-pending': when({
    stage: 'freeze',
    on: ['update-from-directory'],
    looksAtParameters: true,
    refusal(context) {
      const requested = context.account.replacement
      if (
        requested === null ||
        requested.confirmBy === null ||
        contactsAfterUpdate(context) === 'enough'
      )
        return null
      return refusedUntil(requested.confirmBy, { confirmBy: requested.confirmBy })
    },
  }),
  'contacts.limit': when({
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    refusal({ account, command, policy }) {
      const { added, confirmed } = command.update
      const come = added.filter((contact) => contact.confirmed).length + confirmed.length
      if (come === 0) return null
      const stay =
        account.contacts.filter((contact) => contact.confirmedAt !== null).length -
        leavingContacts(account, command).filter((contact) => contact.confirmedAt !== null).length
      const limit = policy.values['contacts.limit']
      return stay + come > limit ? refused({ limit }) : null
    },
  }),
  'contacts.add-before-remove': when({
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    refusal(context) {
      return contactsAfterUpdate(context) === 'none-left'
        ? refused({ removed: context.command.update.removed.length }, 'add-contact')
        : null
    },
  }),
  'directory.no-exchange': when({
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    refusal(context) {
      const { command, policy, now } = context
      return command.accepted || !exchangesAll(context)
        ? null
        : refused({ waitUntil: plus(now, policy.values['replacement.wait']) })
    },
  }),
  'contacts.all-at-once': when({
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    refusal(context) {
      const { command, policy, now } = context
      if (command.accepted || contactsAfterUpdate(context) !== 'only-new-left') return null
      return refused({ waitUntil: plus(now, policy.values['replacement.wait']) })
    },
  }),
  'identity.code-required': when({
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    refusal({ account, command }) {
      if (command.accepted) return null
      if (command.update.byIdAlone)
        return refused({ byId: true, names: command.update.namesAdded.length })
      if (account.twoStep && command.update.twoStep === false) return refused({ twoStep: false })
      return letsBackIn(account, command)
        ? refused({ names: command.update.namesAdded.length })
        : null
    },
  }),
  'names.taken': when({
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    refusal({ command }) {
      return (command.namesTaken ?? 0) > 0 ? refused({ names: command.namesTaken ?? 0 }) : null
    },
  }),
  'names.last-enabled': when({
    stage: 'own',
    on: ['update-from-directory'],
    looksAtParameters: true,
    refusal({ account, command }) {
      if (command.accepted || !account.signInNames.some((name) => name.enabled)) return null
      // Who left their organisation is not locked out by a mistake: the directory says so of them, not of a name.
      if (command.update.suspended) return null
      // A name that the file adds is no way in for a customer who does not know it.
      return someNameIsOn(account, command)
        ? null
        : refused({ names: command.update.signInNames.length })
    },
  }),
}

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
