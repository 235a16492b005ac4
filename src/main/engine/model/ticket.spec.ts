import { describe, expect, it } from 'vitest'
import { ticketFits } from './ticket'

describe('a ticket', () => {
  it.each([
    ['INC0012345', 'INC#######'],
    ['inc0012345', 'INC#######'],
    ['INC0012345', 'inc#######'],
    ['AB-12', '@@-##'],
    ['éa-12', '@@-##'],
    ['REQ-7', 'REQ-*'],
    ['REQ-', 'REQ-*'],
    ['REQ-AB-12', 'REQ-*'],
    ['AB12', '**##'],
    ['X-99', '*-*'],
    ['anything at all', null],
  ])('%s is written as %s', (ticket, pattern) => {
    expect(ticketFits(ticket, pattern)).toBe(true)
  })

  it.each([
    ['INC001234', 'INC#######'],
    ['INC00123456', 'INC#######'],
    ['INC00I2345', 'INC#######'],
    ['A1-12', '@@-##'],
    ['REQ7', 'REQ-*'],
    ['REQ-a b', 'REQ-*'],
    ['AB1', '*##'],
    ['', '#'],
    ['1', ''],
    ['INC.1', 'INC-#'],
  ])('%s is not written as %s', (ticket, pattern) => {
    expect(ticketFits(ticket, pattern)).toBe(false)
  })
})
