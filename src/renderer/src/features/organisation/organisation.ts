import { computed, watch } from 'vue'
import type { RequestOf } from '@shared/channels'
import type { OrganisationView } from '@shared/views/organisation'
import { ask } from '../../query/bridge'
import { useQuery } from '../../query/useQuery'
import { useSending } from '../../query/useSending'
import { useSession } from '../../session/session'
import { useWords } from '../../session/words'
import { useToasts } from '../../ui/toast/toasts'

/**
 * The organisation as it is kept, and how whoever administers changes a part of it.
 * @param shown called with what is kept, at first and each time that it changes; what is being typed stays meanwhile
 */
export function useOrganisation(shown: (now: OrganisationView) => void) {
  const session = useSession()
  const words = useWords()
  const toasts = useToasts()
  const mine = computed(() => session.screens.includes('operators'))
  // Whoever types is not disturbed: it is asked for again only after it was saved.
  const { answer, value, load, take } = useQuery(() => ask('app.organisation', {}), {
    reloadOn: 'nothing',
  })
  watch(value, (now) => now !== null && shown(now), { immediate: true })
  const { busy, error, send } = useSending()

  async function save(chosen: RequestOf<'app.setOrganisation'>): Promise<boolean> {
    const reply = await send(() => ask('app.setOrganisation', chosen))
    if (reply === null) return false
    take(reply.value)
    void toasts.say(words.say('organisationScreen.saved'))
    return true
  }
  return { mine, answer, value, load, busy, error, save }
}
