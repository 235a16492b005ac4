import type { PastRequestView } from '@shared/views/approval'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Approval } from '../../engine/model/account'
import { boundCommand } from '../../engine/questions/boundApprovals'
import { requestState } from '../../engine/rules/approvalNeed'
import type { DeskApproval } from '../../ports/deskApprovals'
import { hintOfAccount } from '../accounts/masks'
import { contactOf } from '../commands/auditFacts'
import type { Desk } from '../desk'
import { maskQuoted } from '../delivery/quoted'
import { stateOf } from './deskApprovals'
import { reasonOf } from './reason'

type NameOf = (id: string) => string

/** The requests of an account that end, or have ended, at an instant, without those that wait. */
export function pastOnAccount(
  { policy }: Desk,
  account: Account,
  at: Instant,
  now: Instant,
  nameOf: NameOf,
): readonly PastRequestView[] {
  return account.approvals.flatMap((one) => {
    const state = requestState(one, now)
    if (one.expiresAt !== at || state === 'waits') return []
    const command = boundCommand(one, { kind: 'operator', id: one.requestedBy, role: 'supervisor' })
    return {
      id: one.id,
      account: { id: account.id, name: account.name, hint: hintOfAccount(account) },
      command: one.command,
      act: null,
      about: {},
      contactHint: contactOf(account, command, policy),
      reason: reasonOf(one, command),
      askedBy: nameOf(one.requestedBy),
      askedAt: one.requestedAt,
      state,
      decidedBy: one.decidedBy === null ? null : nameOf(one.decidedBy),
      decidedAt: one.decidedAt ?? null,
      beside: one.beside === true,
      why: one.why === undefined ? null : maskQuoted(one.why),
      endedAt: endOf(state, one.usedAt, one.withdrawnAt ?? null, one.expiresAt),
    }
  })
}

export function pastOfDesk(one: DeskApproval, now: Instant, nameOf: NameOf): PastRequestView {
  const known = stateOf(one)
  const isOpen = known === 'waits' || known === 'approved'
  const state = isOpen && now >= one.expiresAt ? 'lapsed' : known === 'waits' ? 'lapsed' : known
  return {
    id: one.id,
    account: null,
    command: null,
    act: one.act,
    about: one.about,
    contactHint: null,
    reason: one.reason,
    askedBy: nameOf(one.askedBy),
    askedAt: one.askedAt,
    state,
    decidedBy: one.decidedBy === null ? null : nameOf(one.decidedBy),
    decidedAt: one.decidedAt,
    beside: false,
    why: one.why,
    endedAt: endOf(state, one.usedAt, one.withdrawnAt, one.expiresAt),
  }
}

function endOf(
  state: ReturnType<typeof requestState>,
  usedAt: Approval['usedAt'],
  withdrawnAt: Instant | null,
  expiresAt: Instant,
): Instant | null {
  if (state === 'used') return usedAt
  if (state === 'withdrawn') return withdrawnAt
  return state === 'lapsed' ? expiresAt : null
}
