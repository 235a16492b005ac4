/**
 * What stands behind the window: nearly all of the code, and none of it is needed to open one or to say who may sign in.
 * `index.ts` loads it when the first screen is there (decision record 0011).
 */
export { recordForeign } from '../services/access/foreign'
export { endSessions, noteInput, recordEnds } from '../services/operators/ending'
export { closeDesk, runDesk } from '../desk/deskLife'
export { dispatch } from '../ipc/dispatch'
export { openDesk } from '../desk/openDesk'
export { openProfile, shutDesk } from '../profile/profile'
