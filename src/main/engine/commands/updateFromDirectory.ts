import type { MessageTemplate } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { CommandOf, DirectoryUpdate } from '../model/commands'
import type { Account } from '../model/account'
import type { Happening } from '../model/events'
import type { Outcome } from '../model/outcome'
import { sameAddress } from '../model/sameAddress'
import { maskAddress, maskSignInName } from '../model/mask'
import type { Message } from '../model/messages'
import type { CommandContext } from './context'
import { afterwards } from './happenings'
import { findContact, hasGate } from '../model/selectors'
import { replacementStarted } from './startReplacement'
import { namedBy } from '../rules/password'
import { gateOpened } from './continueSignIn'
import { notifyAll } from '../model/notify'
import { contactsAfterUpdate, leavingContacts } from '../rules/leavingContacts'

type Updating = CommandContext<CommandOf<'update-from-directory'>>

/**
 * Brings the account in line with what another directory says of it (decision record 0009). A contact that the file calls
 * verified is confirmed from now on and established only after this system's own time; no code goes out. Whoever had
 * confirmed contacts is told of every one that comes or goes. What would change all security info at once gets here only
 * accepted, and then waits like any replacement: the old contacts stay for the whole wait.
 */
export function updateFromDirectory(context: Updating): Outcome {
  const { account, command } = context
  const left = contactsAfterUpdate(context)
  const settings = settingEvents(context)
  const come = arriving(context)
  if (left !== 'enough') return replacing(context, [...settings, ...come.events], come.contactIds)

  const leaving = leavingContacts(account, command)
  const events: readonly Happening[] = [
    ...settings,
    ...come.events,
    ...leaving.map((contact): Happening => ({
      type: 'contact-removed',
      contactId: contact.id,
      risk: null,
    })),
  ]
  const next = afterwards(context, events)
  return {
    result: 'set',
    // Where a replacement has ended the gate already, a window that waits there goes on by its own sign-in and no import.
    events: [...events, ...(hasGate(account) && !hasGate(next.account) ? gateOpened(next) : [])],
    messages: [...toldOfSettings(context), ...told(context, next.account)],
    facts: factsOf(command),
    cites: ['contacts.language', 'settings.told'],
  }
}

/** Nothing of the old goes before the wait is over. Where none of it would stay, what comes is inert until then. */
function replacing(
  context: Updating,
  before: readonly Happening[],
  come: readonly string[],
): Outcome {
  const { account, command, ids } = context
  const leaving = leavingContacts(account, command).map((contact) => contact.id)
  const staying = account.contacts
    .map((contact) => contact.id)
    .filter((id) => !leaving.includes(id))
  const kind = account.contacts.some(
    (contact) => contact.confirmedAt !== null && !leaving.includes(contact.id),
  )
    ? 'change-all'
    : 'replace'
  const started = replacementStarted(afterwards(context, before), kind, {
    id: ids.next('replacement'),
    oldContactIds: account.contacts
      .filter((contact) => leaving.includes(contact.id) && contact.confirmedAt !== null)
      .map((contact) => contact.id),
    newContactIds: [...staying, ...come],
  })
  return {
    ...started,
    events: [...before, ...started.events],
    messages: [
      ...toldOfSettings(context),
      // What rides in a `replace` is of no use before its end, and is told then.
      ...(kind === 'change-all'
        ? toldOfArrivals(context, afterwards(context, before).account)
        : []),
      ...(started.messages ?? []),
    ],
    cites: [...(started.cites ?? []), 'contacts.all-at-once'],
  }
}

