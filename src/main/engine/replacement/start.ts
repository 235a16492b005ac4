import type { ContactId, ReplacementId } from '@shared/vocabulary/ids'
import { minus, plus } from '@shared/vocabulary/instant'
import type { ReplacementKind } from '@shared/vocabulary/kinds'
import { caseOfCommand } from '../cases/current'
import type { AccountEvent } from '../events'
import { after } from '../evolve'
import type { Outcome } from '../outcome'
import type { Situation } from '../policy/situation'
import { oldContacts, tellAll } from '../tell'

/** The wait begins: every number of the pack is stamped into the event, so that a later pack does not move it. */
export function replacementStarted(situation: Situation, kind: ReplacementKind, what: { readonly id: ReplacementId; readonly oldContactIds: readonly ContactId[]; readonly newContactIds: readonly ContactId[] }): Outcome {
  const { account, by, command, now, policy, context } = situation
  const maturesAt = plus(now, policy.values['replacement.wait'])
  const current = caseOfCommand(account, command)
  const started: AccountEvent = {
    type: 'replacement-started', at: now, by, replacementId: what.id, kind, maturesAt,
    remindAt: policy.values['replacement.remindBefore'].map((before) => minus(maturesAt, before)).filter((at) => at > now).sort((a, b) => a - b),
    oldContactIds: what.oldContactIds, newContactIds: what.newContactIds,
    ...(current ? { inCase: current.id } : {}),
  }
  const next = after(account, [started])
  return {
    result: 'replacement-started',
    events: [started],
    messages: tellAll(context.ids, next, oldContacts(next), 'replacement.started', { maturesAt }),
    facts: { maturesAt, kind },
    cites: ['replacement.wait', 'replacement.told'],
  }
}
