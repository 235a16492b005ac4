import { agents } from './agents'
import { codes } from './codes'
import { customers } from './customers'
import { impostors } from './impostors'
import { namesAndTickets } from './namesAndTickets'
import { supervisors } from './supervisors'
import type { WrongWays } from './way'

/** At least one wrong way for each playable scenario, from where the trainee sits down. */
export const wrongWays: WrongWays = {
  ...agents,
  ...codes,
  ...impostors,
  ...supervisors,
  ...customers,
  ...namesAndTickets,
}
