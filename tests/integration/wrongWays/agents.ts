import { ask, desk, tell } from './steps'
import type { WrongWays } from './way'

const ruth = desk('ruth')
const kofi = desk('kofi')
const jona = desk('jona')
const nuria = desk('nuria')
const emil = desk('emil')

/** Wrong ways at the desk where security info is to change. */
export const agents: WrongWays = {
  'day-29-do-not-cancel': [
    {
      says: 'does what the caller asks for, and begins the thirty days anew',
      steps: [
        ruth.open,
        ...ask('asked-to-wait'),
        ruth.does('cancel-replacement, contact: old'),
        tell('read-the-code'),
        '{ do: submit-code, account: ruth, by: ana, purpose: cancel-replacement }',
        ruth.does('replace-contacts, handle: again, email: ruth.new@example.net'),
        ruth.does('submit-code, purpose: confirm-contact, contact: again'),
        ruth.close('waiting'),
      ],
      loses: ['change-asked', 'wait-stands'],
    },
  ],
  'stolen-phone-removed-at-once': [
    {
      says: 'sends a code to whoever has the phone, and takes too long',
      steps: [
        kofi.open,
        ...kofi.sent('phone'),
        '{ after: 14m, check: true }',
        ...kofi.proved('mail'),
        kofi.does('remove-contact, contact: phone'),
        kofi.close('recovered'),
      ],
      loses: ['access-asked', 'no-code-to-the-thief', 'quick'],
    },
    {
      says: 'has the caller do it all by himself, and opens no case',
      steps: [
        tell('sign-in'),
        tell('have-a-code-sent', 'mail'),
        tell('enter-the-code'),
        tell('remove-a-contact', 'phone'),
      ],
      loses: ['access-asked', 'proved-first', 'no-code-to-the-thief', 'removed-as-a-risk', 'quick'],
    },
  ],
  'two-step-loss-of-both-ways': [
    {
      says: 'sends codes into the sea and forgets to have the new phone confirmed',
      steps: [
        jona.open,
        ...jona.sent('phone'),
        ...ask('asked-for-access'),
        jona.does('replace-contacts, handle: new, phone: "+4915787654321"'),
        jona.close('no-action'),
      ],
      loses: ['told-to-wait', 'started', 'no-detours', 'closed-as-waiting'],
    },
    {
      variant: 1,
      says: 'believes that there is nothing left, and starts the thirty days',
      steps: [
        jona.open,
        ...ask('asked-to-wait', 'asked-for-new-contact'),
        jona.does('replace-contacts, handle: new, phone: "+4915787654321"'),
        tell('read-the-code'),
        jona.does('submit-code, purpose: confirm-contact, contact: new'),
        jona.close('waiting'),
      ],
      loses: ['asked-first', 'code-to-work', 'signed-in', 'no-wait', 'closed'],
    },
  ],
  'wrong-order-remove-then-add': [
    {
      says: 'cancels, takes the old number off first, and waits anew',
      steps: [
        nuria.open,
        nuria.does('cancel-replacement, contact: phone'),
        tell('read-the-code'),
        nuria.does('submit-code, purpose: cancel-replacement'),
        ...nuria.proved('phone'),
        nuria.does('remove-all-contacts'),
        nuria.close('waiting'),
      ],
      loses: ['change-asked', 'both-there', 'closed'],
    },
  ],
  'mothers-phone': [
    {
      says: 'puts the phone in and takes the mail off with it',
      steps: [
        emil.open,
        ...emil.proved('mail'),
        emil.does('add-contact, handle: mum, phone: "+4915755512345"'),
        tell('read-the-code'),
        emil.does('submit-code, purpose: confirm-contact, contact: mum'),
        emil.does('remove-contact, contact: mail, accept: [restriction]'),
        emil.close('recovered'),
      ],
      loses: ['risk-asked', 'both-there', 'mail-stays'],
    },
  ],
  'make-it-faster': [
    {
      says: 'asks for it once more, and passes him on',
      steps: [
        desk('klaus').open,
        ...ask('asked-to-wait'),
        tell('choose-none-of-these'),
        desk('klaus').does('hand-over, reason: Wants it faster.'),
      ],
      loses: ['phone-asked', 'not-passed-up', 'not-again', 'closed'],
    },
    {
      variant: 1,
      says: 'does not ask after the old phone',
      steps: [desk('klaus').open, ...ask('asked-to-wait'), desk('klaus').close('waiting')],
      loses: ['phone-asked', 'wait-over', 'proved', 'both-there', 'closed'],
    },
  ],
  'everything-new-today': [
    {
      says: 'does what the caller wants, and accepts the thirty days for them',
      steps: [
        desk('pat').open,
        ...desk('pat').proved('old'),
        desk('pat').does('add-contact, handle: new, phone: "+12125550177"'),
        tell('read-the-code'),
        desk('pat').does('submit-code, purpose: confirm-contact, contact: new'),
        desk('pat').does('remove-contact, contact: old, accept: [restriction]'),
        desk('pat').close('waiting'),
      ],
      loses: ['week-told', 'nothing-frozen', 'closed'],
    },
  ],
  'messages-in-french': [
    {
      says: 'takes the address off and on again before the language is changed',
      steps: [
        desk('wanda').open,
        ...desk('wanda').proved('phone'),
        desk('wanda').does('remove-contact, contact: mail'),
        desk('wanda').does('add-contact, handle: again, email: wanda.s@example.org'),
        tell('read-the-code'),
        desk('wanda').does('submit-code, purpose: confirm-contact, contact: again'),
        desk('wanda').does('set-locale, locale: en'),
        desk('wanda').close('recovered'),
      ],
      loses: ['language-first'],
    },
  ],
  'a-number-as-one-says-it': [
    {
      says: 'types what they heard, for somebody whom they have not verified',
      steps: [
        desk('reto').open,
        ...desk('reto').proved('mail'),
        desk('reto').does('add-contact, handle: phone, phone: "0795551213"'),
        desk('reto').does('add-contact, handle: phone, phone: "+41795551213"'),
        tell('read-the-code'),
        desk('reto').does('submit-code, purpose: confirm-contact, contact: phone'),
        desk('reto').close('recovered'),
      ],
      loses: ['number-asked', 'risk-asked'],
    },
  ],
  'how-do-i-know-that-it-is-you': [
    {
      says: 'asks him for a code on the call that came in, and rings without a word',
      steps: [
        desk('hugo').open,
        ...desk('hugo').proved('phone'),
        desk('hugo').does('call-back, contact: phone'),
        desk('hugo').does('announce-call, contact: phone'),
        desk('hugo').close('no-action'),
      ],
      loses: ['hung-up', 'words-ahead'],
    },
  ],
  'somebody-above-you': [
    {
      says: 'starts the thirty days, since that is what an agent may do',
      steps: [
        desk('liv').open,
        desk('liv').does('replace-contacts, handle: other, email: liv@example.net'),
        tell('read-the-code'),
        desk('liv').does('submit-code, purpose: confirm-contact, contact: other'),
        desk('liv').does('hand-over, reason: She is angry.'),
      ],
      loses: ['proved', 'written-down'],
    },
    {
      says: 'makes her wait until she is angry',
      steps: [
        desk('liv').open,
        '{ after: 11m, do: ask, question: asked-to-wait }',
        desk('liv').does('hand-over, reason: She is angry.'),
      ],
      loses: ['proved', 'written-down', 'calm'],
    },
  ],
}
