import type { WrongWays } from './way'

/** Wrong ways of who sits in the customer’s seat. */
export const customers: WrongWays = {
  'code-came-too-late': [
    {
      says: 'has another code sent by the slow mail, and is too late again',
      steps: [
        '{ after: 1m, do: request-code, account: fina, purpose: change-security-info, contact: mail }',
        '{ after: 12m, do: submit-code, account: fina, purpose: change-security-info }',
        '{ do: check-last-four, account: fina, contact: phone, digits: "5678" }',
      ],
      loses: ['proved', 'turned-on', 'not-the-slow-way', 'not-too-late-again'],
    },
  ],
  'name-forgotten-three-accounts': [
    {
      says: 'guesses names before looking for them',
      steps: [
        '{ do: sign-in, name: kimchi77, password: another round }',
        '{ do: recover-username, phone: "+821087654321" }',
        '{ after: 1m, do: submit-code, purpose: recover-username }',
        '{ do: sign-in, name: kimchi88, password: another round }',
      ],
      loses: ['no-guessing'],
    },
    {
      says: 'picks the account from work',
      steps: [
        '{ do: recover-username, phone: "+821087654321" }',
        '{ after: 1m, do: submit-code, purpose: recover-username }',
        '{ do: sign-in, name: kim.parc@contoso.example, password: eighty five lines }',
      ],
      loses: ['right-one'],
    },
  ],
  'new-phone-add-first': [
    {
      says: 'removes first, and accepts that all changes at once',
      steps: [
        '{ do: sign-in, account: li, name: lina@contoso.example, password: rain and tea }',
        '{ do: check-last-four, account: li, contact: old, digits: "0134" }',
        '{ do: request-code, account: li, purpose: change-security-info, contact: old }',
        '{ after: 1m, do: submit-code, account: li, purpose: change-security-info }',
        '{ do: add-contact, account: li, handle: new, phone: "+14155550199" }',
        '{ after: 1m, do: submit-code, account: li, purpose: confirm-contact, contact: new }',
        '{ do: remove-contact, account: li, contact: old, accept: [restriction] }',
        '{ at: +26d, check: true }',
      ],
      loses: ['moved', 'no-thirty-days'],
    },
  ],
  'notice-on-its-last-day': [
    {
      says: 'skips once more, and stands before the door the next day',
      steps: [
        '{ do: sign-in, account: tom, name: tom.barker@contoso.example, password: longer scarf here }',
        '{ do: skip-notice, account: tom }',
        '{ do: use-service, account: tom, service: email }',
        '{ at: +7d1h, do: sign-in, account: tom, name: tom.barker@contoso.example, password: longer scarf here }',
      ],
      loses: ['code-sent', 'answered', 'not-skipped'],
    },
  ],
  'own-mailbox-loop': [
    {
      says: 'opens the mailbox in the same window, is thrown out, and does it all again rightly',
      steps: [
        '{ do: sign-in, account: remy, name: remy@contoso.example, password: tarte tatin }',
        '{ do: request-code, account: remy, purpose: change-security-info, contact: mailbox }',
        '{ do: sign-in, account: box, name: remy.l@outlook.example, password: autre tarte }',
        '{ do: sign-in, account: remy, name: remy@contoso.example, password: tarte tatin, window: "private:1" }',
        '{ do: submit-code, account: remy, purpose: change-security-info, window: "private:1" }',
        '{ after: 1m, do: add-contact, account: remy, window: "private:1", handle: phone, phone: "+33698765432" }',
        '{ after: 1m, do: submit-code, account: remy, window: "private:1", purpose: confirm-contact, contact: phone }',
      ],
      loses: ['never-thrown-out'],
    },
    {
      says: 'says that he has none of these',
      steps: [
        '{ do: sign-in, account: remy, name: remy@contoso.example, password: tarte tatin }',
        '{ do: replace-contacts, account: remy, handle: phone, phone: "+33698765432" }',
        '{ after: 1m, do: submit-code, account: remy, purpose: confirm-contact, contact: phone }',
      ],
      loses: ['code-asked', 'code-entered', 'never-thrown-out', 'phone-added'],
    },
  ],
  'private-windows-share-a-session': [
    {
      says: 'uses two private windows of one browser, once more',
      steps: [
        '{ do: sign-in, account: ines, name: ines@contoso.example, password: azulejos azuis, window: "private:one" }',
        '{ do: request-code, account: ines, window: "private:one", purpose: change-security-info, contact: mailbox }',
        '{ do: sign-in, account: box, name: ines.d@live.example, password: outra palavra, window: "private:two" }',
        '{ do: submit-code, account: ines, window: "private:one", purpose: change-security-info }',
        '{ do: sign-in, account: ines, name: ines@contoso.example, password: azulejos azuis, window: "private:one" }',
        '{ do: sign-in, account: box, name: ines.d@live.example, password: outra palavra, window: second browser }',
        '{ do: submit-code, account: ines, window: "private:one", purpose: change-security-info }',
      ],
      loses: ['never-thrown-out', 'phone-added'],
    },
  ],
  'forgot-the-password': [
    {
      says: 'guesses first',
      steps: [
        '{ do: sign-in, name: viktor@contoso.example, password: pho at five }',
        '{ do: request-code, account: viktor, purpose: reset-password, contact: mail }',
        '{ after: 1m, do: submit-code, account: viktor, purpose: reset-password }',
        '{ do: reset-password, account: viktor }',
      ],
      loses: ['no-guessing'],
    },
  ],
  'an-old-sign-in-name': [
    {
      says: 'turns the one off that she uses, and the other one as well',
      steps: [
        '{ do: sign-in, account: zoe, name: zoe@contoso.example, password: frieten met mayo }',
        '{ do: request-code, account: zoe, purpose: change-security-info, contact: mail }',
        '{ after: 1m, do: submit-code, account: zoe, purpose: change-security-info }',
        '{ do: set-sign-in-preference, account: zoe, name: zoe@contoso.example, enabled: false }',
        '{ do: set-sign-in-preference, account: zoe, name: zoe.dubois@contoso.example, enabled: false }',
      ],
      loses: ['old-one-off', 'current-one-on'],
    },
  ],
  'the-account-during-the-wait': [
    {
      says: 'puts the new card in and cancels the wait for it',
      steps: [
        '{ do: sign-in, account: noor, name: noor@contoso.example, password: hagelslag op brood }',
        '{ do: change-billing, account: noor }',
        '{ do: cancel-replacement, account: noor, contact: mail }',
        '{ after: 1m, do: submit-code, account: noor, purpose: cancel-replacement }',
        '{ do: change-billing, account: noor }',
        '{ do: buy, account: noor }',
      ],
      loses: ['mail-read', 'file-fetched', 'card-left', 'wait-left'],
    },
  ],
  'new-info-at-the-door': [
    {
      says: 'gives the phone and goes away before the code is entered',
      steps: [
        '{ do: sign-in, account: otto, name: otto@contoso.example, password: linsen mit spaetzle }',
        '{ do: add-contact, account: otto, handle: phone, phone: "+4917698765432" }',
        '{ do: use-service, account: otto, service: onedrive }',
        '{ after: 1d, check: true }',
      ],
      loses: ['confirmed', 'pictures'],
    },
  ],
  'not-asked-this-time': [
    {
      says: 'takes the mail off once the phone is there',
      steps: [
        '{ do: add-contact, account: kaia, handle: phone, phone: "+64211234567" }',
        '{ after: 11m, do: submit-code, account: kaia, purpose: confirm-contact, contact: phone }',
        '{ do: add-contact, account: kaia, handle: phone2, phone: "+64211234568" }',
        '{ after: 30s, do: submit-code, account: kaia, purpose: confirm-contact, contact: phone2 }',
        '{ do: remove-contact, account: kaia, contact: mail, accept: [restriction] }',
      ],
      loses: ['quickly', 'mail-stays'],
    },
  ],
  'none-of-these': [
    {
      says: 'has a code sent to the thief, and forgets to confirm the new phone',
      steps: [
        '{ do: sign-in, account: tess, name: tess@contoso.example, password: scone or scone }',
        '{ do: check-last-four, account: tess, contact: phone, digits: "4567" }',
        '{ do: request-code, account: tess, purpose: change-security-info, contact: phone }',
        '{ after: 1m, do: replace-contacts, account: tess, handle: new, phone: "+353867654321" }',
        '{ after: 2d, check: true }',
      ],
      loses: ['started', 'no-code-to-the-thief', 'reading'],
    },
    {
      variant: 1,
      says: 'does not look at the mailbox, and waits thirty days',
      steps: [
        '{ do: sign-in, account: tess, name: tess@contoso.example, password: scone or scone }',
        '{ do: replace-contacts, account: tess, handle: new, phone: "+353867654321" }',
        '{ after: 1m, do: submit-code, account: tess, purpose: confirm-contact, contact: new }',
        '{ do: use-service, account: tess, service: email }',
      ],
      loses: ['proved', 'added', 'thief-out', 'no-code-to-the-thief'],
    },
  ],
  'is-my-info-right': [
    {
      says: 'sends a code to the stranger and leaves the number there',
      steps: [
        '{ do: sign-in, account: irene, name: irene@contoso.example, password: castanyas y boniatos }',
        '{ do: check-last-four, account: irene, contact: phone, digits: "2217" }',
        '{ do: request-code, account: irene, purpose: change-security-info, contact: phone }',
        '{ after: 1m, do: request-code, account: irene, purpose: change-security-info, contact: mail }',
        '{ after: 1m, do: submit-code, account: irene, purpose: change-security-info }',
        '{ do: add-contact, account: irene, handle: mine, phone: "+34600112271" }',
        '{ after: 1m, do: submit-code, account: irene, purpose: confirm-contact, contact: mine }',
      ],
      loses: ['stranger-off', 'no-text-to-a-stranger'],
    },
  ],
  'the-notice-and-a-lost-mailbox': [
    {
      says: 'has a code sent to the lost mailbox, then puts the notice off',
      steps: [
        '{ do: sign-in, account: anja, name: anja@contoso.example, password: brezn zum mittag }',
        '{ do: request-code, account: anja, purpose: sign-in, contact: mail }',
        '{ after: 1m, do: skip-notice, account: anja }',
        '{ do: use-service, account: anja, service: email }',
      ],
      loses: ['added', 'answered', 'no-lost-code', 'not-skipped'],
    },
  ],
  'back-after-half-a-year': [
    {
      says: 'chooses the ship, then puts it off',
      steps: [
        '{ do: sign-in, account: emil, name: emil.sandu@contoso.example, password: mamaliga cu branza }',
        '{ do: request-code, account: emil, purpose: change-security-info, contact: ship }',
        '{ after: 1m, do: skip-notice, account: emil }',
        '{ do: use-service, account: emil, service: email }',
      ],
      loses: ['verified', 'right-one', 'not-put-off'],
    },
  ],
  'the-last-four-digits': [
    {
      says: 'guesses a third time, and goes on by mail',
      steps: [
        '{ do: check-last-four, account: olga, contact: phone, digits: "5634" }',
        '{ do: request-code, account: olga, purpose: change-security-info, contact: mail }',
        '{ after: 1h, do: request-code, account: olga, purpose: change-security-info, contact: mail }',
        '{ after: 1m, do: submit-code, account: olga, purpose: change-security-info }',
        '{ do: set-two-step, account: olga, enabled: true }',
      ],
      loses: ['no-third-guess', 'today'],
    },
  ],
  'a-letter-that-looks-right': [
    {
      says: 'believes the letter that asks for the password',
      steps: [
        '{ do: follow, letter: fake }',
        '{ do: submit-code, account: priya, purpose: change-security-info }',
        '{ do: add-contact, account: priya, handle: phone, phone: "+919845012345" }',
        '{ after: 1m, do: submit-code, account: priya, purpose: confirm-contact, contact: phone }',
      ],
      loses: ['not-followed'],
    },
  ],
}
