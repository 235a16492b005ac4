import type { WrongWays } from './way'

const agent = (does: string, account: string) => `{ do: ${does}, account: ${account}, by: ana }`

export const old: WrongWays = {
  'code-in-the-junk-folder': [
    {
      says: 'sends another code at once',
      steps: [
        agent('open-case', 'paul'),
        '{ do: request-code, account: paul, purpose: change-security-info, contact: mail }',
        '{ after: 7m, do: ask, question: asked-for-junk }',
        '{ do: submit-code, account: paul, purpose: change-security-info }',
      ],
      loses: ['no-new-code', 'in-time'],
    },
  ],
  'code-on-its-way': [
    {
      says: 'sends another code before the first is there',
      steps: [
        agent('open-case', 'ines'),
        '{ do: request-code, account: ines, purpose: sign-in, contact: mail }',
        '{ after: 3m, do: sign-in, account: ines, name: ines@contoso.example, password: azulejos at dusk, code: last-received }',
      ],
      loses: ['record-first', 'not-another', 'signed-in', 'no-thirty-days'],
    },
  ],
  'code-in-the-password-box': [
    {
      says: 'asks for the password and has another code sent',
      steps: [
        agent('open-case', 'bea'),
        '{ do: ask, question: asked-for-password }',
        '{ after: 1m, do: request-code, account: bea, purpose: sign-in, contact: mail }',
        '{ after: 1m, do: sign-in, account: bea, name: bea@contoso.example, password: seven sisters, code: last-received }',
      ],
      loses: ['cause-found', 'no-new-code', 'password-not-asked'],
    },
  ],
  'contact-stored-wrong': [
    {
      says: 'starts the thirty days although the phone works',
      steps: [
        agent('open-case', 'greta'),
        '{ do: ask, question: asked-for-address }',
        '{ do: diagnose-delivery, account: greta, by: ana, contact: mail, answers: { has-a-code: no, in-junk-folder: no, mask-matches: no } }',
        '{ do: replace-contacts, account: greta, by: ana, handle: right, email: greta.l@example.org }',
        '{ after: 1m, do: submit-code, account: greta, by: ana, purpose: confirm-contact, contact: right }',
      ],
      loses: ['proved-first', 'right-then-wrong', 'put-right', 'no-thirty-days'],
    },
  ],
  'day-29-do-not-cancel': [
    {
      says: 'does what the caller asks for, and begins the thirty days anew',
      steps: [
        agent('open-case', 'ruth'),
        '{ do: cancel-replacement, account: ruth, by: ana, contact: old }',
        '{ after: 1m, do: submit-code, account: ruth, by: ana, purpose: cancel-replacement }',
        '{ after: 1m, do: replace-contacts, account: ruth, by: ana, handle: again, email: ruth.new@example.net }',
        '{ after: 1m, do: submit-code, account: ruth, by: ana, purpose: confirm-contact, contact: again }',
        '{ do: close-case, account: ruth, by: ana, outcome: waiting }',
        '{ after: 2d, check: true }',
      ],
      loses: ['told-to-wait', 'not-cancelled', 'through'],
    },
  ],
  'impostor-with-every-fact-right': [
    {
      says: 'asks for facts, believes them, and starts what the caller did not want',
      steps: [
        agent('open-case', 'carmen'),
        '{ do: ask, question: asked-for-facts }',
        '{ do: add-contact, account: carmen, by: ana, handle: thief, phone: "+34600000001" }',
        '{ do: request-code, account: carmen, by: ana, purpose: support-call, contact: phone }',
        '{ after: 1m, do: replace-contacts, account: carmen, by: ana, handle: thief, phone: "+34600000001" }',
        '{ after: 1m, do: submit-code, account: carmen, by: ana, purpose: confirm-contact, contact: thief }',
        '{ do: close-case, account: carmen, by: ana, outcome: waiting }',
      ],
      loses: [
        'pressure-noted',
        'wait-offered',
        'facts-prove-nothing',
        'no-unwanted-wait',
        'closed-as-it-was',
      ],
    },
  ],
  'not-me-on-day-12': [
    {
      says: 'ends the takeover without knowing who calls, and leaves the mail that somebody else reads',
      steps: [
        '{ do: open-case, account: pau, by: sam }',
        '{ do: report-not-me, account: pau, by: sam }',
        '{ do: close-takeover, account: pau, by: sam }',
        '{ do: close-case, account: pau, by: sam, outcome: recovered }',
      ],
      loses: ['denial-noted', 'proved-first', 'door-shut'],
    },
  ],
  'nothing-helps-escalate': [
    {
      says: 'gives up on the questions and starts the thirty days',
      steps: [
        '{ after: 3m, do: open-case, account: ursa, by: ana }',
        '{ do: ask, question: asked-for-junk }',
        '{ do: replace-contacts, account: ursa, by: ana, handle: new, email: ursa.nova@example.org }',
        '{ after: 1m, do: submit-code, account: ursa, by: ana, purpose: confirm-contact, contact: new }',
        '{ do: note, account: ursa, by: ana, text: Told to wait. }',
        '{ do: close-case, account: ursa, by: ana, outcome: waiting }',
      ],
      loses: ['all-asked', 'passed-on', 'no-thirty-days'],
    },
  ],
  'older-code-used': [
    {
      says: 'has a fourth code sent',
      steps: [
        '{ after: 2m, do: open-case, account: theo, by: ana }',
        '{ do: request-code, account: theo, purpose: change-security-info, contact: mail }',
        '{ after: 7m, do: submit-code, account: theo, purpose: change-security-info }',
      ],
      loses: ['cause-found', 'no-fourth-code', 'in-time'],
    },
  ],
  'phone-blocks-unknown-senders': [
    {
      says: 'has another code sent before the setting is changed',
      steps: [
        '{ after: 3m, do: open-case, account: mei, by: ana }',
        '{ do: request-code, account: mei, purpose: sign-in, contact: phone }',
        '{ after: 3m, do: ask, question: asked-for-setting }',
        '{ do: ask, question: asked-to-change-setting }',
        '{ do: request-code, account: mei, purpose: sign-in, contact: phone }',
        '{ after: 1m, do: sign-in, account: mei, name: mei@contoso.example, password: jasmine at noon, code: last-received }',
      ],
      loses: ['cause-found', 'setting-first'],
    },
  ],
  'privileged-reset-with-a-colleague': [
    {
      says: 'asks for the password and tries the reset for a caller who is not verified',
      steps: [
        agent('open-case', 'mayor'),
        '{ do: ask, question: asked-for-password }',
        agent('reset-password', 'mayor'),
      ],
      loses: ['proved-first', 'colleague-agreed', 'reset-started', 'password-not-asked'],
    },
  ],
  'provider-refuses': [
    {
      says: 'asks about junk and sends the same again, before looking at the record',
      steps: [
        '{ after: 10m, do: open-case, account: sven, by: ana }',
        '{ do: ask, question: asked-for-junk }',
        '{ do: request-code, account: sven, purpose: sign-in, contact: mail }',
        '{ after: 2m, do: request-code, account: sven, purpose: sign-in, contact: phone }',
        '{ after: 1m, do: sign-in, account: sven, name: sven@contoso.example, password: midsommar rain, code: last-received }',
      ],
      loses: ['record-first', 'not-again'],
    },
  ],
  'stolen-phone-removed-at-once': [
    {
      says: 'sends the code to whoever has the phone, and takes too long',
      steps: [
        agent('open-case', 'kofi'),
        '{ do: request-code, account: kofi, by: ana, purpose: support-call, contact: phone }',
        '{ after: 20m, do: request-code, account: kofi, by: ana, purpose: support-call, contact: mail }',
        '{ after: 1m, do: submit-code, account: kofi, by: ana, purpose: support-call }',
        '{ do: remove-contact, account: kofi, by: ana, contact: phone }',
      ],
      loses: ['no-code-to-the-thief', 'quick'],
    },
  ],
  'two-step-loss-of-both-ways': [
    {
      says: 'tries the reset and forgets to have the new phone confirmed',
      steps: [
        agent('open-case', 'jona'),
        agent('reset-password', 'jona'),
        '{ do: ask, question: asked-for-access }',
        '{ do: replace-contacts, account: jona, by: ana, handle: new, phone: "+4915787654321" }',
        '{ do: close-case, account: jona, by: ana, outcome: no-action }',
      ],
      loses: ['started', 'told-to-wait', 'no-detours', 'closed-as-waiting'],
    },
  ],
  'wrong-order-remove-then-add': [
    {
      says: 'cancels, takes the old number off first, and waits anew',
      steps: [
        '{ after: 1h, do: open-case, account: nuria, by: ana }',
        '{ do: cancel-replacement, account: nuria, by: ana, contact: phone }',
        '{ after: 1m, do: submit-code, account: nuria, by: ana, purpose: cancel-replacement }',
        '{ do: request-code, account: nuria, by: ana, purpose: support-call, contact: phone }',
        '{ after: 1m, do: submit-code, account: nuria, by: ana, purpose: support-call }',
        agent('remove-all-contacts', 'nuria'),
      ],
      loses: ['both-there', 'no-second-wait'],
    },
  ],
}
