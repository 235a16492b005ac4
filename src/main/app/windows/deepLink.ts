/** What Latchkey is opened with from a ticket system. */
export const linkScheme = 'latchkey'

const longestLink = 2_000
const longestTicket = 64
/** Nothing that is not drawn, and nothing that a page or a shell reads as more than text. */
const unwritten = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>]/u

/**
 * The ticket of `latchkey://case?ticket=…`; null where it is anything else. Whoever makes such an address can be anybody: one text
 * is read from it, which is typed into Find for a person to look at, and nothing else in it counts.
 */
export function ticketIn(link: string): string | null {
  if (link.length > longestLink || !URL.canParse(link)) return null
  const { protocol, hostname, pathname, searchParams } = new URL(link)
  if (protocol !== `${linkScheme}:` || hostname !== 'case' || !['', '/'].includes(pathname))
    return null
  const ticket = searchParams.get('ticket')?.trim() ?? ''
  return ticket === '' || ticket.length > longestTicket || unwritten.test(ticket) ? null : ticket
}

/** The ticket that a start of the app is given; switches and files are none. */
export function ticketOfStart(parts: readonly string[]): string | null {
  const link = parts.findLast((part) => part.toLowerCase().startsWith(`${linkScheme}:`))
  return link === undefined ? null : ticketIn(link)
}
