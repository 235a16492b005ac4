import { mostListed, statesOfList } from '@shared/views/outbox'
import type { WorkTodayView } from '@shared/views/today'
import type { Instant } from '@shared/vocabulary/instant'
import { mapInTurn } from '../../platform/inTurn'
import { hintOf } from '../accounts/masks'
import { standingView } from '../delivery/attempts'
import type { Desk } from '../desk'
import { accountNames } from '../outbox/names'
import type { Sparing } from '../unreadable/sparing'

const shown = 5

/** How many messages came to nothing since then, whatever stopped them; those that nothing could carry are counted elsewhere. */
export async function undeliveredCount({ store }: Desk, since: Instant): Promise<number> {
  return store.outbox.count({ states: statesOfList.failed, kind: null, since }, mostListed)
}

/** Messages that did not arrive since then. Where nothing is connected, each for itself says nothing: they are counted. */
export async function undeliveredViews(
  desk: Desk,
  since: Instant,
  items: Sparing,
): Promise<Pick<WorkTodayView, 'undelivered' | 'undeliveredCount' | 'notConnectedCount'>> {
  const { outbox } = desk.store
  const failed = { states: statesOfList.failed, kind: null, since }
  const { messages } = await outbox.page(failed, null, shown, items.spare)
  const nameOf = accountNames(desk, items)
  const undelivered = await mapInTurn(messages, async (message) => {
    const { id, accountId, contactId, kind, value, template } = message
    const { state, since: at, attempts } = standingView(message)
    const last = attempts.findLast((attempt) => attempt.state === state)
    return {
      id,
      accountId,
      accountName: await nameOf(accountId),
      contactId,
      kind,
      contactHint: hintOf({ kind, value }, desk.policy),
      template,
      state,
      at,
      reason: last?.reason ?? null,
      answer: last?.answer ?? null,
    }
  })
  return {
    undelivered,
    undeliveredCount: await undeliveredCount(desk, since),
    notConnectedCount: await outbox.count(
      { states: statesOfList.unsent, kind: null, since },
      mostListed,
    ),
  }
}
