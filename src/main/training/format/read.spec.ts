import { describe, expect, it } from 'vitest'
import { formatInstant } from '@shared/vocabulary/instant'
import { problemLines, told } from './problems'
import { readScenario } from './read'
import { instantOf } from './times'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A whole scenario, with one line of it replaced. */
const good = `latchkey: scenario/1
title: A title
start: 2026-03-01T09:00:00Z
operators: { ana: { role: agent } }
accounts:
  maria:
    name: Maria Gómez
    password: correct horse
    signInNames: [{ value: maria@contoso.example }]
    contacts:
      phone: { phone: "+34612345678", confirmedAt: -400d }
steps:
  - { do: sign-in, account: maria, name: maria@contoso.example, password: correct horse }
`

function complaints(text: string): readonly string[] {
  return complaintsOf(bytes(text))
}

function complaintsOf(file: Uint8Array): readonly string[] {
  const read = readScenario(file)
  return read.ok ? [] : problemLines('f.yaml', told(read.problems))
}

function complaintsAbout(step: string): readonly string[] {
  return complaints(good.replace(/ {2}- .*\n$/, `${step}\n`))
}

describe('reading a scenario', () => {
  it('fills in what a file leaves out', () => {
    const read = readScenario(bytes(good))
    expect(read).toMatchObject({
      ok: true,
      scenario: {
        title: 'A title',
        about: null,
        zone: 'UTC',
        seed: 1,
        seat: null,
        score: [],
        policy: { id: 'seeds' },
      },
    })
    const maria = read.ok ? read.scenario.accounts.get('maria') : undefined
    expect(maria).toMatchObject({
      locale: 'en',
      twoStep: false,
      privileged: false,
      lastSignInAt: null,
      signInNames: [{ kind: 'email', enabled: true }],
    })
    expect(read.ok && read.scenario.steps[0]).toMatchObject({
      line: 13,
      by: 'customer',
      window: 'main',
      preview: false,
      time: null,
    })
  })

  it('takes a byte-order mark, Windows line ends and anchors', () => {
    expect(complaints(`\ufeff${good.replaceAll('\n', '\r\n')}`)).toEqual([])
    expect(complaints(good.replace(/ {2}- (.*)\n$/, '  - &again $1\n  - *again\n'))).toEqual([])
  })

  it('counts offsets from the start and takes sums of units', () => {
    const read = readScenario(bytes(good.replace('{ do:', '{ at: +6d20h, do:')))
    const time = read.ok ? read.scenario.steps[0]?.time : null
    expect(
      time && 'at' in time && read.ok && formatInstant(instantOf(time.at, read.scenario.start)),
    ).toBe('2026-03-08T05:00:00Z')
  })

  it('keeps the id of the pack that a scenario changes, and says what it changed', () => {
    const read = readScenario(
      bytes(`${good}policy: { extends: nist-strict, set: { replacement.wait: 60d } }\n`),
    )
    expect(read.ok && read.scenario.policy).toMatchObject({
      id: 'nist-strict with replacement.wait: "60d"',
      values: { 'replacement.wait': 5_184_000, 'code.digits': 8 },
    })
  })

  it('finds the account of a step in its case or request', () => {
    const read = readScenario(
      bytes(
        good.replace(
          / {2}- .*\n$/,
          '  - { do: open-case, account: maria, by: ana, case: c1 }\n  - { do: note, by: ana, case: c1, text: Hm. }\n',
        ),
      ),
    )
    expect(read.ok && read.scenario.steps[1]?.account).toBe('maria')
  })

  it('tells every problem of a file, in the order of the file', () => {
    expect(
      complaints(
        good
          .replace('A title', '" "')
          .replace('Maria Gómez', '7')
          .replace('do: sign-in', 'do: sing-in'),
      ),
    ).toEqual([
      'f.yaml:2:8: title: expected text that is not empty, found “ ”',
      'f.yaml:7:11: accounts.maria.name: expected text in quotes, found the number 7',
      'f.yaml:13:11: steps[0].do: expected a command, change-world or ask, found “sing-in” (did you mean “sign-in”?)',
    ])
  })

  it('tells wrong names although something else is wrong as well', () => {
    expect(
      complaints(
        good.replace('scenario/1', 'scenario/2').replace('account: maria', 'account: mario'),
      ),
    ).toEqual([
      'f.yaml:1:11: latchkey: expected “scenario/1”, found “scenario/2” (did you mean “scenario/1”?)',
      'f.yaml:13:29: steps[0].account: expected an account of this file, found “mario” (did you mean “maria”?)',
    ])
  })

  it('lists fifty problems and counts the rest', () => {
    const lines = complaints(good.replace(/ {2}- .*\n$/, '  - { do: nothing }\n'.repeat(60)))
    expect(lines.slice(0, 2)).toEqual([
      'f.yaml:13:5: steps[0]: expected the key “account”, found none',
      'f.yaml:13:11: steps[0].do: expected a command, change-world or ask, found “nothing”',
    ])
    expect(lines.slice(50)).toEqual(['f.yaml: and 70 more'])
  })
})

