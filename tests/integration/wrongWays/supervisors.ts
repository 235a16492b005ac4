import { ask, desk } from './steps'
import type { WrongWays } from './way'

const pau = desk('pau', 'sam')
const nils = desk('nils', 'sam')
const marta = desk('marta', 'sam')

/** Wrong ways of who sits in the supervisor’s seat. */
export const supervisors: WrongWays = {
  'not-me-on-day-12': [
    {
      says: 'has the code sent to the stolen mailbox, and says that the mail is only old',
      steps: [
        pau.open,
        pau.does('report-not-me'),
        ...pau.proved('mail'),
        pau.does('close-takeover'),
        pau.does('remove-contact, contact: mail'),
      ],
      loses: [
        'risk-asked',
        'proved-by-phone',
        'no-code-to-the-thief',
        'door-shut',
        'for-the-right-reason',
      ],
    },
    {
      says: 'asks and verifies for a long while before stopping the change',
      steps: [
        pau.open,
        '{ after: 6m, do: ask, question: asked-for-risk }',
        ...pau.proved('phone'),
        pau.does('report-not-me'),
        pau.does('close-takeover'),
        pau.close('recovered'),
      ],
      loses: ['frozen-at-once', 'door-shut', 'for-the-right-reason'],
    },
  ],
  'which-address-do-you-have': [
    {
      says: 'has the address shown in full, with a colleague’s consent',
      steps: [
        marta.open,
        ...ask('asked-for-address'),
        marta.does('reveal-contact, contact: mail, reason: She asks.'),
        '{ after: 2m, do: reveal-contact, account: marta, by: sam, contact: mail, reason: She asks. }',
        marta.close('recovered'),
      ],
      loses: ['compared', 'code-offered', 'not-revealed', 'closed'],
    },
    {
      variant: 1,
      says: 'takes a right guess for a proof',
      steps: [
        marta.open,
        marta.does('match-contact, contact: mail, email: marta.neu@example.net'),
        marta.close('recovered'),
      ],
      loses: ['let-them-say-it', 'proved'],
    },
  ],
  'no-codes-to-this-mailbox': [
    {
      says: 'asks for the consent before knowing who calls, or who else reads that mailbox',
      steps: [
        nils.open,
        nils.does('enable-contact, contact: mail, reason: He asks.'),
        nils.does('enable-contact, contact: mail, reason: He asks.'),
        nils.close('recovered'),
      ],
      loses: ['change-asked', 'proved', 'risk-asked'],
    },
    {
      variant: 1,
      says: 'takes the code from the mailbox that is in question',
      steps: [
        nils.open,
        ...nils.sent('phone'),
        nils.does('enable-contact, contact: mail, reason: Has the mailbox.'),
        '{ after: 5m, do: enable-contact, account: nils, by: sam, contact: mail, reason: Has the mailbox. }',
        nils.close('recovered'),
      ],
      loses: ['change-asked', 'still-off', 'closed'],
    },
  ],
}
