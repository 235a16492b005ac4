import { ask, desk, tell } from './steps'
import type { WrongWays } from './way'

const carmen = desk('carmen')
const mayor = desk('mayor')
const ellis = desk('ellis')
const noemi = desk('noemi')
const sofia = desk('sofia')
const rosemary = desk('rosemary')
const duarte = desk('duarte')

/** Wrong ways where the same story is told by the owner and by somebody else. */
export const impostors: WrongWays = {
  'impostor-with-every-fact-right': [
    {
      says: 'asks for facts, believes them, and starts what the caller did not want',
      steps: [
        carmen.open,
        ...ask('asked-for-facts'),
        carmen.does('replace-contacts, handle: thief, phone: "+34600000001"'),
        tell('read-the-code'),
        carmen.does('submit-code, purpose: confirm-contact, contact: thief'),
        carmen.close('waiting'),
      ],
      loses: [
        'code-offered',
        'code-asked-for',
        'pressure-noted',
        'nothing-changed',
        'colleagues-warned',
      ],
    },
    {
      variant: 1,
      says: 'takes the owner for a thief because she is in a hurry',
      steps: [
        carmen.open,
        carmen.does('check-in-case, check: pressure'),
        carmen.does('request-code, purpose: support-call, contact: phone'),
        tell('read-the-code'),
        carmen.close('not-the-owner'),
      ],
      loses: ['access-asked', 'proved-first', 'no-code-to-the-thief', 'number-moved', 'closed'],
    },
  ],
  'privileged-reset-with-a-colleague': [
    {
      says: 'asks for the password and tries the reset for a caller who is not verified',
      steps: [
        mayor.open,
        ...ask('asked-for-password'),
        mayor.does('reset-password'),
        mayor.close('escalated'),
      ],
      loses: ['proved-once', 'proved-twice', 'reset-started', 'password-not-asked', 'closed'],
    },
    {
      variant: 1,
      says: 'is content with one code and never asks for the second',
      steps: [
        mayor.open,
        ...mayor.proved('mail'),
        mayor.does('reset-password'),
        mayor.close('escalated'),
      ],
      loses: ['second-code-asked', 'pressure-noted', 'no-reset', 'closed'],
    },
  ],
  'ring-me-on-this-number': [
    {
      says: 'rings nobody and leaves the door open for the next colleague',
      steps: [
        ellis.open,
        ...ask('asked-for-facts'),
        ...ellis.sent('mail'),
        ellis.close('no-action'),
      ],
      loses: ['number-noted', 'called-back', 'nothing-started', 'owner-heard', 'closed'],
    },
    {
      variant: 1,
      says: 'resets the password on a code alone and rings nobody',
      steps: [
        ellis.open,
        ...ellis.proved('mobile'),
        ellis.does('reset-password'),
        ellis.close('recovered'),
      ],
      loses: ['access-asked', 'called-back'],
    },
  ],
  'two-favours-in-one-call': [
    {
      says: 'begins with the number and forgets the old one, without a word of tomorrow',
      steps: [
        noemi.open,
        ...noemi.proved('mail'),
        noemi.does('add-contact, handle: new, phone: "+34633445566"'),
        tell('read-the-code'),
        noemi.does('submit-code, purpose: confirm-contact, contact: new'),
        noemi.close('recovered'),
      ],
      loses: ['device-asked', 'number-moved', 'second-favour-waits'],
    },
    {
      variant: 1,
      says: 'lets the thief in on one code',
      steps: [
        noemi.open,
        ...noemi.proved('mail'),
        noemi.does('add-contact, handle: new, phone: "+34633445566"'),
        tell('read-the-code'),
        noemi.does('submit-code, purpose: confirm-contact, contact: new'),
        noemi.does('remove-contact, contact: phone, risk: true'),
        noemi.close('recovered'),
      ],
      loses: ['number-noted', 'old-number-rung', 'nothing-moved', 'no-reset', 'closed'],
    },
  ],
  'too-many-passwords': [
    {
      says: 'tells her to wait for the end of the lock',
      steps: [
        sofia.open,
        ...ask('asked-to-wait'),
        '{ after: 15m, do: tell, to: sign-in }',
        sofia.close('recovered'),
      ],
      loses: ['proved', 'cause-asked', 'unlocked', 'in-time'],
    },
    {
      variant: 1,
      says: 'has pity, and tries to unlock without a code',
      steps: [
        sofia.open,
        ...ask('asked-for-urgency'),
        sofia.does('unlock-sign-in, reason: A lesson.'),
        sofia.close('escalated'),
      ],
      loses: ['code-sent', 'code-asked-for', 'pressure-noted', 'still-locked', 'closed'],
    },
  ],
  'for-my-mother': [
    {
      says: 'starts the thirty days for the daughter',
      steps: [
        rosemary.open,
        ...ask('asked-for-access'),
        rosemary.does('replace-contacts, handle: daughter, phone: "+447700900567"'),
        tell('read-the-code'),
        rosemary.does('submit-code, purpose: confirm-contact, contact: daughter'),
        rosemary.close('waiting'),
      ],
      loses: ['told-together', 'no-wait', 'noted', 'closed'],
    },
    {
      variant: 1,
      says: 'sends the daughter away although the mother sits beside her',
      steps: [rosemary.open, ...ask('asked-to-wait'), rosemary.close('no-action')],
      loses: ['access-asked', 'proved', 'both-there', 'risk-asked', 'closed'],
    },
  ],
  'is-this-from-you': [
    {
      says: 'has the stranger marked as trusted',
      steps: [
        duarte.open,
        tell('read-the-sender'),
        tell('trust-the-sender'),
        duarte.close('no-action'),
      ],
      loses: ['left-alone', 'not-trusted', 'noted'],
    },
    {
      variant: 1,
      says: 'takes our own alarm for a lure',
      steps: [duarte.open, tell('leave-that-message-alone'), duarte.close('no-action')],
      loses: ['sender-read', 'change-asked', 'frozen', 'noted', 'passed-on'],
    },
  ],
}
