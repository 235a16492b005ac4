import { ask, desk, tell } from './steps'
import type { WrongWays } from './way'

const paul = desk('paul')
const bea = desk('bea')
const ines = desk('ines')
const theo = desk('theo')
const sven = desk('sven')
const greta = desk('greta')
const ruth = desk('ruth')
const mei = desk('mei')
const ursa = desk('ursa')
const kofi = desk('kofi')
const jona = desk('jona')
const nuria = desk('nuria')
const emil = desk('emil')

/** Wrong ways at the desk with callers who are who they say. */
export const agents: WrongWays = {
  'code-in-the-junk-folder': [
    {
      says: 'sends another code at once',
      steps: [
        paul.open,
        tell('have-a-code-sent', 'mail'),
        tell('look-in-junk'),
        tell('enter-the-code'),
        paul.close('recovered'),
      ],
      loses: ['junk-first', 'sender-read', 'no-new-code', 'trusted'],
    },
  ],
  'code-in-the-password-box': [
    {
      says: 'asks for the password and has another code sent',
      steps: [
        bea.open,
        ...ask('asked-for-password'),
        tell('enter-the-password'),
        tell('have-a-code-sent', 'mail'),
        tell('enter-the-code'),
        bea.close('recovered'),
      ],
      loses: ['cause-found', 'box-asked', 'no-new-code', 'password-not-asked'],
    },
  ],
  'code-on-its-way': [
    {
      says: 'sends another code before the first is there',
      steps: [
        ines.open,
        tell('have-a-code-sent', 'mail'),
        '{ after: 5m, do: tell, to: enter-the-code }',
        ines.close('recovered'),
      ],
      loses: ['record-first', 'told-to-wait', 'not-another'],
    },
  ],
  'older-code-used': [
    {
      says: 'has a fourth code sent',
      steps: [
        theo.open,
        tell('have-a-code-sent', 'mail'),
        tell('enter-the-code'),
        theo.close('recovered'),
      ],
      loses: ['cause-found', 'newest-asked', 'no-fourth-code'],
    },
  ],
  'provider-refuses': [
    {
      says: 'asks about junk, sends the same again, and starts the thirty days',
      steps: [
        sven.open,
        ...ask('asked-for-junk'),
        tell('have-a-code-sent', 'mail'),
        sven.does('replace-contacts, handle: new, email: sven@example.net'),
        sven.close('waiting'),
      ],
      loses: ['record-first', 'other-contact', 'signed-in', 'not-again'],
    },
    {
      says: 'gets him in, and leaves a wait of thirty days behind',
      steps: [
        sven.open,
        sven.does('diagnose-delivery, contact: mail'),
        sven.does('replace-contacts, handle: new, email: sven@example.net'),
        tell('read-the-code'),
        sven.does('submit-code, purpose: confirm-contact, contact: new'),
        tell('have-a-code-sent', 'phone'),
        tell('enter-the-code'),
        sven.close('waiting'),
      ],
      loses: ['info-stays'],
    },
  ],
  'contact-stored-wrong': [
    {
      says: 'has another code sent to the stranger and starts the thirty days although the phone works',
      steps: [
        greta.open,
        ...ask('asked-for-address'),
        greta.does('request-code, purpose: support-call, contact: mail'),
        greta.does('replace-contacts, handle: right, email: greta.l@example.org'),
        tell('read-the-code'),
        greta.does('submit-code, purpose: confirm-contact, contact: right'),
        greta.close('waiting'),
      ],
      loses: ['cause-found', 'proved-first', 'put-right', 'no-code-to-a-stranger'],
    },
  ],
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
  'phone-blocks-unknown-senders': [
    {
      says: 'has another code sent before the setting is changed',
      steps: [
        mei.open,
        tell('have-a-code-sent', 'phone'),
        ...ask('asked-for-setting', 'asked-to-change-setting'),
        '{ after: 1m, do: tell, to: have-a-code-sent, contact: phone }',
        tell('enter-the-code'),
        mei.close('recovered'),
      ],
      loses: ['cause-found', 'setting-first'],
    },
  ],
  'nothing-helps-escalate': [
    {
      says: 'gives up on the questions and starts the thirty days',
      steps: [
        ursa.open,
        ...ask('asked-for-junk'),
        ursa.does('replace-contacts, handle: new, email: ursa.nova@example.org'),
        tell('read-the-code'),
        ursa.does('submit-code, purpose: confirm-contact, contact: new'),
        ursa.close('waiting'),
      ],
      loses: ['all-asked', 'written-down', 'passed-on', 'no-wait'],
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
  'a-code-nobody-asked-for': [
    {
      says: 'has the sign-in code read out and types it in',
      steps: [
        desk('rhea').open,
        tell('read-the-code'),
        ...desk('rhea').sent('mail'),
        '{ do: submit-code, account: rhea, by: ana, purpose: sign-in }',
        desk('rhea').does('submit-code, purpose: support-call'),
        desk('rhea').close('no-action'),
      ],
      loses: ['own-code-first', 'not-into-our-box', 'password-ended', 'closed'],
    },
    {
      variant: 1,
      says: 'believes the caller, and tries the reset',
      steps: [
        desk('rhea').open,
        ...ask('asked-for-access'),
        desk('rhea').does('reset-password'),
        desk('rhea').close('escalated'),
      ],
      loses: ['own-code-first', 'code-asked-for', 'new-number', 'password-stays', 'closed'],
    },
  ],
  'the-computer-or-the-account': [
    {
      says: 'has a reset begun at once',
      steps: [
        desk('albert').open,
        tell('forgot-password', 'mail'),
        tell('enter-the-code'),
        tell('choose-a-new-password'),
        desk('albert').close('recovered'),
      ],
      loses: ['page-asked', 'no-reset', 'noted', 'closed'],
    },
    {
      variant: 1,
      says: 'sends him to the article on Windows without asking',
      steps: [
        desk('albert').open,
        desk('albert').does('note, text: Sent to the article.'),
        desk('albert').close('no-action'),
      ],
      loses: ['page-asked', 'code-sent', 'proved', 'new-password', 'closed'],
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
}