/** The first event says that an import did it; the others say what. */
function settingEvents({ account, command }: Updating): readonly Happening[] {
  const { name, locale, twoStep, signInNames, namesAdded } = command.update
  const switched = signInNames.filter(({ value, enabled }) =>
    account.signInNames.some((one) => one.value === value && one.enabled !== enabled),
  )
  return [
    { type: 'directory-updated', name: name === account.name ? null : name },
    ...(locale === null || locale === account.locale
      ? []
      : [{ type: 'locale-set', locale } as const]),
    ...(twoStep === null || twoStep === account.twoStep
      ? []
      : [{ type: 'two-step-set', enabled: twoStep } as const]),
    ...switched.map(
      ({ value, enabled }) => ({ type: 'sign-in-preference-set', name: value, enabled }) as const,
    ),
    ...newNames(account, namesAdded).map(
      ({ kind, value, enabled }) => ({ type: 'sign-in-name-added', kind, value, enabled }) as const,
    ),
  ]
}

/** Without those that the account has got since the file was compared with it. */
function newNames(
  account: Account,
  names: DirectoryUpdate['namesAdded'],
): DirectoryUpdate['namesAdded'] {
  return names.filter(({ value }) => namedBy(account, value) === undefined)
}

function arriving({ account, command, ids }: Updating): {
  readonly events: readonly Happening[]
  readonly contactIds: readonly string[]
} {
  const come: string[] = []
  const added = command.update.added
    .filter(
      (one, at, all) =>
        !account.contacts.some((contact) => sameAddress(contact, one)) &&
        all.findIndex((other) => sameAddress(other, one)) === at,
    )
    .flatMap(({ kind, value, confirmed }): Happening[] => {
      const contactId = ids.next('contact')
      come.push(contactId)
      const language = command.update.locale ?? account.locale
      return [
        {
          type: 'contact-added',
          contactId,
          kind,
          value,
          language,
          fromDirectory: true,
          byImport: true,
        },
        ...(confirmed ? [{ type: 'contact-confirmed', contactId, byImport: true } as const] : []),
      ]
    })
  const confirmed = command.update.confirmed
    .filter((id) => findContact(account, id)?.confirmedAt === null)
    .map((contactId): Happening => ({ type: 'contact-confirmed', contactId, byImport: true }))
  return { events: [...added, ...confirmed], contactIds: come }
}

/** Two-step, names and their preferences, as they are changed: told to every contact that was there before (rule settings.told). */
function toldOfSettings(context: Updating): readonly Message[] {
  const { account, ids } = context
  const tell = (template: MessageTemplate, facts: Facts) =>
    notifyAll(ids, account, account.contacts, template, facts)
  return settingEvents(context).flatMap((event) => {
    switch (event.type) {
      case 'two-step-set':
        return tell('two-step.set', { enabled: event.enabled })
      case 'sign-in-preference-set': {
        const name = account.signInNames.find(({ value }) => value === event.name)
        return tell('sign-in-name.set', {
          name: name ? maskSignInName(name) : null,
          enabled: event.enabled,
        })
      }
      case 'sign-in-name-added':
        return tell('sign-in-name.added', { name: maskSignInName(event) })
      default:
        return []
    }
  })
}

/** To every contact that was usable before, those that go too: if the directory was wrong, the owner should know. */
function told(context: Updating, next: Account): readonly Message[] {
  const { account, command, ids } = context
  const gone = leavingContacts(account, command).filter((contact) => contact.confirmedAt !== null)
  return [
    ...toldOfArrivals(context, next),
    ...gone.flatMap((contact) =>
      notifyAll(ids, account, account.contacts, 'contact.removed', {
        contact: maskAddress(contact),
      }),
    ),
  ]
}

/** Of each contact that is confirmed now and was not: to every one that was there before. */
function toldOfArrivals({ account, ids }: Updating, next: Account): readonly Message[] {
  return next.contacts
    .filter(
      (contact) =>
        contact.confirmedAt !== null && findContact(account, contact.id)?.confirmedAt == null,
    )
    .flatMap((contact) =>
      notifyAll(ids, account, account.contacts, 'contact.added', {
        contact: maskAddress(contact),
      }),
    )
}

function factsOf({ update }: { readonly update: DirectoryUpdate }): NonNullable<Outcome['facts']> {
  return {
    added: update.added.length,
    confirmed: update.confirmed.length,
    removed: update.removed.length,
    names: update.namesAdded.length,
  }
}
