import { useRouter } from 'vue-router'
import type { RequestOf } from '@shared/channels'
import type { IpcError } from '@shared/ipc/errors'
import { ask } from '../query/bridge'
import { useLastScreen } from '../session/lastScreen'
import { useSession } from '../session/session'
import { useRoom } from './room'

/** Into a room and out of it, from the live desk and from another room alike. */
export function useTraining() {
  const session = useSession()
  const room = useRoom()
  const router = useRouter()
  const lastScreen = useLastScreen()

  /** Enters a room; where the window is in one already, that one is left first. Returns what kept it from being entered. */
  async function play(request: RequestOf<'training.begin'>): Promise<IpcError | null> {
    if (session.training) {
      const left = await ask('training.leave', {})
      if (!left.ok) return left.error
    }
    const reply = await ask('training.begin', request)
    room.forget()
    await session.load()
    if (!reply.ok) return reply.error
    await room.load()
    await router.push({ name: 'call' })
    return null
  }

  async function backToLibrary(): Promise<void> {
    if (!session.training) return void (await router.push({ name: 'training' }))
    // The desk comes back to where it was left; here it was asked for the library.
    if (session.view?.operator)
      lastScreen.leave(session.view.operator, router.resolve({ name: 'training' }))
    await room.leave()
  }

  return { play, backToLibrary }
}
