import { plus, type Instant } from '@shared/vocabulary/instant'
import type { Account, Contact } from '../model/account'
import type { Policy } from '../model/policy'
import type { CommandOf } from '../model/commands'
import type { RuleContext } from './context'
import { isEstablished, isUsable } from '../model/selectors'

type Updating = CommandOf<'update-from-directory'>

/**
 * Those of the contacts to remove that are still on the account. A new one whose code a request to replace waits for stays: that
 * request ends by its code or by its day, not by a file that does not know of it.
 */
export function leavingContacts(account: Account, { update }: Updating): readonly Contact[] {
  const { replacement } = account
  const awaited = replacement?.confirmBy == null ? [] : replacement.newContactIds
  return account.contacts.filter(({ id }) => update.removed.includes(id) && !awaited.includes(id))
}

/**
 * What the update would leave of the security info, all its changes together: `none-left` (rule contacts.add-before-remove),
 * `only-new-left` (rule contacts.all-at-once: nothing old stays, or nothing established), or `enough`.
 */
export function contactsAfterUpdate({
  account,
  command,
  policy,
  now,
}: Pick<RuleContext<Updating>, 'account' | 'command' | 'policy' | 'now'>):
  'none-left' | 'only-new-left' | 'enough' {
  const leaving = leavingContacts(account, command).filter(
    (contact) => contact.confirmedAt !== null,
  )
  if (leaving.length === 0) return 'enough'
  const staying = account.contacts.filter(
    (contact) => isUsable(account, contact) && !leaving.includes(contact),
  )
  const { added, confirmed } = command.update
  const anyNew =
    added.some((contact) => contact.confirmed) ||
    confirmed.some((id) =>
      account.contacts.some(
        (contact) =>
          contact.id === id && contact.confirmedAt === null && !leaving.includes(contact),
      ),
    )
  if (staying.length === 0) return anyNew ? 'only-new-left' : 'none-left'
  const losesEstablished =
    leaving.some((contact) => isEstablished(contact, policy, now)) &&
    !staying.some((contact) => isEstablished(contact, policy, now))
  const onlyImported = staying.every((contact) => cameByImport(contact, policy, now))
  return losesEstablished || onlyImported ? 'only-new-left' : 'enough'
}

/**
 * Whether none of the contacts would stay that the account had before imports began to change it, within the length of a
 * wait: in this file, or with those that came before (rule directory.no-exchange).
 */
export function exchangesAll(
  context: Pick<RuleContext<Updating>, 'account' | 'command' | 'policy' | 'now'>,
): boolean {
  const { account, command, policy, now } = context
  if (contactsAfterUpdate(context) !== 'only-new-left') return false
  const leaving = leavingContacts(account, command)
  return account.contacts
    .filter((contact) => isUsable(account, contact) && !leaving.includes(contact))
    .every((contact) => cameByImport(contact, policy, now))
}

/** Whether an import brought or confirmed it so lately that it counts as none of the account’s own yet. */
function cameByImport(contact: Contact, policy: Policy, now: Instant): boolean {
  return (
    contact.byImport === true &&
    contact.confirmedAt !== null &&
    now < plus(contact.confirmedAt, policy.values['replacement.wait'])
  )
}
