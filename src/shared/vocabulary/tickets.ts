/** When a case takes the number of the organisation's ticket. What a policy asks of single changes stands beside it (rule case.ticket). */
export const ticketTimes = ['never', 'opening', 'closing'] as const
export type TicketTime = (typeof ticketTimes)[number]
