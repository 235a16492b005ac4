/**
 * What stands behind the window: nearly all of the code, and none of it is needed to open one. `index.ts` loads it while
 * the window's own process starts (decision record 0011).
 */
export { finishImport } from './actions/directory/finishImport'
export { endCutOff } from './actions/exports/cutOff'
export { endSessions, noteInput, recordEnds } from './actions/operators/ending'
export { dispatch } from './ipc/dispatch'
export { openDesk, shutDesk } from './opening'
export { runSweeps } from './sweeps'
