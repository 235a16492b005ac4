import { watch } from 'vue'
import type { MyRequestsView } from '@shared/views/approval'
import { ask } from '../../query/bridge'
import { useQuery } from '../../query/useQuery'
import { useSession } from '../../session/session'
import { useWords } from '../../session/words'
import { useToasts } from '../toast/toasts'
import { saidHere } from './saidHere'

/** Tells whoever is signed in when somebody has decided on what they asked for. */
export function useDecidedToasts(): void {
  const words = useWords()
  const toasts = useToasts()
  const session = useSession()
  const { value } = useQuery(() => (session.training === null ? ask('approvals.mine', {}) : null))
  watch(value, (now, before) => {
    if (now === null || before === null) return
    const waited = new Set(before.onAccounts.filter(isWaiting).map(({ id }) => id))
    for (const one of before.requests) if (isWaiting(one)) waited.add(one.id)
    const decided = decisionsIn(now).find(({ id }) => waited.has(id) && !saidHere.has(id))
    if (decided) void toasts.say(decided.text, 'desk')
  })

  function decisionsIn({ requests, onAccounts }: MyRequestsView) {
    const of = (one: {
      readonly id: string
      readonly state: string
      readonly decidedBy: string | null
      readonly what: string
    }) =>
      one.state === 'approved' || one.state === 'declined'
        ? [
            {
              id: one.id,
              text: words.say(`approvalsHere.told.${one.state}`, {
                name: one.decidedBy ?? '',
                what: one.what,
              }),
            },
          ]
        : []
    return [
      ...onAccounts.flatMap((one) =>
        of({
          ...one,
          what: words.say('approvalsHere.onAccount', {
            command: words.say(`commands.${one.command}`),
            account: one.accountName,
          }),
        }),
      ),
      ...requests.flatMap((one) =>
        of({ ...one, what: words.say(`deskApprovals.act.${one.act}`, one.about) }),
      ),
    ]
  }
}

const isWaiting = ({ state }: { readonly state: string }): boolean => state === 'waits'
