import { powerMonitor } from 'electron'
import { reportDefect } from '../../platform/defects'

/** Calls back when the person turns away from the machine: it goes to sleep, or its screen is locked. */
export function whenComputerIsLeft(leave: () => Promise<void>): void {
  const left = (): void => void leave().catch((error: unknown) => reportDefect('leaving', error))
  powerMonitor.on('suspend', left)
  powerMonitor.on('lock-screen', left)
  // A machine that ran out of power had no time to say that it goes to sleep.
  powerMonitor.on('resume', left)
}
