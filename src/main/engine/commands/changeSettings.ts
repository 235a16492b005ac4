import { plus } from '@shared/vocabulary/instant'
import { resetProofs } from '../rules/proofs'
import type { CommandOf } from '../model/commands'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { findContact, isTold, isUsable, runningReplacement } from '../model/selectors'
import { namedBy } from '../rules/password'
import { maskSignInName } from '../model/mask'
import type { Message } from '../model/messages'
import { notify, notifyAll } from '../model/notify'
import { mintLink } from './resetLink'

export function setSignInPreference({
  account,
  command,
  ids,
}: CommandContext<CommandOf<'set-sign-in-preference'>>): Outcome {
  const named = namedBy(account, command.name)
  const name = named?.value ?? command.name
  return {
    result: 'set',
    events: [{ type: 'sign-in-preference-set', name, enabled: command.enabled }],
    ...told(
      named?.enabled === command.enabled
        ? []
        : notifyAll(ids, account, account.contacts, 'sign-in-name.set', {
            name: named === undefined ? null : maskSignInName(named),
            enabled: command.enabled,
          }),
    ),
  }
}

/** What changes security settings is told to every contact that the account had (rule settings.told). */
function told(messages: readonly Message[]): Pick<Outcome, 'messages' | 'cites'> {
  return messages.length === 0 ? {} : { messages, cites: ['settings.told'] }
}

/** New contacts and messages about the account use it; contacts that are there keep their own language (rule contacts.language). */
export function setLocale({ command }: CommandContext<CommandOf<'set-locale'>>): Outcome {
  return {
    result: 'set',
    events: [{ type: 'locale-set', locale: command.locale }],
    cites: ['contacts.language'],
  }
}

export function setTwoStep(context: CommandContext<CommandOf<'set-two-step'>>): Outcome {
  const { account, command, ids } = context
  const { enabled } = command
  return {
    result: 'set',
    events: [{ type: 'two-step-set', enabled }],
    ...told(
      account.twoStep === enabled
        ? []
        : notifyAll(ids, account, account.contacts, 'two-step.set', { enabled }),
    ),
  }
}

/**
 * A one-time way to choose a new password goes to the contacts that were proved; nobody here sees it (rule
 * reset.start-only). All others are told that it went.
 */
export function resetPassword(context: CommandContext<CommandOf<'reset-password'>>): Outcome {
  const { account, by, ids, now, policy } = context
  const expiresAt = plus(now, policy.values['reset.linkLifetime'])
  const proved = [...new Set(resetProofs(context).map((proof) => proof.contactId))]
  const contacts = proved
    .map((id) => findContact(account, id))
    .filter((contact) => contact !== undefined && isUsable(account, contact))
    .filter((contact) => contact !== undefined)
  const links = context.sources.resetLink === true ? contacts.map(() => mintLink(context)) : null
  return {
    result: 'reset-authorised',
    events: [
      {
        type: 'password-reset-authorised',
        contactIds: contacts.map((contact) => contact.id),
        expiresAt,
        ...(links === null ? {} : { links: links.map(({ seal }) => seal) }),
      },
    ],
    messages: [
      ...contacts
        .filter((contact) => isTold(account, contact))
        .map((contact) =>
          notify(
            ids,
            contact,
            'password.reset',
            { expiresAt, validFor: policy.values['reset.linkLifetime'] },
            links?.[contacts.indexOf(contact)]?.token ?? null,
          ),
        ),
      ...notifyAll(
        ids,
        account,
        account.contacts.filter((contact) => !contacts.includes(contact)),
        'password.reset-told',
      ),
    ],
    cites: [
      ...(by.kind === 'operator' ? (['reset.start-only'] as const) : []),
      'reset.link-once',
      'settings.told',
    ],
  }
}

/** Ends the lock that wrong passwords brought, before its time. Everybody who has a contact of the account is told. */
export function unlockSignIn({
  account,
  command,
  ids,
}: CommandContext<CommandOf<'unlock-sign-in'>>): Outcome {
  return {
    result: 'unlocked',
    events: [{ type: 'sign-in-unlocked', reason: command.reason }],
    messages: notifyAll(ids, account, account.contacts, 'sign-in.unlocked'),
  }
}

/** What works through the whole wait (rule replacement.services-stay), and billing when nothing freezes it. */
export function useAccount({
  account,
  command,
}: CommandContext<CommandOf<'change-billing' | 'view-billing' | 'buy' | 'use-service'>>): Outcome {
  const cites = runningReplacement(account) ? (['replacement.services-stay'] as const) : []
  switch (command.type) {
    case 'change-billing':
      return { result: 'done', events: [{ type: 'billing-changed' }] }
    case 'buy':
      return { result: 'done', events: [{ type: 'bought' }], cites }
    case 'view-billing':
    case 'use-service':
      return { result: 'done', events: [], cites }
  }
}
