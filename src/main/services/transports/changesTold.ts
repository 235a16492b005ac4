import { z } from 'zod'
import type { ChannelChangeView } from '@shared/views/transport'
import { duration, minus, type Instant } from '@shared/vocabulary/instant'
import { contactKinds } from '@shared/vocabulary/kinds'
import type { OperatorRecord } from '../../ports/operators'
import type { SettingChanges } from '../../ports/settings'
import type { Desk } from '../desk'
import { namesOfOperators } from '../operators/names'

/**
 * Whoever points a channel at a server of their own reads every code: for a week each supervisor is told of each change. What has to be
 * known is kept beside the audit, which is too long to be searched at every look.
 */
const toldFor = duration('7d')
const place = 'channelChanges'
const most = 50
const kept = z.array(
  z.object({
    kind: z.enum(contactKinds),
    at: z.int(),
    by: z.string(),
    host: z.string().nullable(),
  }),
)
type Kept = z.infer<typeof kept>[number]

/** What makes it so that they are told of one more, in the transaction of the change itself. */
export async function toldOf(
  { store }: Desk,
  change: Kept & { readonly at: Instant },
): Promise<SettingChanges> {
  const all = [change, ...read(await store.settings.get(place))]
  const recent = all.filter(({ at }) => at > change.at - toldFor).slice(0, most)
  return { [place]: JSON.stringify(recent) }
}

/** What this operator is told of, the newest first. */
export async function changesToldTo(
  desk: Desk,
  { role }: OperatorRecord,
): Promise<readonly ChannelChangeView[]> {
  if (role !== 'supervisor') return []
  const since = minus(desk.clock.now(), toldFor)
  const all = read(await desk.store.settings.get(place)).filter(({ at }) => at > since)
  if (all.length === 0) return []
  const nameOf = await namesOfOperators(desk)
  return all.map(({ kind, at, by, host }) => ({ kind, at: at as Instant, by: nameOf(by), host }))
}

function read(value: string | null): readonly Kept[] {
  try {
    return kept.parse(JSON.parse(value ?? '[]'))
  } catch {
    return []
  }
}
