import type { ContactKind } from '@shared/vocabulary/kinds'
import type { StoredTransport } from '../../ports/transports'
import { UnreadableRecord } from '../../ports/unreadable'
import type { Desk } from '../desk'
import { reportUnreadable } from '../unreadable/report'

/** What is set for a kind; null: nothing, or nothing that can be read, which is reported. It can be set anew in either case. */
export async function storedTransport(
  desk: Desk,
  kind: ContactKind,
): Promise<StoredTransport | null> {
  try {
    return await desk.store.transports.read(kind)
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error
    await reportUnreadable(desk, error, null)
    return null
  }
}
