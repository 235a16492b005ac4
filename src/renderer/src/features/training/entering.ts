import { ref } from 'vue'
import type { RequestOf } from '@shared/channels'
import { useSession } from '../../session/session'
import { ask } from '../../query/bridge'
import { useSending } from '../../query/useSending'

/** The way into a run: once main has let the window in, the console shows the room. */
export function useEntering() {
  const session = useSession()
  const { error, send } = useSending()
  const entering = ref<string | null>(null)

  async function begin(request: RequestOf<'training.begin'>): Promise<void> {
    await enter('id' in request.scenario ? request.scenario.id : 'draft', () =>
      ask('training.begin', request),
    )
  }

  async function resume(runId: string): Promise<void> {
    await enter(runId, () => ask('training.resume', { runId }))
  }

  async function enter(
    what: string,
    way: () => ReturnType<typeof ask<'training.begin'>>,
  ): Promise<void> {
    if (entering.value !== null) return
    entering.value = what
    const reply = await send(way)
    entering.value = null
    if (reply) await session.load()
  }

  return { error, entering, begin, resume }
}
