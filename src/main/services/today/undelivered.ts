import type { WorkTodayView } from '@shared/views/today'
import type { Instant } from '@shared/vocabulary/instant'
import { mapInTurn } from '../../platform/inTurn'
import { UnreadableRecord } from '../../ports/unreadable'
import { hintOf } from '../accounts/masks'
import { maskAnswer } from '../delivery/quoted'
import type { Desk } from '../desk'
import type { Sparing } from '../unreadable/sparing'

const shown = 5

/** Messages that did not arrive since then. Where nothing is connected, each for itself says nothing: they are counted. */
export async function undeliveredViews(
  desk: Desk,
  since: Instant,
  items: Sparing,
): Promise<Pick<WorkTodayView, 'undelivered' | 'undeliveredCount' | 'notConnectedCount'>> {
  const { refused, refusedCount, notConnectedCount } = await desk.store.outbox.undelivered(
    since,
    shown,
    items.spare,
  )
  const undelivered = await mapInTurn(
    refused,
    async ({ id, accountId, contactId, kind, value, template, attempts }) => {
      const last = attempts.at(-1)
      return {
        id,
        accountId,
        accountName: await items.each(accountId, async () => {
          const account = await desk.store.accounts.read(accountId)
          if (account === null) throw new UnreadableRecord('account', accountId)
          return account.name
        }),
        contactId,
        kind,
        contactHint: hintOf({ kind, value }, desk.policy),
        template,
        at: last?.at ?? since,
        answer: last?.answer == null ? null : maskAnswer(last.answer),
      }
    },
  )
  return { undelivered, undeliveredCount: refusedCount, notConnectedCount }
}
