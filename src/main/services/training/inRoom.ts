import type { Reply } from '@shared/ipc/errors'
import type { RoomView } from '@shared/views/training/room'
import type { Session } from '../../operators/session'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import type { Room } from './trainingModule'

/** The room that this window is in; a sentence where it is in none. */
export function roomIn({ training }: Desk, session: Session): Reply<Room<Desk>> {
  const room = training.roomOf(session)
  return room === null ? failed('conflict', { room: 'none' }) : ok(room)
}

/**
 * Does something in the room and shows it as it is then.
 * @param does false where it could not be done
 */
export async function move(
  desk: Desk,
  session: Session,
  does: (room: Room<Desk>) => Promise<boolean>,
): Promise<Reply<RoomView>> {
  const found = roomIn(desk, session)
  if (!found.ok) return found
  return (await does(found.value))
    ? ok(await found.value.view())
    : failed('conflict', { move: 'impossible' })
}
