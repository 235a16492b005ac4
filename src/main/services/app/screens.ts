import { channels } from '@shared/channels'
import type { Permission } from '@shared/channels/defineChannel'
import { screens, type ScreenName } from '@shared/vocabulary/screens'
import type { OperatorRecord } from '../../ports/operators'
import { permits } from '../access/permissions'

/** A screen is open to whoever may use what it lives on. Showing one that is closed would change nothing: main asks again. */
const entrances: Readonly<Record<ScreenName, readonly Permission[]>> = {
  today: ['signed-in'],
  find: [channels['accounts.find'].permission],
  cases: [channels['cases.list'].permission],
  timers: [channels['timers.list'].permission],
  approvals: [channels['approvals.list'].permission],
  outbox: [channels['outbox.list'].permission],
  insights: [channels['insights.show'].permission],
  training: [channels['training.library'].permission],
  // Whoever administers imports; what is exported in full is a supervisor's.
  directory: [
    channels['directory.chooseImport'].permission,
    channels['directory.exportFull'].permission,
  ],
  operators: [channels['operators.list'].permission],
  audit: [channels['audit.list'].permission],
  settings: ['signed-in'],
}

export function screensOf(operator: OperatorRecord, founding: boolean): readonly ScreenName[] {
  return screens.filter((screen) =>
    entrances[screen].some((permission) => permits(permission, operator, founding) === 'yes'),
  )
}
