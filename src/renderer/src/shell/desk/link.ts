import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import { ask, listen } from '../../query/bridge'
import { useSession } from '../../session/session'

/**
 * A ticket system opened Latchkey with a ticket: Find opens with it filled in, and nothing else happens. Until somebody is signed in,
 * main keeps it.
 * @returns looks whether there is one; called when the first page is there
 */
export function useLink(): () => Promise<void> {
  const router = useRouter()
  const session = useSession()
  async function open(): Promise<void> {
    if (!session.screens.includes('find')) return
    const reply = await ask('app.link', {})
    if (reply.ok && reply.value.ticket !== null)
      await router.push({ name: 'find', query: { typed: reply.value.ticket } })
  }
  onScopeDispose(listen('link.opened', () => void open()))
  return open
}
