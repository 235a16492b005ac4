import { plus } from '@shared/vocabulary/instant'
import type { CommandOf } from '../model/commands'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'

export function checkLastFour({
  command,
  now,
  policy,
}: CommandContext<CommandOf<'check-last-four'>>): Outcome {
  const until = plus(now, policy.values['lastFour.opensFor'])
  return {
    result: 'open',
    events: [{ type: 'last-four-matched', contactId: command.contactId, until }],
    facts: { until },
    cites: ['phone.last-four'],
  }
}
