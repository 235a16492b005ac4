import type { ChannelView, TransportView } from '@shared/views/transport'
import { duration, minus } from '@shared/vocabulary/instant'
import { contactKinds, type ContactKind } from '@shared/vocabulary/kinds'
import { mapInTurn } from '../../platform/inTurn'
import type { StoredTransport } from '../../ports/transports'
import type { Desk } from '../desk'
import { namesOfOperators } from '../operators/names'
import { certificatesOf } from './authorities'
import { unreadableSecrets } from './secrets'
import { storedTransport } from './stored'

/** Notices of so long may still be sent when a channel is connected at last; what is older would surprise. */
export const sentAgain = duration('1d')

/** How each channel stands; none where this desk can have none. */
export async function channelViews(desk: Desk): Promise<readonly ChannelView[]> {
  if (desk.carrier === null) return []
  return mapInTurn(contactKinds, async (kind) =>
    stateOf(desk, kind, await storedTransport(desk, kind)),
  )
}

/** The same with all that was set, for whoever administers. */
export async function transportViews(desk: Desk): Promise<readonly TransportView[]> {
  if (desk.carrier === null) return []
  const nameOf = await namesOfOperators(desk)
  return mapInTurn(contactKinds, async (kind): Promise<TransportView> => {
    const stored = await storedTransport(desk, kind)
    const settings = stored?.setting.settings
    const mailbox = settings !== undefined && 'mailbox' in settings ? settings.mailbox : null
    return {
      ...(await stateOf(desk, kind, stored)),
      setting: stored?.setting ?? null,
      secrets: Object.fromEntries(
        Object.entries(stored?.secrets ?? {}).map(([field, secret]) => [field, secret?.at]),
      ),
      unreadable: stored === null ? [] : unreadableSecrets(desk, stored),
      changedAt: stored?.changedAt ?? null,
      changedBy: stored === null ? null : nameOf(stored.changedBy),
      authorities: certificatesOf(settings?.authorities ?? ''),
      mailboxAuthorities: certificatesOf(mailbox?.authorities ?? ''),
      notConnected: await desk.store.deliveries.countAgain(
        kind,
        minus(desk.clock.now(), sentAgain),
      ),
    }
  })
}

export async function transportView(desk: Desk, kind: ContactKind): Promise<TransportView | null> {
  return (await transportViews(desk)).find((one) => one.kind === kind) ?? null
}

const waits = ['queued', 'sending', 'deferred'] as const

async function stateOf(
  { store }: Desk,
  kind: ContactKind,
  stored: StoredTransport | null,
): Promise<ChannelView> {
  const waiting = await store.deliveries.count(waits, kind)
  return {
    kind,
    type: stored?.setting.type ?? null,
    standstill: stored?.fault ?? null,
    pausedUntil: stored?.pausedUntil ?? null,
    waiting,
    waitsSince: waiting === 0 ? null : await store.deliveries.waitsSince(kind),
    held: await store.deliveries.count(['held'], kind),
  }
}
