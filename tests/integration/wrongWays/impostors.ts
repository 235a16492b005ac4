import type { WrongWays } from './way'

export const impostors: WrongWays = {}
