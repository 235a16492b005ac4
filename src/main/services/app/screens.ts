import { screens, type ScreenName } from '@shared/vocabulary/screens'
import type { OperatorRecord } from '../../ports/operators'
import { permissions, permits, type Permission } from '../access/permissions'

/** A screen is open to whoever may use what it lives on. Showing one that is closed would change nothing: main asks again. */
const entrances: Readonly<Record<ScreenName, Permission>> = {
  find: permissions['accounts.find'],
  cases: permissions['cases.list'],
  timers: permissions['timers.list'],
  approvals: permissions['approvals.list'],
  outbox: permissions['outbox.list'],
  training: permissions['training.library'],
  // Whoever administers imports; what is exported in full is a supervisor's.
  directory: {
    who: [...permissions['directory.chooseImport'].who, ...permissions['directory.exportFull'].who],
    founder: true,
  },
  operators: permissions['operators.list'],
  audit: permissions['audit.list'],
  settings: { who: 'signed-in', newcomer: false },
}

export function screensOf(operator: OperatorRecord, founding: boolean): readonly ScreenName[] {
  return screens.filter((screen) => permits(entrances[screen], operator, founding) === 'yes')
}
