import { plus, type Seconds } from '@shared/vocabulary/instant'
import type { CommandOf } from '../model/commands'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'

/** How long the right digits open the sending of a code (rule phone.last-four). */
const opensFor = (15 * 60) as Seconds

export function checkLastFour({
  command,
  now,
}: CommandContext<CommandOf<'check-last-four'>>): Outcome {
  const until = plus(now, opensFor)
  return {
    result: 'open',
    events: [{ type: 'last-four-matched', contactId: command.contactId, until }],
    facts: { until },
    cites: ['phone.last-four'],
  }
}
