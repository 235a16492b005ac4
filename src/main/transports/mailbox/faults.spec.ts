import { expect, it } from 'vitest'
import { faultOf } from './faults'

it('a mailbox server that says a token again has it said to nobody', () => {
  const line = Buffer.from('user=bounces@desk.test\u0001auth=Bearer ya29.secret\u0001\u0001')
  const responseText = `no such token: ${line.toString('base64')} (bounces)`
  expect(faultOf({ authenticationFailed: true, responseText })).toEqual({
    fault: 'sign-in',
    answer: 'no such token: • (bounces)',
  })
})
