import { expect, it } from 'vitest'
import { reasonOf } from './reason'

it.each([
  ['550 5.1.1 <ma••••••>: no such user', 'no-mailbox'],
  ['5.1.10 recipient address has null MX', 'no-domain'],
  ['552 5.2.2 The mailbox is full', 'full'],
  ['452 4.2.2 The mailbox is full', 'full'],
  ['550 5.2.1 mailbox disabled', 'switched-off'],
  ['554 5.7.1 refused by policy', 'policy'],
  ['5.7.26 unauthenticated mail', 'policy'],
  ['450 4.7.1 greylisted, try again later', 'later'],
  ['451 4.3.0 try later', 'trouble'],
  ['5.4.7 it could not be delivered in time', 'not-in-time'],
  ['5.4.1 no answer from host', 'unreachable'],
  ['5.6.7 SMTPUTF8 is needed', 'letters'],
  ['550 no such user here', 'no-mailbox'],
  ['452 too many recipients', 'full'],
  ['421 come back later', 'later'],
  ['ESME_RINVDSTADR (0x0000000b)', 'no-number'],
  ['RTHROTTLED', 'later'],
  ['UNDELIV err:012', 'undeliverable'],
  ['EXPIRED', 'not-in-time'],
  ['REJECTD', 'policy'],
  ['HTTP 429 slow down', 'later'],
  ['HTTP 503', 'trouble'],
] as const)('“%s” means %s', (answer, reason) => {
  expect(reasonOf(answer)).toBe(reason)
})

it.each([
  null,
  '',
  '250 2.0.0 OK: queued as 4C551230972',
  '250 queued',
  'DELIVRD',
  'ACCEPTD',
  // An address of the network and a version are no status.
  'smtp 10.5.1.12 said nothing',
  'taken by agent-5.1.1x',
])('%j is put into no words of ours', (answer) => {
  expect(reasonOf(answer)).toBeNull()
})
