import type { CaseWaitView, OpenCaseView, WorkTodayView } from '@shared/views/today'
import type { CaseId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Case } from '../../engine/model/account'
import { liveProofs, openCodes, runningReplacement } from '../../engine/model/selectors'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'
import type { Sparing } from '../unreadable/sparing'
import { casesOf, ofAccount } from './cases'

const shown = 10

/**
 * The operator's open cases, the newest first, each with what waits in it.
 * @param besides those that are said elsewhere
 */
export async function openCaseViews(
  desk: Desk,
  operator: OperatorRecord,
  items: Sparing,
  besides: ReadonlySet<CaseId>,
): Promise<Pick<WorkTodayView, 'cases' | 'casesCount'>> {
  const now = desk.clock.now()
  const before = items.leftOut()
  const found = await casesOf(desk, operator.id, shown + besides.size, items)
  const cases = found
    .filter(({ one }) => !besides.has(one.id))
    .slice(0, shown)
    .map(({ account, one }): OpenCaseView => ({
      ...ofAccount(account),
      caseId: one.id,
      channel: one.channel,
      openedAt: one.openedAt,
      waits: waitIn(account, one, now),
    }))
  const count = await desk.store.cases.countOpen(operator.id)
  return { cases, casesCount: count - besides.size - (items.leftOut() - before) }
}

/** What is nearest to the caller: a code on its way, then that they are verified, then how the change stands. */
export function waitIn(account: Account, { id }: Case, now: Instant): CaseWaitView | null {
  const code = openCodes(account).findLast((one) => one.caseId === id && now < one.expiresAt)
  if (code !== undefined)
    return {
      is: 'code',
      since: code.sentAt,
      until: code.expiresAt,
    }
  const proof = liveProofs(account, now).findLast((one) => one.caseId === id)
  if (proof !== undefined) return { is: 'verified', since: proof.verifiedAt, until: proof.until }
  return waitOfReplacement(account)
}

function waitOfReplacement(account: Account): CaseWaitView | null {
  const running = runningReplacement(account)
  if (running?.frozenAt != null) return { is: 'frozen', since: running.frozenAt, until: null }
  if (running !== null)
    return {
      is: 'replacement',
      since: running.startedAt,
      until: running.maturesAt,
    }
  const asked = account.replacement
  return asked?.confirmBy == null
    ? null
    : { is: 'confirm', since: asked.requestedAt, until: asked.confirmBy }
}
