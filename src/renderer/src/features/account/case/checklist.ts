import type { AccountView, CaseView } from '@shared/views/account'
import type { CaseCheck } from '@shared/vocabulary/kinds'

/** Something that an agent ticks: what they did to find out whether it is the owner, or what they noticed. */
export interface Step {
  readonly check: CaseCheck
  /** The stored number that was called back. */
  readonly contact: { readonly id: string; readonly hint: string } | null
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
    ...phones.map(({ id, hint }) => stepOf(current, 'called-back', { id, hint })),
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
