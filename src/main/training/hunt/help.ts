import { formatDuration } from '@shared/vocabulary/instant'
import { knownGaps } from '@shared/vocabulary/training'
import { horizon, ownerReadsWithin } from './handles'

/** What `npm run hunt -- --help` says. */
export const help = `Hunts for a story in which a policy pack fails: a stranger gets in, or takes the account over, with less than the rules
demand; or an honest owner is locked out for good. The shortest one is printed as a scenario file that plays green.

  npm run hunt -- --policy PACK                    a shipped pack (left out: seeds), a file with a policy of the house, or a scenario
  npm run hunt -- --set replacement.wait=1d        changes a parameter; may be given several times
  npm run hunt -- --stories 100000 --seed 7        how many stories are told (left out: 20000), and from which seed (1)
  npm run hunt -- --out story.yaml                 writes the scenario to a file in place of the screen
  npm run hunt -- --gap one-left                   hunts for a known gap of the rules, and only for it: ${knownGaps.join(', ')}

Exit status: 0 nothing was found · 1 a story was found · 2 the call or the pack is wrong.
How far it has come is told on the standard error. The same pack, stories and seed give the same bytes.

An owner reads every message within ${formatDuration(ownerReadsWithin)}, and is locked out for good when nothing that they and the desk do gets them
signed in within ${formatDuration(horizon)}. docs/hunter.md says exactly what counts, and what the hunter does not see.
`
