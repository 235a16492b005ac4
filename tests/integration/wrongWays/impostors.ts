import { ask, desk, tell } from './steps'
import type { WrongWays } from './way'

const carmen = desk('carmen')
const mayor = desk('mayor')
const ellis = desk('ellis')

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
}
