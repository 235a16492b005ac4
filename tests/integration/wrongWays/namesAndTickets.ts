import { ask, desk, tell } from './steps'
import type { WrongWays } from './way'

const elio = desk('elio')
const nadia = desk('nadia')
const wim = desk('wim')
const rita = desk('rita')

/** Wrong ways about used codes, tickets, contacts that are not confirmed and names that are turned off. */
export const namesAndTickets: WrongWays = {
  'code-again': [
    {
      says: 'has the same code entered once more and everything changed',
      steps: [
        elio.open,
        tell('enter-the-code'),
        tell('remove-everything'),
        elio.close('no-action'),
      ],
      loses: ['which-code', 'another-code', 'proved-again', 'phone-on', 'no-slow-way'],
    },
    {
      says: 'sends another one without asking which was entered, and stops at the proof',
      steps: [
        elio.open,
        tell('have-a-code-sent', 'mail'),
        tell('look-in-inbox'),
        tell('enter-the-code'),
        elio.close('recovered'),
      ],
      loses: ['which-code', 'phone-on'],
    },
  ],
  'the-ticket': [
    {
      says: 'links the ticket about the printer first',
      steps: [
        nadia.open,
        nadia.does('link-ticket, ticket: INC0011871'),
        ...nadia.proved('mail'),
        nadia.does('set-locale, locale: fr'),
        nadia.close('recovered'),
      ],
      loses: ['ticket-first', 'right-ticket'],
    },
    {
      variant: 1,
      says: 'takes the ticket for a proof, and sends Nadia a code all the same',
      steps: [
        nadia.open,
        nadia.does('link-ticket, ticket: INC0012345'),
        ...ask('asked-for-access'),
        ...nadia.sent('phone'),
        nadia.close('escalated'),
      ],
      loses: ['written-down', 'not-the-owner', 'nothing-sent'],
    },
  ],
  'not-confirmed-yet': [
    {
      says: 'takes the new address off and begins again',
      steps: [
        wim.open,
        ...wim.proved('phone'),
        wim.does('remove-contact, contact: new, risk: false'),
        wim.close('recovered'),
      ],
      loses: ['asked-first', 'code-to-confirm', 'junk-looked', 'confirmed', 'nothing-lost'],
    },
  ],
  'name-turned-off': [
    {
      says: 'resets the password',
      steps: [
        rita.open,
        ...ask('asked-for-change'),
        tell('forgot-password', 'mail'),
        tell('enter-the-code'),
        tell('choose-a-new-password'),
        tell('sign-in'),
        rita.close('recovered'),
      ],
      loses: ['name-on', 'no-reset'],
    },
    {
      variant: 1,
      says: 'sends a code to a phone that the caller can’t read, and calls it nothing',
      steps: [
        rita.open,
        ...ask('asked-for-access'),
        ...rita.sent('phone'),
        rita.close('no-action'),
      ],
      loses: ['whose-change', 'pressure-noted', 'not-the-owner', 'nothing-sent'],
    },
  ],
}