describe('a file that is no scenario is told so', () => {
  it.each([
    [
      'an empty file',
      '',
      'f.yaml:1:1: expected a scenario: a mapping that begins with “latchkey: scenario/1”, found nothing',
    ],
    [
      'a list',
      '- a\n',
      'f.yaml:1:1: expected a scenario: a mapping that begins with “latchkey: scenario/1”, found a list',
    ],
    [
      'a file of another kind',
      'just text',
      'f.yaml:1:1: expected a scenario: a mapping that begins with “latchkey: scenario/1”, found “just text”',
    ],
    [
      'two documents',
      `${good}---\n${good}`,
      'f.yaml:14:1: expected one document, found another one',
    ],
    [
      'an open bracket',
      'latchkey: [',
      'f.yaml:1:11: not YAML: this [ is not closed: a ] is missing',
    ],
    [
      'a tab that indents',
      good.replace('  maria:', '\tmaria:'),
      'f.yaml:6:1: not YAML: lines are indented with spaces, not with tabs',
    ],
    [
      'an alias of nothing',
      good.replace('A title', '*nothing'),
      'f.yaml:2:8: title: expected text, found *nothing, which no &nothing comes before',
    ],
    [
      'a tag of its own',
      good.replace('A title', '!title A'),
      'f.yaml:2:8: not YAML: there is no tag !title: a text that begins with ! needs quotes',
    ],
    [
      'a control character',
      good.replace('A title', 'A\u0000title'),
      'f.yaml:2:9: expected text, found the control character 0x00',
    ],
  ])('%s', (_what, text, complaint) => {
    expect(complaints(text)).toEqual([complaint])
  })

  it('bytes that are not UTF-8', () => {
    expect(
      complaintsOf(Uint8Array.from([...bytes('latchkey: scenario/1\ntitle: '), 0xe9, 0x0a])),
    ).toEqual(['f.yaml:2:1: expected UTF-8, found bytes that are not: save the file as UTF-8'])
    expect(complaintsOf(Uint8Array.from([0xff, 0xfe, 0x61, 0]))).toEqual([
      'f.yaml:1:1: expected UTF-8, found UTF-16: save the file as UTF-8',
    ])
  })

  it('more than one mebibyte', () => {
    expect(complaints(`# ${'x'.repeat(1_048_576)}\n${good}`)).toEqual([
      'f.yaml:1:1: expected a file of at most 1 MiB, found 1.0 MiB',
    ])
  })

  it('aliases that unfold into more than anybody means', () => {
    const step = `{ check: true, expect: { messages: [${'{ language: en }, '.repeat(400)}] } }`
    expect(
      complaints(good.replace(/ {2}- .*\n$/, `  - &step ${step}\n${'  - *step\n'.repeat(400)}`)),
    ).toEqual(['f.yaml:1:1: the file unfolds into more than 100,000 values: use fewer aliases'])
  })

  it('brackets without end', () => {
    expect(complaints('['.repeat(100_000))[0]).toMatch(/^f\.yaml:1:\d+: not YAML: /)
  })
})

