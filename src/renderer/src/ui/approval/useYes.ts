import { computed, ref, shallowRef } from 'vue'
import type { AccountId, ApprovalId } from '@shared/vocabulary/ids'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { ask } from '../../query/bridge'
import { useQuery } from '../../query/useQuery'
import { useSending } from '../../query/useSending'
import { useSession } from '../../session/session'
import { saidHere } from './saidHere'

/**
 * A colleague who is here approves one's own request, by name and passphrase: who can, what they have filled in, and what came of it.
 * In the training room nobody has a passphrase.
 * @param request null: there is none that waits
 */
export function useYes(
  request: () => { readonly accountId: AccountId | null; readonly approvalId: ApprovalId } | null,
) {
  const session = useSession()
  const { value: mine } = useQuery(
    () => (session.training === null ? ask('approvals.mine', {}) : null),
    { reloadOn: 'desk' },
  )
  const approvers = computed(() => mine.value?.approvers ?? [])
  const chosen = ref('')
  /** Where only one can, it is that one. */
  const name = computed({
    get: () => chosen.value || (approvers.value.length === 1 ? approvers.value[0]?.name : '') || '',
    set: (given: string) => (chosen.value = given),
  })
  const passphrase = ref('')
  const refusal = shallowRef<Refusal | null>(null)
  const { busy, error, send } = useSending()

  /** True where it is approved now. */
  async function approve(): Promise<boolean> {
    const asked = request()
    if (asked === null || name.value === '' || passphrase.value === '' || busy.value) return false
    refusal.value = null
    const given = { name: name.value, passphrase: passphrase.value }
    passphrase.value = ''
    saidHere.add(asked.approvalId)
    const reply = await send(() => ask('approvals.approveHere', { ...asked, ...given }))
    if (reply?.value.outcome === 'refused') refusal.value = reply.value.refusal
    const isDecided = reply?.value.outcome === 'decided'
    if (!isDecided) saidHere.delete(asked.approvalId)
    return isDecided
  }

  const canBeHere = computed(() => approvers.value.length > 0)
  return { approvers, canBeHere, name, passphrase, busy, error, refusal, approve }
}

export type Yes = ReturnType<typeof useYes>
