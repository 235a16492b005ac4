import { expect, it } from 'vitest'
import { readSupportPhone } from './supportPhone'

it.each([
  ['+34 900 123 456', '+34 900 123 456', '900 123 456'],
  ['+34900123456', '+34 900 123 456', '900 123 456'],
  ['+44 800 123 4567', '+44 800 123 4567', '0800 123 4567'],
  ['+1 (202) 555-0123', '+1 202 555 0123', '(202) 555-0123'],
])('%s is a number to call', (typed, international, national) => {
  expect(readSupportPhone(typed)).toEqual({ international, national })
})

it.each(['900 123 456', '+34', 'call us', '', `+34 ${' '.repeat(300)}900123456`])(
  '%j is none',
  (typed) => {
    expect(readSupportPhone(typed)).toBeNull()
  },
)