describe('a key or value that is wrong is told with what was expected', () => {
  it.each([
    [
      'a key that is missing',
      good.replace('title: A title\n', ''),
      'f.yaml:1:1: expected the key “title”, found none',
    ],
    [
      'a key that is misspelt',
      good.replace('title:', 'titel:'),
      'f.yaml:2:1: titel: there is no key “titel” here (did you mean “title”?)',
    ],
    [
      'a key twice',
      `${good}title: Again\n`,
      'f.yaml:14:1: title: expected the key “title” once, found it twice',
    ],
    [
      'a key that is a number',
      `${good}7: seven\n`,
      'f.yaml:14:1: expected a key that is text, found the number 7',
    ],
    [
      'an instant that is a date',
      good.replace('T09:00:00Z', ''),
      'f.yaml:3:8: start: expected an instant such as 2026-03-01T09:00:00Z, found “2026-03-01”',
    ],
    [
      'a day that does not exist',
      good.replace('2026-03-01', '2026-02-30'),
      'f.yaml:3:8: start: expected an instant such as 2026-03-01T09:00:00Z, found “2026-02-30T09:00:00Z”',
    ],
    [
      'a zone that does not exist',
      `${good}zone: Europe/Atlantis\n`,
      'f.yaml:14:7: zone: expected a time zone such as Europe/Madrid, found “Europe/Atlantis”',
    ],
    [
      'a seed that is text',
      `${good}seed: "7"\n`,
      'f.yaml:14:7: seed: expected a whole number from 0 to 4294967295, found “7”',
    ],
    [
      'a pack that does not exist',
      `${good}policy: seed\n`,
      'f.yaml:14:9: policy: expected one of seeds, microsoft-2026, nist-strict, found “seed” (did you mean “seeds”?)',
    ],
    [
      'a parameter that does not exist',
      `${good}policy: { extends: seeds, set: { replacement.waits: 60d } }\n`,
      'f.yaml:14:34: policy.set.replacement.waits: there is no parameter “replacement.waits” (did you mean “replacement.wait”?)',
    ],
    [
      'a parameter out of its bounds',
      `${good}policy: { extends: seeds, set: { replacement.wait: 60s } }\n`,
      'f.yaml:14:52: policy.set.replacement.wait: expected a duration such as 30m or 6h, from 1d to 3650d, found “60s”',
    ],
    [
      'a phone without quotes',
      good.replace('"+34612345678"', '+34612345678'),
      'f.yaml:11:23: accounts.maria.contacts.phone.phone: expected a phone number such as "+34612345678" in quotes, found the number +34612345678',
    ],
    [
      'a phone that is none',
      good.replace('+34612345678', '12'),
      'f.yaml:11:23: accounts.maria.contacts.phone.phone: expected a phone number with its country, such as "+34612345678", found “12”',
    ],
    [
      'a contact that is two',
      good.replace('confirmedAt', 'email: a@example.org, confirmedAt'),
      'f.yaml:11:14: accounts.maria.contacts.phone: expected either “phone” or “email”, found both',
    ],
    [
      'a handle that the format uses itself',
      good.replace('ana:', 'system:'),
      'f.yaml:4:14: operators.system: expected a handle (letters, digits, dots, dashes; not “customer” or “system”), found “system”',
    ],
    [
      'a contact confirmed in the future',
      good.replace('-400d', '+1d'),
      'f.yaml:11:52: accounts.maria.contacts.phone.confirmedAt: expected an instant that is not after the start',
    ],
    [
      'a contact of nobody in the world',
      `${good}world: { maria/fone: { junk: true } }\n`,
      'f.yaml:14:10: world.maria/fone: expected a contact of this file as account/contact, found “maria/fone” (did you mean “maria/phone”?)',
    ],
    [
      'a fact that does not exist',
      `${good}world: { maria/phone: { spam: true } }\n`,
      'f.yaml:14:25: world.maria/phone.spam: expected one of the keys blocksUnknownSenders, junk, mistyped, noAccess, delay, providerRefuses, mailboxOf, stolen, trusted, found “spam”',
    ],
    [
      'a goal without a test',
      `${good}score: [{ id: a, points: 1 }]\n`,
      'f.yaml:14:9: score[0]: expected one of “when”, “never”, “ends-with”, or “within” with “until”',
    ],
    [
      'a goal that wants two things at once',
      `${good}score: [{ id: a, points: 1, when: { done: buy, before: [buy, note] } }]\n`,
      'f.yaml:14:35: score[0].when: expected either “before” or “done”, found both',
    ],
    [
      'a goal that is due at no time',
      `${good}score: [{ id: a, points: 1, until: { done: buy } }]\n`,
      'f.yaml:14:9: score[0]: “until” needs “within”',
    ],
    [
      'a goal until nothing',
      `${good}score: [{ id: a, points: 1, within: 5m, until: {} }]\n`,
      'f.yaml:14:48: score[0].until: expected either “account” or “done”, found neither',
    ],
    [
      'a goal about nothing',
      `${good}score: [{ id: a, points: 1, never: { by: ana } }]\n`,
      'f.yaml:14:36: score[0].never: expected one of “do”, “result”, “refused”, “asked”, “told”, “followed”, “trusted”, “lost”, “mood” or “hung-up”, found none of them',
    ],
    [
      'a goal that is reached and refused',
      `${good}score: [{ id: a, points: 1, never: { result: done, refused: code.used } }]\n`,
      'f.yaml:14:36: score[0].never: “result” and “refused” can’t both hold',
    ],
    [
      'a goal about a question and more',
      `${good}score: [{ id: a, points: 1, never: { asked: asked-for-junk, by: ana } }]\n`,
      'f.yaml:14:36: score[0].never: “asked” is no command, so “by” can’t stand beside it',
    ],
    [
      'a goal about a key that does not exist',
      `${good}score: [{ id: a, points: 1, never: { refusd: code.used } }]\n`,
      'f.yaml:14:38: score[0].never.refusd: there is no key “refusd” here (did you mean “refused”?)',
    ],
    [
      'a goal about a command that does not exist',
      `${good}score: [{ id: a, points: 1, when: { done: add-contract } }]\n`,
      'f.yaml:14:43: score[0].when.done: expected a command, found “add-contract” (did you mean “add-contact”?)',
    ],
    [
      'a goal about somebody who is not here',
      `${good}score: [{ id: a, points: 1, never: { do: buy, by: anna } }]\n`,
      'f.yaml:14:51: score[0].never.by: expected customer, system or an operator of this file, found “anna” (did you mean “ana”?)',
    ],
    [
      'a goal about a contact that the account does not have',
      `${good}score: [{ id: a, points: 1, within: 5m, until: { account: { contacts: { mail: absent } } } }]\n`,
      'f.yaml:14:73: score[0].until.account.contacts.mail: expected a contact of maria, found “mail”',
    ],
    [
      'a difficulty that does not exist',
      `${good}difficulty: middle\n`,
      'f.yaml:14:13: difficulty: expected one of easy, medium, hard, found “middle”',
    ],
    [
      'minutes without end',
      `${good}minutes: 600\n`,
      'f.yaml:14:10: minutes: expected a whole number from 1 to 240, found the number 600',
    ],
    [
      'a misspelt difficulty',
      `${good}dificulty: easy\n`,
      'f.yaml:14:1: dificulty: there is no key “dificulty” here (did you mean “difficulty”?)',
    ],
    [
      'an answer that changes what is not there',
      `${good}caller: { story: Hm., truth: owner, says: [{ when: asked-for-junk, text: Hm., world: { maria/mail: { junk: true } } }] }\n`,
      'f.yaml:14:88: caller.says[0].world.maria/mail: expected a contact of this file as account/contact, found “maria/mail”',
    ],
    [
      'a caller who says nothing true',
      `${good}caller: { story: Hm., truth: liar }\n`,
      'f.yaml:14:30: caller.truth: expected one of owner, impostor, confused, relative, found “liar”',
    ],
  ])('%s', (_what, text, complaint) => {
    expect(complaints(text)).toEqual([complaint])
  })
})

