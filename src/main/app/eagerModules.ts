/**
 * What the first screen needs: the profile, opened, and who may sign in to it. A third of the code behind the window, and
 * all of it that a start waits for (decision record 0011).
 */
export { firstView } from '../services/app/firstView'
export { openProfile, shutDesk } from '../profile/profile'
