import type { Desk } from '../desk'
import type { TrainingDoor } from './trainingModule'

/** The door of a desk that has no training room behind it: the simulated desk's own, for one. */
export const noTraining: TrainingDoor<Desk> = {
  roomOf: () => null,
  enter: async () => {},
  leave: async () => {},
  house: async () => {
    throw new Error('there is no training room behind this desk')
  },
  close: async () => {},
}
