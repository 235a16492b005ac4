import type { AccountView, WayBackInView, WayStepView } from '@shared/views/account'
import type { ContactId } from '@shared/vocabulary/ids'
import type { CommandType } from '@shared/vocabulary/kinds'
import { givenHere } from '../actions/offers'

/** The step that is next: the first that was not done before. */
export function nextStep(way: WayBackInView): WayStepView | null {
  return way.steps.find(({ done }) => !done) ?? null
}

/** What the operator can begin with now, at a click: the next step of the way, where it is one of the desk's. */
export function firstStep(
  way: WayBackInView,
  account: AccountView,
): { readonly command: CommandType; readonly contactId: ContactId | null } | null {
  const next = nextStep(way)
  if (next === null || next.command === 'wait') return null
  const { command, by, contactId } = next
  if (!givenHere.includes(command)) return null
  // What the customer does first, the desk can do for them where main offers it: cancel, “this wasn’t me”.
  const isDesk =
    by === 'me' ||
    (by === 'customer' && (command === 'cancel-replacement' || command === 'report-not-me'))
  const isOffered =
    command === 'open-case' ||
    command === 'submit-code' ||
    account.actions.some((one) => one.command === command && one.verdict !== 'refused')
  return isDesk && isOffered ? { command, contactId } : null
}
