import type { Reply } from '@shared/ipc/errors'
import type { RoomView } from '@shared/views/training/room'
import type { SignedIn } from '../action'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import { keepRun } from './inRoom'
import type { Room } from './house'

/** Puts the window into the room: from here on its desk is the simulated one. Null: the scenario can't be played. */
export async function enter(desk: Desk, { session }: SignedIn, room: Room<Desk> | null): Promise<Reply<RoomView>> {
  if (room === null) return failed('conflict', { scenario: 'not-playable' })
  desk.training.enter(session, room)
  room.hear(() => desk.changes.tell({ accountId: null }))
  await keepRun(desk, room)
  desk.changes.tell({ accountId: null })
  return ok(room.view())
}
