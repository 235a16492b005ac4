import { createHash } from 'node:crypto'
import type { Channel } from '@shared/channels'
import type { DeskAct } from '@shared/vocabulary/deskActs'
import { plus, type Instant } from '@shared/vocabulary/instant'
import type { Facts, Refusal } from '@shared/vocabulary/outcomes'
import { approvalUsedEntry, refusedEntry } from '../../audit/entries'
import type { DeskApproval } from '../../ports/deskApprovals'
import type { OperatorRecord } from '../../ports/operators'
import type { SignedIn } from '../asking'
import { maskQuoted } from '../delivery/quoted'
import type { Desk } from '../desk'
import { approverRefusal } from './approver'

/** Something that concerns the desk and takes a second operator. */
export interface AskedOfDesk {
  readonly act: DeskAct
  /** All that will be done, as data: an approval is good for exactly this. */
  readonly what: unknown
  /** The same for people to read; masked. The sentence of the act names these facts. */
  readonly about: Facts
  readonly reason: string
}

export type Taken =
  | { readonly approval: DeskApproval; readonly refusal: null }
  | { readonly approval: null; readonly refusal: Refusal }

export function stateOf({
  usedAt,
  withdrawnAt,
  decision,
}: DeskApproval): 'waits' | 'approved' | 'declined' | 'withdrawn' | 'used' {
  if (withdrawnAt !== null) return 'withdrawn'
  if (usedAt !== null) return 'used'
  return decision ?? 'waits'
}

/** What waits for a supervisor now. */
export async function waitingForDesk({ store, clock }: Desk): Promise<readonly DeskApproval[]> {
  return (await store.deskApprovals.list(clock.now())).filter((one) => stateOf(one) === 'waits')
}

/**
 * The approval under which this operator may do exactly this now. Without one it is asked for, once, and the refusal says so
 * (rule case.approval-required). Nothing is used up: that is for `useApproval`, right before it is done.
 * @param channel what the audit calls the asking
 */
export async function approvalFor(
  desk: Desk,
  { operator }: SignedIn,
  channel: Channel,
  asked: AskedOfDesk,
): Promise<Taken> {
  const now = desk.clock.now()
  const digest = digestOf(asked.what)
  const isSame = (one: DeskApproval): boolean =>
    one.askedBy === operator.id && one.act === asked.act && one.digest === digest
  const same = (await desk.store.deskApprovals.list(now)).filter(isSame)
  const approved = same.find((one) => stateOf(one) === 'approved')
  if (approved !== undefined) {
    const refusal = await approverLost(desk, approved, now)
    if (refusal === null) return { approval: approved, refusal: null }
  }
  const reason = maskQuoted(asked.reason)
  const id = desk.ids.next('approval')
  const request = await desk.store.deskApprovals.ask(
    {
      id,
      act: asked.act,
      digest,
      about: asked.about,
      reason,
      askedBy: operator.id,
      askedAt: now,
      expiresAt: plus(now, desk.policy.values['approvals.lifetime']),
      decidedBy: null,
      decidedAt: null,
      decision: null,
      why: null,
      withdrawnAt: null,
      usedAt: null,
    },
    refusedEntry(now, operator, channel, 'case.approval-required', {
      approval: id,
      act: asked.act,
      reason,
    }),
    (one) => isSame(one) && stateOf(one) === 'waits',
  )
  desk.changes.tell({ accountId: null })
  return {
    approval: null,
    refusal: {
      rule: 'case.approval-required',
      facts: { approval: request.id },
      liftsAt: null,
      remedies: ['approve'],
    },
  }
}

/**
 * Uses an approval up. Whoever gets null does what was approved, and nothing else; whoever gets a refusal does nothing.
 */
export async function useApproval(
  desk: Desk,
  { operator }: SignedIn,
  { id, act, reason }: DeskApproval,
): Promise<Refusal | null> {
  const now = desk.clock.now()
  const all = await desk.store.operators.list()
  const refusal = await desk.store.deskApprovals.change(
    id,
    { usedAt: now },
    approvalUsedEntry(now, operator, { approval: id, act, reason }),
    (current): Refusal | null =>
      current !== null &&
      current.askedBy === operator.id &&
      stateOf(current) === 'approved' &&
      now < current.expiresAt
        ? lost(desk, current, all, now)
        : {
            rule: 'case.approval-required',
            facts: {},
            liftsAt: null,
            remedies: ['approve'],
          },
  )
  if (refusal === null) desk.changes.tell({ accountId: null })
  return refusal
}

/** Whether whoever approved it may still stand for it (rule approval.independent). */
async function approverLost(
  desk: Desk,
  approval: DeskApproval,
  now: Instant,
): Promise<Refusal | null> {
  return lost(desk, approval, await desk.store.operators.list(), now)
}

function lost(
  desk: Desk,
  { decidedBy, askedBy }: DeskApproval,
  all: readonly OperatorRecord[],
  now: Instant,
): Refusal | null {
  return approverRefusal({
    approver: decidedBy ?? '',
    asker: askedBy,
    all,
    now,
    policy: desk.policy,
  })
}

/** Keys in order, so that the same thing said in another order is the same. */
function digestOf(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what, inOrder)).digest('hex')
}

function inOrder(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
}
