import { channels } from '@shared/channels'
import { dueKinds } from '@shared/views/timer'
import type { WaitingView } from '@shared/views/waiting'
import type { ScreenName } from '@shared/vocabulary/screens'
import { duration, minus } from '@shared/vocabulary/instant'
import { administersAsFounder } from '../../operators/roster'
import type { OperatorRecord } from '../../ports/operators'
import type { Run } from '../run'
import { waitingForDesk } from '../../services/approvals/deskApprovals'
import type { Desk } from '../../services/desk'
import { permits } from '../../services/access/permissions'
import { ok } from '../../services/replies'
import { supervisorsQueue } from '../../ports/cases'
import { countDates } from '../../services/timers/count'
import { askedRequests } from '../../services/today/requests'
import type { Waits } from '../../services/today/cases'
import { undeliveredCount } from '../../services/today/undelivered'
import { waitsFor } from '../../services/today/waits'
import { channelNotes } from '../../services/transports/notes'
import { readRound } from '../../services/unreadable/round'
import { sparing } from '../../services/unreadable/sparing'

/** How much waits: of each screen as many things as it lists. */
export const run: Run<'app.waiting'> = async (desk, { operator }) => {
  const items = sparing(desk)
  const now = desk.clock.now()
  const waits = await waitsFor(desk, operator, items)
  const before = items.leftOut()
  const asked = await askedRequests(desk, items)
  // An account that can't be read has one request at least.
  const onAccounts = asked.length + (items.leftOut() - before)
  const view: WaitingView = {
    today: waits.count,
    cases: await casesOf(desk, operator),
    timers: await countDates(desk, dueKinds),
    approvals: onAccounts + (await waitingForDesk(desk)).length,
    outbox: await undeliveredCount(desk, minus(now, duration('1d'))),
    forMe: screensOf(waits),
    channels: await channelNotes(desk, operator),
    ...((await caresForStore(desk, operator))
      ? { unreadable: met(desk), examined: (await readRound(desk.store.settings))?.before ?? null }
      : { unreadable: null, examined: null }),
  }
  await items.report()
  return ok(view)
}

/** Timers stays quiet: what is frozen there waits under Today. */
const screenOf: Readonly<Record<Waits['shown'][number]['is'], ScreenName>> = {
  frozen: 'today',
  flagged: 'cases',
  escalated: 'cases',
  handed: 'cases',
  approval: 'approvals',
  'desk-approval': 'approvals',
  approved: 'approvals',
  'desk-approved': 'approvals',
}

function screensOf({ shown }: Waits): readonly ScreenName[] {
  return shown.length === 0
    ? []
    : [...new Set<ScreenName>(['today', ...shown.map(({ is }) => screenOf[is])])]
}

/** The operator's own, and for a supervisor what was handed over to the supervisors. */
async function casesOf({ store }: Desk, { id, role }: OperatorRecord): Promise<number> {
  const own = await store.cases.countOpen(id)
  return role === 'supervisor' ? own + (await store.cases.countOpen(supervisorsQueue)) : own
}

/** Whoever may see the list of what can't be read. */
async function caresForStore({ store }: Desk, operator: OperatorRecord): Promise<boolean> {
  return (
    permits(
      channels['unreadable.list'].permission,
      operator,
      await administersAsFounder(operator, store.operators),
    ) === 'yes'
  )
}

function met({ unreadable }: Desk): WaitingView['unreadable'] {
  const [first] = unreadable.list()
  return first === undefined
    ? null
    : { count: unreadable.list().length, full: unreadable.isFull(), since: first.since }
}
