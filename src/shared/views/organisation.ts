import type { House } from '@shared/vocabulary/house'
import type { TicketTime } from '@shared/vocabulary/tickets'

/** Whose desk it is: named in messages to customers. `ticketPattern`: how its tickets are written; empty: in any way. */
export interface OrganisationView extends House {
  /** The number of its support as it is dialled at home; empty: there is none. */
  readonly phoneAtHome: string
  readonly ticketPattern: string
  readonly ticketWhen: TicketTime
}
