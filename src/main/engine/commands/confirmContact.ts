import { plus, type Instant } from '@shared/vocabulary/instant'
import type { Account, Contact } from '../model/account'
import { holdersOf } from '../model/holders'
import type { Happening } from '../model/events'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { afterwards } from './happenings'
import { replacementStarted } from './startReplacement'
import { gateOpened, noticeAnswered } from './continueSignIn'
import { hasGate, isTold, runningReplacement } from '../model/selectors'
import { notifyOld } from '../model/toldOfReplacement'
import { notifyAll } from '../model/notify'
import { maskAddress } from '../model/mask'

/** A new contact's code was right: it is confirmed, or the replacement that waited for it starts. */
export function confirmed(context: CommandContext, contact: Contact, verified: Happening): Outcome {
  const { account, ids, now } = context
  const events: readonly Happening[] = [
    verified,
    { type: 'contact-confirmed', contactId: contact.id, ...unproven(context, contact) },
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
  const told = account.contacts.filter((one) => one.id !== contact.id && isTold(account, one))
  const ended = endedAtGate(account)
  return {
    result: 'contact-confirmed',
    events: [...events, ...ended, ...noticeAnswered(next), ...gateOpened(next)],
    messages: [
      ...notifyAll(ids, account, told, 'contact.added', { contact: maskAddress(contact) }),
      ...(ended.some(({ type }) => type === 'replacement-cancelled')
        ? notifyOld(ids, account, now, 'replacement.cancelled')
        : []),
    ],
    facts: { contact: maskAddress(contact) },
    advice,
    cites: [
      'contacts.listed-next-time',
      ...(contact.addedUnproven ? (['notice.added-unproven'] as const) : []),
      ...(ended.length > 0 ? (['signin.needs-new-info'] as const) : []),
      ...(told.length > 0 ? (['settings.told'] as const) : []),
    ],
  }
}

/** Added with nothing but the password: until when its codes count for little (rule notice.added-unproven). */
function unproven(
  { now, policy }: CommandContext,
  contact: Contact,
): { readonly unprovenUntil?: Instant } {
  const length = policy.values['notice.addedUnprovenFor']
  return contact.addedUnproven && length > 0 ? { unprovenUntil: plus(now, length) } : {}
}

/** Who has the password and adds new info at the gate needs no replacement any more: it ends at once (rule signin.needs-new-info). */
function endedAtGate(account: Account): readonly Happening[] {
  if (account.replacement === null || !hasGate(account)) return []
  return runningReplacement(account) === null
    ? [{ type: 'replacement-lapsed' }]
    : [{ type: 'replacement-cancelled', how: 'new-info-added' }]
}

function isShared({ account, sources }: CommandContext, contact: Contact): boolean {
  return (holdersOf(sources.holders, contact) ?? []).some((id) => id !== account.id)
}
