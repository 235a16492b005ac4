import type { Desk } from '../desk'
import type { TrainingGateway } from './trainingModule'

/** The gateway of a desk that has no training room: the simulated desk's own, for one. */
export const noTraining: TrainingGateway<Desk> = {
  roomOf: () => null,
  enter: async () => {},
  leave: async () => {},
  module: async () => {
    throw new Error('there is no training room behind this desk')
  },
  close: async () => {},
}
