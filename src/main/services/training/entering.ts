import type { Reply } from '@shared/ipc/errors'
import type { RoomView } from '@shared/views/training/room'
import type { SignedIn } from '../asking'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import type { Room } from './trainingModule'

/**
 * Puts the window into the room: from here on its desk is the simulated one. Whatever is done in there is kept at once, so
 * that nobody loses a run. Null: the scenario can't be played.
 */
export async function enter(
  desk: Desk,
  { session }: SignedIn,
  room: Room<Desk> | null,
): Promise<Reply<RoomView>> {
  if (room === null) return failed('conflict', { scenario: 'not-playable' })
  const { runs } = await desk.training.module()
  const changed = async () => {
    await runs.save(room.run())
    desk.changes.tell({ accountId: null })
  }
  await desk.training.enter(session, room)
  room.hear(changed)
  await changed()
  return ok(await room.view())
}
