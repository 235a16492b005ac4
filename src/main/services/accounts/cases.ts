import type { CaseView } from '@shared/views/account'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Case } from '../../engine/model/account'
import { callerStanding, type CallerStanding } from '../../engine/model/caller'
import { redFlags } from '../../engine/questions/redFlags'
import { openCodes } from '../../engine/model/selectors'
import type { OperatorRecord } from '../../ports/operators'
import type { OutboxMessage } from '../../ports/outbox'
import { caseOffers } from '../cases/offers'
import { ticketShown } from '../cases/ticketShown'
import type { Desk } from '../desk'
import { hintOfContact } from './masks'
import { standingView } from '../delivery/attempts'
import { maskQuoted } from '../delivery/quoted'

/** The account's cases: the open ones first, then the newest. */
export async function caseViews(
  desk: Desk,
  operator: OperatorRecord,
  account: Account,
  now: Instant,
  messages: readonly OutboxMessage[],
): Promise<readonly CaseView[]> {
  const names = new Map((await desk.store.operators.list()).map(({ id, name }) => [id, name]))
  return account.cases
    .map((one) => ({
      id: one.id,
      operatorName: names.get(one.operatorId) ?? '',
      mine: one.operatorId === operator.id && one.waitsSince === undefined,
      waitsSince: one.waitsSince ?? null,
      ticket: ticketShown(account, one),
      offers: caseOffers(desk, operator, account, one, now),
      channel: one.channel,
      story: maskQuoted(one.story),
      openedAt: one.openedAt,
      closedAt: one.closedAt,
      outcome: one.outcome,
      ...callerView(callerStanding(account, one, now)),
      checks: one.checks.map(({ check, contactId, at }) => ({
        check,
        at,
        contactId,
        contactHint: hintOfContact(account, contactId, desk.policy),
      })),
      flags: redFlags(account, one, now, desk.policy),
      codeSent: codeSent(desk, account, one, now, messages),
    }))
    .sort(
      (a, b) =>
        Number(a.closedAt !== null) - Number(b.closedAt !== null) || b.openedAt - a.openedAt,
    )
}

function callerView({
  have,
  need,
  until,
}: CallerStanding): Pick<CaseView, 'callerVerifiedUntil' | 'callerProofs'> {
  return { callerVerifiedUntil: until, callerProofs: { have: Math.min(have, need), need } }
}

function codeSent(
  { policy }: Desk,
  account: Account,
  one: Case,
  now: Instant,
  messages: readonly OutboxMessage[],
): CaseView['codeSent'] {
  const newest = account.codes.findLast((code) => code.caseId === one.id)
  if (newest === undefined || !openCodes(account).includes(newest) || newest.expiresAt <= now)
    return null
  const carrier = messages.find(
    ({ hasCode, contactId, at }) =>
      hasCode && contactId === newest.contactId && at === newest.sentAt,
  )
  return {
    contactId: newest.contactId,
    contactHint: hintOfContact(account, newest.contactId, policy) ?? '',
    sentAt: newest.sentAt,
    expiresAt: newest.expiresAt,
    triesLeft: policy.values['code.tries'] - newest.wrongTries,
    standing: carrier === undefined ? null : standingView(carrier),
  }
}
