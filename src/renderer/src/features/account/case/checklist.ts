import type { AccountView } from '@shared/views/account'
import type { CaseCheck } from '@shared/vocabulary/kinds'

/** Something that an agent does by themselves to find out whether it is the owner. */
export interface Step {
  readonly check: CaseCheck
  /** The stored number that was called back. */
  readonly contact: { readonly id: string; readonly hint: string } | null
  readonly isDone: boolean
}

/** What there is to do by hand, and what of it is written in the case. */
export function stepsOf(account: AccountView, caseId: string): readonly Step[] {
  const phones = account.contacts.filter((contact) => contact.kind === 'phone' && contact.state !== 'unconfirmed' && contact.state !== 'pending-addition')
  return [
    { check: 'account-name' as const, contact: null },
    ...phones.map(({ id, hint }) => ({ check: 'called-back' as const, contact: { id, hint } })),
  ].map((step) => ({ ...step, isDone: isWritten(account, caseId, step) }))
}

function isWritten(account: AccountView, caseId: string, { check, contact }: Pick<Step, 'check' | 'contact'>): boolean {
  return account.timeline.some(({ event, facts }) => event === 'case-checked' && facts['case'] === caseId && facts['check'] === check && (contact === null || facts['contact'] === contact.hint))
}
