import type { ChannelView, TransportView } from '@shared/views/transport'
import { duration, minus } from '@shared/vocabulary/instant'
import { contactKinds, type ContactKind } from '@shared/vocabulary/kinds'
import { mapInTurn } from '../../platform/inTurn'
import type { QueueStanding } from '../../ports/deliveries'
import type { StoredTransport } from '../../ports/transports'
import type { Desk } from '../desk'
import { unread } from '../delivery/returns'
import { namesOfOperators } from '../operators/names'
import { carrierOf } from './possible'
import { certificatesOf } from './authorities'
import { unreadableSecrets } from './secrets'
import { storedTransport } from './stored'

/** Notices of so long may still be sent when a channel is connected at last; what is older would surprise. */
export const sentAgain = duration('1d')

/** How each channel stands; none where this desk can have none. */
export async function channelViews(desk: Desk): Promise<readonly ChannelView[]> {
  if ((await carrierOf(desk)) === null) return []
  return mapInTurn(contactKinds, async (kind) =>
    stateOf(desk, kind, await standingOf(desk, kind), await storedTransport(desk, kind)),
  )
}

/** The same with all that was set, for whoever administers. */
export async function transportViews(desk: Desk): Promise<readonly TransportView[]> {
  if ((await carrierOf(desk)) === null) return []
  const nameOf = await namesOfOperators(desk)
  return mapInTurn(contactKinds, async (kind): Promise<TransportView> => {
    const stored = await storedTransport(desk, kind)
    const standing = await standingOf(desk, kind)
    const settings = stored?.setting.settings
    const mailbox = settings !== undefined && 'mailbox' in settings ? settings.mailbox : null
    return {
      ...(await stateOf(desk, kind, standing, stored)),
      setting: stored?.setting ?? null,
      secrets: Object.fromEntries(
        Object.entries(stored?.secrets ?? {}).map(([field, secret]) => [field, secret?.at]),
      ),
      unreadable: stored === null ? [] : unreadableSecrets(desk, stored),
      changedAt: stored?.changedAt ?? null,
      changedBy: stored === null ? null : nameOf(stored.changedBy),
      authorities: certificatesOf(settings?.authorities ?? ''),
      mailboxAuthorities: certificatesOf(mailbox?.authorities ?? ''),
      notConnected: standing.notConnected,
    }
  })
}

export async function transportView(desk: Desk, kind: ContactKind): Promise<TransportView | null> {
  return (await transportViews(desk)).find((one) => one.kind === kind) ?? null
}

function standingOf({ store, clock }: Desk, kind: ContactKind): Promise<QueueStanding> {
  return store.deliveries.standing(kind, minus(clock.now(), sentAgain))
}

async function stateOf(
  { store }: Desk,
  kind: ContactKind,
  { waiting, oldest, held }: QueueStanding,
  stored: StoredTransport | null,
): Promise<ChannelView> {
  return {
    kind,
    type: stored?.setting.type ?? null,
    standstill: stored?.fault ?? null,
    unread: stored === null ? null : await unread(store.settings, stored),
    pausedUntil: stored?.pausedUntil ?? null,
    waiting,
    waitsSince: oldest,
    holding: await store.deliveries.isHolding(),
    held,
  }
}
