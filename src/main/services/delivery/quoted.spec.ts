import { describe, expect, it } from 'vitest'
import { maskAnswer, maskQuoted } from './quoted'

describe('what somebody wrote', () => {
  it.each([
    ['550 5.1.1 <maria.g@example.org>: no such user', '550 5.1.1 <ma••••••>: no such user'],
    ['30006: +34 612-345-678 is a landline', '30006: •••••••78 is a landline'],
    ['undeliverable: 0034612345678', 'undeliverable: •••••••78'],
    ['421 4.7.0 try again later', '421 4.7.0 try again later'],
    // Six digits are a date, a status or an order; seven can be somebody's number.
    ['order 123456, room 12-34-56', 'order 123456, room 12-34-56'],
    ['called 1234567 and 55 12 34 7', 'called •••••••67 and •••••••47'],
    ['(612) 345.678-9', '(•••••••89'],
  ])('%s is shown without what it quotes', (answer, shown) => {
    expect(maskQuoted(answer)).toBe(shown)
    expect(maskQuoted(answer)).not.toMatch(/maria\.g|612.?345|34612/i)
  })
})

describe('what a server answered', () => {
  it.each([
    ['250 2.0.0 Ok: queued as 4C551230972', '250 2.0.0 Ok: queued as 4C551230972'],
    ['mx[192.168.100.25] said: 550 5.7.26 no', 'mx[192.168.100.25] said: 550 5.7.26 no'],
    ['421 4.7.0 later (2026-11-30 19:04:05)', '421 4.7.0 later (2026-11-30 19:04:05)'],
    ['550 5.1.1 <maria.g@example.org>: no such user', '550 5.1.1 <ma••••••>: no such user'],
    ['30006: +34 612-345-678 is a landline', '30006: •••••••78 is a landline'],
    ['undeliverable: 0034612345678', 'undeliverable: •••••••78'],
  ])('%s is shown as far as an administrator needs it', (answer, shown) => {
    expect(maskAnswer(answer)).toBe(shown)
  })
})
