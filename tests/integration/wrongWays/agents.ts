import type { WrongWays } from './way'

export const agents: WrongWays = {}
