/**
 * Nearly all of the code. None of it is needed to open a window or to say who may sign in, so `index.ts` loads it when the
 * first screen is there (decision record 0011).
 */
export { recordForeign } from '../services/access/foreign'
export { endSessions, noteInput, recordEnds } from '../services/operators/ending'
export { closeDesk, runDesk } from './deskLife'
export { dispatch } from '../ipc/dispatch'
export { keepMenu } from './windows/deskMenu'
export { openDesk } from './openDesk'
export { openProfile, shutDesk } from '../profile/profile'
export { tellNews } from '../services/today/tellNews'
