import { channels } from '@shared/channels'
import type { ChannelNotesView } from '@shared/views/transport'
import { administersAsFounder } from '../../operators/roster'
import type { OperatorRecord } from '../../ports/operators'
import { permits } from '../access/permissions'
import type { Desk } from '../desk'
import { changesToldTo } from './changesTold'
import { carrierOf } from './possible'
import { channelViews } from './views'

/** What every window says of the channels; null: this desk can have none. */
export async function channelNotes(
  desk: Desk,
  operator: OperatorRecord,
): Promise<ChannelNotesView | null> {
  if ((await carrierOf(desk)) === null) return null
  const founding = await administersAsFounder(operator, desk.store.operators)
  const permitted = (channel: 'transports.states' | 'transports.set'): boolean =>
    permits(channels[channel].permission, operator, founding) === 'yes'
  const all = await channelViews(desk)
  const connected = all.filter(({ type }) => type !== null)
  const sees = permitted('transports.states')
  return {
    none: connected.length === 0,
    still: connected.flatMap(({ kind, standstill, waiting }) =>
      standstill === null
        ? []
        : [{ kind, fault: standstill.fault, since: standstill.since, waiting }],
    ),
    holding: all.some(({ holding }) => holding),
    held: sees ? all.reduce((sum, { held }) => sum + held, 0) : 0,
    sees,
    mine: permitted('transports.set'),
    changes: await changesToldTo(desk, operator),
  }
}
