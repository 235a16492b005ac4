import type { AccountView, CaseView, WayBackInView } from '@shared/views/account'
import type { ContactId } from '@shared/vocabulary/ids'
import type { CommandType } from '@shared/vocabulary/kinds'
import { givenHere } from '../actions/offers'

/** What the agent can begin with now, at a click: the route's first step that is not done yet, where it is one of the desk's. */
export function firstStep(
  way: WayBackInView,
  account: AccountView,
  myCase: CaseView | null,
): { readonly command: CommandType; readonly contactId: ContactId | null } | null {
  const isVerified = myCase?.callerVerifiedUntil != null
  const done: readonly CommandType[] = [
    ...(myCase ? (['open-case'] as const) : []),
    ...(isVerified ? (['request-code', 'submit-code'] as const) : []),
  ]
  const byCustomer = way.steps[0]?.by === 'customer'
  const next = byCustomer ? way.steps[0] : way.steps.find(({ command }) => !done.includes(command))
  if (next === undefined || !givenHere.includes(next.command)) return null
  // What the customer does first, the desk can do for them where main offers it: cancel, “this wasn’t me”.
  const isDesk =
    !byCustomer || next.command === 'cancel-replacement' || next.command === 'report-not-me'
  const isOffered =
    next.command === 'open-case' ||
    account.actions.some(
      ({ command, verdict }) => command === next.command && verdict !== 'refused',
    )
  const contactId = account.contacts.find(({ hint }) => hint === way.contactHint)?.id ?? null
  return isDesk && isOffered ? { command: next.command, contactId } : null
}
