import { app } from 'electron'

/**
 * Pages run with what V8 keeps for small machines: their heaps are collected before they double, not after. The console
 * computes little and stands open all day; without this a third of its page's memory is garbage that nobody needs swept
 * away. Has to be called before Electron is ready, and is not for main, whose V8 runs already.
 */
export function sparePageMemory(): void {
  app.commandLine.appendSwitch('js-flags', '--optimize-for-size')
}
