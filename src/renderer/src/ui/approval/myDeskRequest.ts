import { computed } from 'vue'
import type { DeskApprovalView } from '@shared/views/approval'
import type { DeskAct } from '@shared/vocabulary/deskActs'
import { ask } from '../../query/bridge'
import { useQuery } from '../../query/useQuery'

/** The operator's newest request of a kind that may still come to something, or was declined; null: there is none. */
export function useMyDeskRequest(act: DeskAct) {
  const { value } = useQuery(() => ask('approvals.mine', {}))
  const request = computed<DeskApprovalView | null>(() => {
    const newest = value.value?.requests.find((one) => one.act === act) ?? null
    return newest === null || newest.state === 'used' || newest.state === 'withdrawn'
      ? null
      : newest
  })
  const noApprover = computed(() => value.value?.noApprover ?? null)
  return { request, noApprover }
}
