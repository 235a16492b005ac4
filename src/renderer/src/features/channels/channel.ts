import { computed } from 'vue'
import type { ChannelView, TransportView } from '@shared/views/transport'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { ask } from '../../query/bridge'
import { useQuery, type Answer } from '../../query/useQuery'
import { useSession } from '../../session/session'

/** A channel as this operator may see it: how it stands, and for whoever administers all that is set. */
export function useChannel(kind: ContactKind) {
  const session = useSession()
  const mine = computed(() => session.screens.includes('operators'))
  const states = useQuery(() => (mine.value ? null : ask('transports.states', {})), {
    reloadOn: 'desk',
  })
  const all = useQuery(() => (mine.value ? ask('transports.show', {}) : null), { reloadOn: 'desk' })
  const transport = computed<TransportView | null>(
    () => all.value.value?.transports.find((one) => one.kind === kind) ?? null,
  )
  const channel = computed<ChannelView | null>(
    () => transport.value ?? states.value.value?.channels.find((one) => one.kind === kind) ?? null,
  )
  /** A profile of invented people has none. */
  const isImpossible = computed(
    () => all.value.value?.transports.length === 0 || states.value.value?.channels.length === 0,
  )
  const answer = computed((): Answer<unknown> =>
    mine.value ? all.answer.value : states.answer.value,
  )
  const load = () => (mine.value ? all.load() : states.load())

  /** Shows what main has answered to a change. */
  function take(now: TransportView): void {
    const before = all.value.value
    if (before !== null)
      all.take({ transports: before.transports.map((one) => (one.kind === kind ? now : one)) })
  }
  return { mine, channel, transport, isImpossible, answer, load, take, takeAll: all.take }
}
