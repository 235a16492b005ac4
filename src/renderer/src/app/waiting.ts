import { useAnswer } from './answer'
import { ask } from '../bridge'

/** How much waits in the rooms, kept up to date. */
export function useWaiting() {
  return useAnswer(() => ask('app.waiting', {})).value
}
