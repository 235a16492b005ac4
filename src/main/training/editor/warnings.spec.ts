import { describe, expect, it } from 'vitest'
import { problemLines, told as inEnglish } from '../format/problems'
import { readScenario } from '../format/read'
import { warningsOf } from './warnings'

/** Nothing is to be said of it. */
const good = `latchkey: scenario/1
title: A stolen phone
situation: Somebody calls about a phone.
start: 2026-03-01T09:00:00Z
seat: agent
operators: { ana: { role: agent }, sam: { role: supervisor, decides: approve } }
accounts: { maria: { name: Maria, password: correct horse, contacts: { phone: { phone: "+34612345678", confirmedAt: -9d }, mail: { email: m@example.org, confirmedAt: -9d } } } }
letters: { fake: { to: maria/mail, from: a@b.example, subject: Now, text: Click., lure: code }, news: { to: maria/mail, from: c@d.example, subject: Hello, text: News. } }
caller: { story: My phone is gone., truth: owner, mood: { patience: 6m, pressure: rises } }
score: [{ id: opened, points: 60, when: { done: open-case } }, { id: kept, points: 40, never: remove-all-contacts }]
debrief: Well done.
steps:
  - { past: true, after: 1h, check: true }
  - { do: open-case, account: maria, by: ana }
  - { do: request-code, account: maria, by: ana, purpose: support-call, contact: mail }
  - { after: 1m, do: tell, to: read-the-code }
  - { do: submit-code, account: maria, by: ana, purpose: support-call }
`
const customer = good
  .replace('seat: agent', 'seat: customer')
  .replace(/ {2}- \{ do: open[^]*$/, '  - { do: sign-in, account: maria, name: m, password: p }\n')

function warnings(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text)
  const read = readScenario(bytes)
  if (!read.ok) throw new Error(problemLines('f', inEnglish(read.problems)).join('\n'))
  return problemLines('f', inEnglish(warningsOf(bytes)))
}

