import type { OperatorId } from '@shared/vocabulary/ids'
import type { Desk } from '../services/desk'
import type { Room, TrainingGateway, TrainingModule } from '../services/training/trainingModule'
import type { Session } from '../operators/session'

/**
 * The way into the training room of this app. A room belongs to one operator in one window: it waits for them while the
 * window is locked, and is gone once somebody else enters one there.
 * @param load loads the module; called when it is first needed, so that a start pays nothing for it
 */
export function trainingGateway(load: () => Promise<TrainingModule<Desk>>): TrainingGateway<Desk> {
  const rooms = new Map<
    Session,
    { readonly operatorId: OperatorId | null; readonly room: Room<Desk> }
  >()
  let loading: Promise<TrainingModule<Desk>> | null = null
  let loaded: TrainingModule<Desk> | null = null

  async function leave(session: Session): Promise<void> {
    await rooms.get(session)?.room.close()
    rooms.delete(session)
  }

  return {
    roomOf: (session) => {
      const entered = rooms.get(session)
      return entered !== undefined &&
        session.operatorId !== null &&
        entered.operatorId === session.operatorId
        ? entered.room
        : null
    },
    enter: async (session, room) => {
      await leave(session)
      rooms.set(session, { operatorId: session.operatorId, room })
    },
    leave,
    module: () => (loading ??= load().then((training) => (loaded = training))),
    close: async () => {
      for (const session of [...rooms.keys()]) await leave(session)
      await loaded?.runs.close()
    },
  }
}
