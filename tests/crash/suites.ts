import { flippedBits } from './flippedBits'
import { aimedKills } from './kills/aimed'
import { commandKills } from './kills/commands'
import { deliveryKills } from './kills/deliveries'
import { rolledBack } from './kills/rolledBack'
import { powerCuts } from './power/powerCuts'
import { tornLogs } from './power/tornLogs'
import type { Suite } from './suite'

/** All that is tried, in this order. */
export const suites: readonly Suite[] = [
  commandKills,
  deliveryKills,
  ...aimedKills,
  powerCuts(
    'ext4',
    'the power is cut, where a sync of a file brings along every earlier change of names',
  ),
  powerCuts('posix', 'the power is cut, where a name is safe only once its folder was synced'),
  tornLogs,
  flippedBits('small'),
  flippedBits('large'),
]

/** Those that are run only where they are asked for, too. */
export const everySuite: readonly Suite[] = [...suites, rolledBack]