describe('an author', () => {
  it('is warned of nothing where there is nothing, and never about a test without a seat', () => {
    expect(warnings(good)).toEqual([])
    expect(warnings(customer.replace('open-case', 'sign-in'))).toEqual([])
    expect(warnings(good.replace('seat: agent\n', '').replace('points: 60', 'points: 1'))).toEqual(
      [],
    )
  })

  it.each([
    [
      'a seat that nobody has the role of',
      good.replace('role: agent', 'role: auditor'),
      'f:5:7: seat: nobody here has the role agent: the seat stays empty',
    ],
    [
      'a line for trainees that is missing',
      good.replace('situation: Somebody calls about a phone.\n', ''),
      'f:4:7: seat: “situation” is missing: whoever sits down needs it',
    ],
    [
      'no reference',
      good.replace(/- \{ do: open[^]*$/, ''),
      'f:13:3: steps: all steps are past: there is no reference solution',
    ],
    [
      'a customer’s step in an operator’s seat',
      `${good}  - { do: sign-in, account: maria, name: m, password: p }\n`,
      'f:18:5: steps[5]: in an operator’s seat this is the caller’s to do: tell them to',
    ],
    [
      'a step that a colleague does',
      `${good}  - { do: approve, account: maria, by: sam }\n`,
      'f:18:5: steps[5]: a trainee can’t act for sam: let colleagues decide by “decides”',
    ],
    [
      'an approval that nobody gives',
      `${good.replace(', decides: approve', '')}  - { do: reset-password, account: maria, by: ana, expect: { refused: case.approval-required } }\n`,
      'f:18:5: steps[5]: this waits for a second operator, and nobody decides: give a colleague “decides”',
    ],
    [
      'a phishing letter that an operator follows',
      `${good}  - { do: follow, letter: fake }\n`,
      'f:18:5: steps[5]: in an operator’s seat this is the caller’s to do: tell them to',
    ],
    [
      'an operator’s step in the customer’s seat',
      `${customer}  - { do: open-case, account: maria, by: ana }\n`,
      'f:15:5: steps[2]: in the customer’s seat nobody is at the desk: what it has done before is past',
    ],
    [
      'a customer who asks themselves',
      `${customer}  - { do: ask, question: asked-for-access }\n`,
      'f:15:5: steps[2]: in the customer’s seat nobody can be asked or told: the trainee is the customer',
    ],
    [
      'answers that nobody hears',
      customer.replace('truth: owner', 'truth: owner, says: [{ when: refused, text: Oh. }]'),
      'f:9:57: caller.says: in the customer’s seat nobody asks, so nothing of this is said: tell it in “story”',
    ],
    [
      'time that passes before the first move',
      good.replace('{ do: open-case', '{ after: 3m, do: open-case'),
      'f:14:5: steps[1]: this time passes after the trainee has sat down: let it pass before, with a step that is past',
    ],
    [
      'a world that changes by itself',
      `${good}  - { do: change-world, world: { maria/mail: { junk: true } } }\n`,
      'f:18:5: steps[5]: the trainee can’t change the world: let the caller do it, when told to or asked',
    ],
    [
      'a command that the window doesn’t have',
      `${good}  - { do: change-billing, account: maria, by: ana }\n`,
      'f:18:5: steps[5]: the window of this seat has no “change-billing”',
    ],
    [
      'a code that nobody has said',
      good.replace('  - { after: 1m, do: tell, to: read-the-code }\n', ''),
      'f:16:5: steps[3]: nobody has told the operator this code: ask the caller for it first',
    ],
    [
      'points that are no hundred',
      good.replace('points: 40', 'points: 30'),
      'f:10:8: score: the goals give 90 points: people expect 100',
    ],
    [
      'two goals alike',
      good.replace('never: remove-all-contacts', 'when: { done: { do: open-case } }'),
      'f:10:64: score[1]: “kept” asks for the same as “opened”',
    ],
  ])('is warned of %s', (_what, text, line) => {
    expect(warnings(text)).toContain(line)
  })

  it.each([
    [
      'the window shows the refusal beforehand, and no button',
      '{ refused: case.caller-unverified }',
      good,
    ],
    [
      'the window shows the refusal beforehand, and no button',
      '{ do: add-contact, by: ana, refused: contacts.duplicate }',
      good,
    ],
    [
      'this caller never loses their patience',
      '{ mood: angry }',
      good.replace(/, mood: \{[^}]*\}/, ''),
    ],
    ['there is no such question', '{ asked: sing-a-song }', good],
    ['there is no such letter with a link', '{ followed: news }', good],
    ['this caller follows no link', '{ followed: fake }', good],
    ['somebody else does that, who has no part in it', '{ do: note, by: sam }', good],
    ['the window of this seat can’t do that', '{ do: change-billing, by: ana }', good],
    ['in the customer’s seat nobody is asked or told anything', '{ told: look-in-junk }', customer],
    ['the window of this seat can’t do that', 'note', customer],
  ])('is warned of a goal that nobody can lose: %s', (why, never, text) => {
    const found = warnings(text.replace('never: remove-all-contacts', `never: ${never}`))
    expect(found.filter((line) => line.includes('score'))).toEqual([
      expect.stringContaining(`score[1]: nobody can lose “kept”: ${why}`),
    ])
  })

  it.each([
    ['a refusal that only trying shows', '{ do: submit-code, refused: code.wrong }', good],
    ['a mood', '{ mood: angry }', good],
    ['a code of another kind that is typed in', '{ refused: code.purpose }', good],
    [
      'a caller who is refused on their page',
      '{ do: add-contact, refused: contacts.duplicate }',
      good,
    ],
    ['a question of the catalogue', '{ asked: asked-for-password }', good],
    ['what a caller may be told to do on their pages', 'reset-password', good],
    [
      'a letter that a caller may follow',
      '{ followed: fake }',
      good.replace(
        'truth: owner,',
        'truth: owner, does: [{ when: told-to look-in-inbox, do: [{ do: follow, letter: fake }] }],',
      ),
    ],
    ['a letter in the customer’s own hands', '{ followed: fake }', customer],
  ])('is not warned of a goal that %s loses', (_what, never, text) => {
    const found = warnings(text.replace('never: remove-all-contacts', `never: ${never}`))
    expect(found.filter((line) => line.includes('can lose'))).toEqual([])
  })

  it('is warned of each variant, at its own line, and of all of them once', () => {
    const text = `${good.replace('points: 40', 'points: 30')}variants:
  - { caller.truth: owner }
  - { caller.truth: impostor, operators.ana.role: auditor }
`
    expect(warnings(text)).toEqual([
      'f:5:7: seat: nobody here has the role agent: the seat stays empty',
      'f:10:8: score: the goals give 90 points: people expect 100',
      'f:14:5: steps[1]: a trainee can’t act for ana: let colleagues decide by “decides”',
      'f:15:5: steps[2]: a trainee can’t act for ana: let colleagues decide by “decides”',
      'f:17:5: steps[4]: a trainee can’t act for ana: let colleagues decide by “decides”',
    ])
  })
})
