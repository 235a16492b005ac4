import type { WrongWays } from './way'

export const supervisors: WrongWays = {}
