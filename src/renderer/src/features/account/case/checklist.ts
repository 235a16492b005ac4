import type { AccountView, CaseView } from '@shared/views/account'
import type { ContactId } from '@shared/vocabulary/ids'
import type { CaseCheck } from '@shared/vocabulary/kinds'

interface CalledBack {
  readonly id: ContactId
  readonly hint: string
  /** Where it stands in the list, if another one has the same mask; null: the mask tells it apart. */
  readonly number: number | null
}

/** Something that an agent ticks: what they did to find out whether it is the owner, or what they noticed. */
export interface Step {
  readonly check: CaseCheck
  /** The stored number that was called back. */
  readonly contact: CalledBack | null
  readonly isDone: boolean
}

/**
 * What there is to do by hand, and what of it is written in the case. Only stored numbers can be called back, and only established
 * ones: the newest may be the impostor’s own.
 */
export function stepsOf(account: AccountView, current: CaseView): readonly Step[] {
  const phones = account.contacts.filter(
    (contact) =>
      contact.kind === 'phone' &&
      contact.state !== 'unconfirmed' &&
      contact.state !== 'pending-addition' &&
      contact.establishedAt !== null &&
      contact.establishedAt <= account.now,
  )
  return [
    stepOf(current, 'account-name'),
    ...phones.map(({ id, hint }) =>
      stepOf(current, 'called-back', { id, hint, number: numberOf(account, id) }),
    ),
  ]
}

/** What an agent may notice about the caller. Nobody can deny a change that is not there. */
export function noticeable(account: AccountView, current: CaseView): readonly Step[] {
  const checks: readonly CaseCheck[] = [
    'pressure',
    'new-number',
    ...(account.replacement === null ? [] : (['denies-change'] as const)),
  ]
  return checks.map((check) => stepOf(current, check))
}

function stepOf(current: CaseView, check: CaseCheck, contact: Step['contact'] = null): Step {
  return {
    check,
    contact,
    isDone: current.checks.some(
      (one) => one.check === check && one.contactId === (contact?.id ?? null),
    ),
  }
}

/** Two masks that are the same are told apart by where they stand on the page. */
function numberOf({ contacts }: AccountView, id: ContactId): number | null {
  const at = contacts.findIndex((one) => one.id === id)
  const isAmbiguous = contacts.some(
    (one) => one.id !== id && one.kind === contacts[at]?.kind && one.hint === contacts[at].hint,
  )
  return isAmbiguous ? at + 1 : null
}
