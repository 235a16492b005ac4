import { ask, desk, tell } from './steps'
import type { WrongWays } from './way'

const paul = desk('paul')
const bea = desk('bea')
const ines = desk('ines')
const theo = desk('theo')
const sven = desk('sven')
const greta = desk('greta')
const mei = desk('mei')
const ursa = desk('ursa')

/** Wrong ways at the desk where a code does not come, is not taken, or a page lets nobody in. */
export const codes: WrongWays = {
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
  'five-codes-in-five-minutes': [
    {
      says: 'has him press once more, and then take whatever is there',
      steps: [
        desk('yusuf').open,
        '{ do: tell, to: have-a-code-sent, contact: mail }',
        '{ after: 5m, do: tell, to: enter-the-code }',
        desk('yusuf').close('recovered'),
      ],
      loses: ['record-read', 'told-to-wait', 'no-sixth'],
    },
  ],
  'the-page-takes-no-code': [
    {
      says: 'has it tried again at once, and again',
      steps: [
        desk('gino').open,
        tell('enter-the-code'),
        '{ after: 1m, do: tell, to: have-a-code-sent, contact: mail }',
        tell('enter-the-code'),
        '{ after: 15m, do: tell, to: have-a-code-sent, contact: mail }',
        tell('enter-the-code'),
        desk('gino').close('recovered'),
      ],
      loses: ['which-code', 'wait-told', 'not-against-the-lock'],
    },
  ],
  'a-code-nobody-asked-for': [
    {
      says: 'has the sign-in code read out and types it in',
      steps: [
        desk('rhea').open,
        tell('read-the-code'),
        ...desk('rhea').sent('mail'),
        '{ do: submit-code, account: rhea, by: ana, purpose: support-call, code: "513882" }',
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
  'two-codes-for-a-reset': [
    {
      says: 'has the same done again, and only then the other',
      steps: [
        desk('aiko').open,
        tell('forgot-password', 'mail'),
        tell('enter-the-code'),
        '{ after: 12m, do: tell, to: forgot-password, contact: phone }',
        tell('enter-the-code'),
        tell('choose-a-new-password'),
        desk('aiko').close('recovered'),
      ],
      loses: ['access-asked', 'new-password', 'not-the-same-again'],
    },
  ],
  'sign-in-error': [
    {
      says: 'believes that it is the password',
      steps: [
        desk('lena').open,
        tell('forgot-password', 'phone'),
        tell('enter-the-code'),
        tell('choose-a-new-password'),
        desk('lena').close('recovered'),
      ],
      loses: ['name-asked', 'name-found', 'signed-in', 'password-stays'],
    },
    {
      variant: 1,
      says: 'looks for a name that was right',
      steps: [
        desk('lena').open,
        tell('forgot-name', 'phone'),
        tell('enter-the-code'),
        desk('lena').close('recovered'),
      ],
      loses: ['name-asked', 'code-sent', 'proved', 'new-password'],
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
}
