import type { Account, Case } from '../../engine/model/account'
import { maskQuoted } from '../delivery/quoted'

const fewestDigits = 7
/** An address, a number as it is dialled from abroad, or one without any letter that is longer than tickets are. */
const contactLike = /[@+]|^[^\p{L}]*(?:\d[^\p{L}\d]*){9,}$/u

/** The organisation's own number is no contact, however many digits it has; whoever typed a contact in its place gets the mask. */
export function maskedTicket(ticket: string): string {
  return contactLike.test(ticket) ? maskQuoted(ticket) : ticket
}

/** The ticket of a case as a screen, a file or another program may have it; null while none is linked. */
export function ticketShown(account: Account, { ticket }: Pick<Case, 'ticket'>): string | null {
  if (ticket === undefined) return null
  const digits = ticket.replace(/\D/g, '')
  const isOfCustomer = account.contacts.some(
    ({ kind, value }) =>
      kind === 'phone' &&
      digits.length >= fewestDigits &&
      value.endsWith(digits.slice(-fewestDigits)),
  )
  return isOfCustomer ? maskQuoted(ticket) : maskedTicket(ticket)
}
