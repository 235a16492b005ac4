/**
 * What the first screen needs: opening the profile, and who may sign in to it. This is all the code that a start waits
 * for, a third of the whole (decision record 0011).
 */
export { firstView } from '../services/app/firstView'
export { openProfile, shutDesk } from '../profile/profile'