describe('a step that is wrong is told with what was expected', () => {
  it.each([
    [
      'neither a command nor a check',
      '  - { account: maria }',
      'f.yaml:13:5: steps[0]: expected either “do” or “check”, found neither',
    ],
    [
      'a parameter of another command',
      '  - { do: skip-notice, account: maria, digits: "12" }',
      'f.yaml:13:40: steps[0].digits: expected one of the keys at, after, past, account, expect, do, by, case, window, preview, request, found “digits”',
    ],
    [
      'a parameter that is missing',
      '  - { do: request-code, account: maria, contact: phone }',
      'f.yaml:13:5: steps[0]: expected the key “purpose”, found none',
    ],
    [
      'an account that is missing',
      '  - { do: buy }',
      'f.yaml:13:5: steps[0]: expected the key “account”, found none',
    ],
    [
      'a contact that the account does not have',
      '  - { do: remove-contact, account: maria, contact: mail }',
      'f.yaml:13:52: steps[0].contact: expected a contact of maria, found “mail”',
    ],
    [
      'an operator who does not work here',
      '  - { do: buy, account: maria, by: anna }',
      'f.yaml:13:36: steps[0].by: expected customer, system or an operator of this file, found “anna” (did you mean “ana”?)',
    ],
    [
      'a case that nobody opened',
      '  - { do: note, account: maria, by: ana, case: c1, text: Hm. }',
      'f.yaml:13:48: steps[0].case: expected a case that an earlier open-case names, found “c1”',
    ],
    [
      'a request that nobody made',
      '  - { do: approve, account: maria, by: ana, request: r1 }',
      'f.yaml:13:54: steps[0].request: expected a request that an earlier step names, found “r1”',
    ],
    [
      'digits without quotes',
      '  - { do: check-last-four, account: maria, contact: phone, digits: 0678 }',
      'f.yaml:13:68: steps[0].digits: expected digits in quotes, found the number 0678',
    ],
    [
      'a code that can’t be meant',
      '  - { do: submit-code, account: maria, purpose: sign-in, code: newest }',
      'f.yaml:13:64: steps[0].code: expected last-received, last-sent, wrong, { received: 2 } or digits in quotes, found “newest”',
    ],
    [
      'two new contacts at once',
      '  - { do: add-contact, account: maria, phone: "+34611111111", email: a@example.org }',
      'f.yaml:13:5: steps[0]: expected either “phone” or “email”, found both',
    ],
    [
      'two times at once',
      '  - { at: +1d, after: 1d, do: buy, account: maria }',
      'f.yaml:13:5: steps[0]: expected either “at” or “after”, found both',
    ],
    [
      'a time beyond the calendar',
      '  - { at: +3000000d, do: buy, account: maria }',
      'f.yaml:13:5: steps[0]: expected a step between the years 1970 and 9999',
    ],
    [
      'a result that does not exist',
      '  - { do: buy, account: maria, expect: { result: bought } }',
      'f.yaml:13:50: steps[0].expect.result: expected a result that a command can have, found “bought”',
    ],
    [
      'a rule that does not exist',
      '  - { do: buy, account: maria, expect: { refused: code.cool-down } }',
      'f.yaml:13:51: steps[0].expect.refused: expected a rule id (docs/policy/rules.md lists them), found “code.cool-down” (did you mean “code.cooldown”?)',
    ],
    [
      'a refusal that is accepted',
      '  - { do: buy, account: maria, expect: { refused: code.used, result: done } }',
      'f.yaml:13:40: steps[0].expect: “refused” and “result” can’t both hold',
    ],
    [
      'a date of no refusal',
      '  - { do: buy, account: maria, expect: { liftsAt: never } }',
      'f.yaml:13:40: steps[0].expect: liftsAt and remedies belong to a refusal: expected “refused” beside them',
    ],
    [
      'an answer to a check',
      '  - { check: true, account: maria, expect: { result: done } }',
      'f.yaml:13:5: steps[0]: nothing is asked of the desk here, so there is no “result” to expect',
    ],
    [
      'an account expectation of nobody',
      '  - { check: true, expect: { account: { status: active } } }',
      'f.yaml:13:5: steps[0]: “expect.account” needs the key “account”: whose is it?',
    ],
    [
      'a message to a contact of nobody',
      '  - { do: buy, account: maria, expect: { messages: [{ to: maria/mail }] } }',
      'f.yaml:13:59: steps[0].expect.messages[0].to: expected a contact of this file as account/contact, found “maria/mail”',
    ],
    [
      'a command that nobody could give',
      '  - { check: true, account: maria, expect: { can: { use-mail: true } } }',
      'f.yaml:13:53: steps[0].expect.can.use-mail: expected a command or use-email, use-skype, use-onedrive, use-devices, found “use-mail” (did you mean “use-email”?)',
    ],
    [
      'a question that the caller does not answer',
      '  - { do: ask, question: sing-a-song }',
      'f.yaml:13:26: steps[0].question: expected something that the caller answers to, found “sing-a-song”',
    ],
    [
      'an answer of the desk to a question',
      '  - { do: ask, question: asked-for-junk, expect: { result: done } }\ncaller: { story: Hm., truth: owner, says: [{ when: asked-for-junk, text: No. }] }',
      'f.yaml:13:5: steps[0]: nothing is asked of the desk here, so there is no “result” to expect',
    ],
    [
      'a past that comes later',
      '  - { do: buy, account: maria }\n  - { past: true, do: buy, account: maria }',
      'f.yaml:14:5: steps[1]: expected the steps that are past before all others',
    ],
    [
      'a past that is not',
      '  - { past: false, do: buy, account: maria }',
      'f.yaml:13:13: steps[0].past: expected true, found false',
    ],
    [
      'a change of the world without one',
      '  - { do: change-world }',
      'f.yaml:13:5: steps[0]: expected the key “world”, found none',
    ],
  ])('%s', (_what, step, complaint) => {
    expect(complaintsAbout(step)).toEqual([complaint])
  })
})
