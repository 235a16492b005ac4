import { describe, expect, it } from 'vitest'
import type { Seconds } from '@shared/vocabulary/instant'
import { relative, submitBody } from './requests'

const submission = {
  to: '+34612345678',
  dataCoding: 0,
  isJoined: false,
  part: Buffer.from('x'),
  isUrgent: true,
  validFor: null,
} as const

describe('how long a message is of use', () => {
  it.each([
    [600, '000000001000000R'],
    [59.9, '000000000059000R'],
    [93_784, '000001020304000R'],
    [-5, '000000000001000R'],
    [99_999_999, '000014000000000R'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(relative(seconds as Seconds)).toBe(text)
  })
})

describe('the sender of a message', () => {
  it.each([
    ['Contoso', 5, 0, 'Contoso'],
    ['Contoso Ibérica S.A.', 5, 0, 'Contoso Ibe'],
    ['+34 900', 5, 0, '34 900'],
    ['+34900123456', 1, 1, '34900123456'],
    ['22122', 3, 0, '22122'],
    ['“”', 0, 0, ''],
    ['evil\0\r\n', 5, 0, 'evil'],
  ])('%j is of type %i and plan %i', (from, ton, npi, address) => {
    const body = submitBody({ ...submission, from })
    expect([body[1], body[2]]).toEqual([ton, npi])
    expect(body.toString('latin1', 3, body.indexOf(0, 3))).toBe(address)
  })
})
