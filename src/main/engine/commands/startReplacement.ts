import type { ContactId, ReplacementId } from '@shared/vocabulary/ids'
import { minus, plus } from '@shared/vocabulary/instant'
import type { ReplacementKind } from '@shared/vocabulary/kinds'
import type { Happening } from '../model/events'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { afterwards } from './happenings'
import { notifyOld } from '../model/toldOfReplacement'

/** The wait begins: every number of the pack is stamped into the event, so that a later pack does not move it. */
export function replacementStarted(
  context: CommandContext,
  kind: ReplacementKind,
  what: {
    readonly id: ReplacementId
    readonly oldContactIds: readonly ContactId[]
    readonly newContactIds: readonly ContactId[]
  },
): Outcome {
  const { now, policy, ids } = context
  const maturesAt = plus(now, policy.values['replacement.wait'])
  const started: Happening = {
    type: 'replacement-started',
    replacementId: what.id,
    kind,
    maturesAt,
    remindAt: policy.values['replacement.remindBefore']
      .map((before) => minus(maturesAt, before))
      .filter((at) => at > now)
      .sort((a, b) => a - b),
    oldContactIds: what.oldContactIds,
    newContactIds: what.newContactIds,
  }
  const next = afterwards(context, [started]).account
  return {
    result: 'replacement-started',
    events: [started],
    messages: notifyOld(ids, next, now, 'replacement.started', { maturesAt }),
    facts: { maturesAt, kind },
    cites: ['replacement.wait', 'replacement.told'],
  }
}
