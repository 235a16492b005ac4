import { powerMonitor } from 'electron'

/** Calls back when the person turns away from the machine: it goes to sleep, or its screen is locked. */
export function whenMachineIsLeft(leave: () => Promise<void>): void {
  powerMonitor.on('suspend', leave)
  powerMonitor.on('lock-screen', leave)
  // A machine that ran out of power had no time to say that it goes to sleep.
  powerMonitor.on('resume', leave)
}
