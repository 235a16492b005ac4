import {
  mostListed,
  outboxPage,
  statesOfList,
  type OutboxList,
  type OutboxPeriod,
  type OutboxView,
} from '@shared/views/outbox'
import { duration, minus, type Instant } from '@shared/vocabulary/instant'
import { deliveryStates } from '@shared/vocabulary/deliveryStates'
import { mapInTurn } from '../../platform/inTurn'
import type { MessageFilter } from '../../ports/outbox'
import { isSample } from '../../services/app/settings'
import { reachOf } from '../../services/delivery/reach'
import type { Desk } from '../../services/desk'
import { accountNames } from '../../services/outbox/names'
import { messageView } from '../../services/outbox/view'
import { ok } from '../../services/replies'
import { sparing } from '../../services/unreadable/sparing'
import type { Run } from '../run'

/** A page of messages to customers, and what became of them. Those to an account that can't be read are there without its name. */
export const run: Run<'outbox.list'> = async (desk, _caller, asked) => {
  const { list = null, kind = null, period = null, after = null } = asked
  const items = sparing(desk)
  const since = sinceOf(desk, period)
  const counts = await countsOf(desk, { kind, since })
  const shown = list ?? (await firstShown(desk, counts))
  const wanted: MessageFilter = { states: statesIn(shown), kind, since }
  const page = await desk.store.outbox.page(wanted, after, outboxPage, items.spare)
  const unreadable = items.leftOut()
  const nameOf = accountNames(desk, items)
  const messages = await mapInTurn(page.messages, async (message) =>
    messageView(desk, message, await nameOf(message.accountId)),
  )
  await items.report()
  return ok({
    list: shown,
    messages,
    next: page.next,
    unreadable,
    counts,
    reach: await reachOf(desk),
  })
}

const lengths = { '1d': duration('1d'), '7d': duration('7d'), '30d': duration('30d') } as const

function sinceOf({ clock }: Desk, period: OutboxPeriod | null): Instant | null {
  return period === null || period === 'ever' ? null : minus(clock.now(), lengths[period])
}

const statesIn = (list: OutboxList) => (list === 'all' ? deliveryStates : statesOfList[list])

async function countsOf(
  { store }: Desk,
  filter: Omit<MessageFilter, 'states'>,
): Promise<OutboxView['counts']> {
  const count = async (list: Exclude<OutboxList, 'all'>) =>
    store.outbox.count({ ...filter, states: statesOfList[list] }, mostListed)
  return {
    failed: await count('failed'),
    uncertain: await count('uncertain'),
    waiting: await count('waiting'),
    unsent: await count('unsent'),
  }
}

/** Whoever is with the sample reads its codes here. */
async function firstShown(desk: Desk, counts: OutboxView['counts']): Promise<OutboxList> {
  return counts.failed > 0 && !(await isSample(desk.store.settings)) ? 'failed' : 'all'
}
