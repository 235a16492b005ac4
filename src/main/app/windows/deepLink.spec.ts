import { describe, expect, it } from 'vitest'
import { ticketIn, ticketOfStart } from './deepLink'

describe('the ticket of a link', () => {
  it.each([
    ['latchkey://case?ticket=INC0012345', 'INC0012345'],
    ['latchkey://case/?ticket=INC0012345', 'INC0012345'],
    ['LATCHKEY://CASE?ticket=REQ-7', null],
    ['latchkey://case?ticket=REQ%2D7&close=1&command=remove-all-contacts#now', 'REQ-7'],
    ['latchkey://case?ticket=A&ticket=B', 'A'],
    ['latchkey://case?ticket=%20INC%201%20', 'INC 1'],
    ["latchkey://case?ticket=';DROP%20TABLE%20account;--", "';DROP TABLE account;--"],
    [`latchkey://case?ticket=${'a'.repeat(64)}`, 'a'.repeat(64)],
  ])('%s is %j', (link, ticket) => {
    expect(ticketIn(link)).toBe(ticket)
  })

  it.each([
    'latchkey://case',
    'latchkey://case?ticket=',
    'latchkey://case?ticket=%20',
    'latchkey://case?id=1',
    'latchkey://account?ticket=1',
    'latchkey://case/close?ticket=1',
    'latchkey:case?ticket=1',
    'latchkey://case@evil.example?ticket=1',
    'https://case?ticket=1',
    'file:///case?ticket=1',
    'javascript:alert(1)',
    'latchkey://case?ticket=%00',
    'latchkey://case?ticket=a%0Ab',
    'latchkey://case?ticket=%E2%80%AEabc',
    'latchkey://case?ticket=%3Cscript%3E',
    `latchkey://case?ticket=${'a'.repeat(65)}`,
    `latchkey://case?ticket=1&x=${'a'.repeat(2_000)}`,
    'latchkey://',
    'latchkey:',
    '',
  ])('%j has none', (link) => {
    expect(ticketIn(link)).toBeNull()
  })

  it('is found among what a start is given', () => {
    expect(ticketOfStart(['latchkey', '--x', 'latchkey://case?ticket=1'])).toBe('1')
    expect(ticketOfStart(['latchkey', '--url=latchkey://case?ticket=1', 'file.csv'])).toBeNull()
    expect(ticketOfStart([])).toBeNull()
  })
})
