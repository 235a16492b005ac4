import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Desk } from '../desk'
import { carrierOf } from './possible'
import { openedTransport } from './secrets'
import { storedTransport } from './stored'

/** From now on messages of this kind go where it is set; nowhere where nothing is set, or where its secrets can’t be opened. */
export async function putInUse(desk: Desk, kind: ContactKind): Promise<void> {
  const carrier = await carrierOf(desk)
  if (carrier === null) return
  const stored = await storedTransport(desk, kind)
  const opened = stored === null ? null : openedTransport(desk, stored)
  await carrier.use(kind, opened)
}
