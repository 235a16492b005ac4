/** Whose desk it is: named in messages to customers. `ticketPattern`: how its tickets are written; empty: in any way. */
export interface OrganisationView {
  readonly name: string
  readonly ticketPattern: string
}
