import type { Contact } from '../model/account'
import { holdersOf } from '../model/holders'
import type { Happening } from '../model/events'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { afterwards } from './happenings'
import { replacementStarted } from './startReplacement'
import { gateOpened, noticeAnswered } from './continueSignIn'
import { isUsable } from '../model/selectors'
import { notifyAll } from '../model/notify'
import { maskAddress } from '../model/mask'

/** A new contact's code was right: it is confirmed, or the replacement that waited for it starts. */
export function confirmed(context: CommandContext, contact: Contact, verified: Happening): Outcome {
  const { account, ids } = context
  const events: readonly Happening[] = [
    verified,
    { type: 'contact-confirmed', contactId: contact.id },
  ]
  const next = afterwards(context, events)
  const advice = isShared(context, contact) ? (['contacts.shared'] as const) : []
  const replacement = account.replacement
  if (
    replacement !== null &&
    replacement.startedAt === null &&
    replacement.newContactIds.includes(contact.id)
  ) {
    const started = replacementStarted(next, 'replace', {
      id: replacement.id,
      oldContactIds: next.account.contacts
        .filter((one) => one.id !== contact.id && one.confirmedAt !== null)
        .map((one) => one.id),
      newContactIds: [contact.id],
    })
    return {
      ...started,
      events: [...events, ...started.events, ...noticeAnswered(next)],
      advice,
      cites: [
        ...(started.cites ?? []),
        'replacement.confirm-new-first',
        ...(account.notice === null ? [] : (['notice.ways'] as const)),
      ],
    }
  }
  const told = account.contacts.filter((one) => one.id !== contact.id && isUsable(account, one))
  return {
    result: 'contact-confirmed',
    events: [...events, ...noticeAnswered(next), ...gateOpened(next)],
    messages: notifyAll(ids, account, told, 'contact.added', {
      contact: maskAddress(contact),
    }),
    facts: { contact: maskAddress(contact) },
    advice,
    cites: ['contacts.listed-next-time', ...(told.length > 0 ? (['settings.told'] as const) : [])],
  }
}

function isShared({ account, sources }: CommandContext, contact: Contact): boolean {
  return (holdersOf(sources.holders, contact) ?? []).some((id) => id !== account.id)
}
