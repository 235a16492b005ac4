import { describe, expect, it } from 'vitest'
import { packs } from '../../engine/packs'
import { policyOf } from './policyOf'
import { readScenario } from './read'

const good = `latchkey: policy/1
id: contoso-bank
version: '2'
about: Contoso Bank waits longer and sends longer codes.
extends: seeds
set:
  replacement.wait:
    value: 60d
    reason: The insurer asks for sixty days.
  replacement.remindBefore: { value: [14d, 1d], reason: Post takes a week. }
  code.digits: { value: 8, reason: As the bank’s own tokens. }
`

const read = (text: string) =>
  policyOf({ read: () => new TextEncoder().encode(text) }, 'house.yaml', [])

/** The file with one of its parts written otherwise. */
function problems(part: string, other: string): readonly string[] {
  if (!good.includes(part)) throw new Error(`there is no ${part}`)
  const answer = read(good.replace(part, other))
  return answer.ok ? [] : answer.problems
}

describe('the file of a house pack', () => {
  it('is the pack that it extends with what it sets, under its own id and version', () => {
    expect(read(good)).toEqual({
      ok: true,
      policy: {
        id: 'contoso-bank',
        version: '2',
        values: {
          ...packs.seeds.values,
          'replacement.wait': 60 * 86_400,
          'replacement.remindBefore': [14 * 86_400, 86_400],
          'code.digits': 8,
        },
      },
    })
  })

  it('can be the policy of a scenario', () => {
    const inside = good.replace(/^/gm, '  ')
    const scenario = readScenario(
      new TextEncoder().encode(
        `latchkey: scenario/1\ntitle: One\npolicy:\n${inside}\nstart: 2026-03-01T09:00:00Z\nsteps:\n  - { check: true, expect: { events: [] } }\n`,
      ),
    )
    expect(scenario.ok && scenario.scenario.policy).toEqual(
      (read(good) as { policy: unknown }).policy,
    )
  })

  it.each([
    [
      'value: 60d',
      'value: 6h',
      'house.yaml:8:12: set.replacement.wait.value: expected a duration such as 30m or 6h, from 1d to 3650d, found “6h”',
    ],
    [
      'value: 60d',
      'value: 3651d',
      'house.yaml:8:12: set.replacement.wait.value: expected a duration such as 30m or 6h, from 1d to 3650d, found “3651d”',
    ],
    [
      'replacement.wait:',
      'replacement.waits:',
      'house.yaml:7:3: set.replacement.waits: there is no parameter “replacement.waits” (did you mean “replacement.wait”?)',
    ],
    [
      ', reason: Post takes a week.',
      '',
      'house.yaml:10:29: set.replacement.remindBefore: expected the key “reason”, found none',
    ],
    [
      'The insurer asks for sixty days.',
      '" "',
      'house.yaml:9:13: set.replacement.wait.reason: expected the reason why the house wants it otherwise, in at most 500 characters, found “ ”',
    ],
    [
      'value: 8,',
      'valeu: 8,',
      'house.yaml:11:18: set.code.digits.valeu: there is no key “valeu” here (did you mean “value”?)',
    ],
    [
      'id: contoso-bank',
      'id: Contoso Bank',
      'house.yaml:2:5: id: expected a name of lower-case letters, digits and dashes that no shipped policy has, such as contoso-bank, found “Contoso Bank”',
    ],
    [
      'id: contoso-bank',
      'id: nist-strict',
      'house.yaml:2:5: id: expected a name of lower-case letters, digits and dashes that no shipped policy has, such as contoso-bank, found “nist-strict”',
    ],
    [
      "version: '2'",
      'version: 2',
      'house.yaml:3:10: version: expected a version such as 1.0 in quotes, found the number 2',
    ],
    [
      'extends: seeds',
      'extends: sedes',
      'house.yaml:5:10: extends: expected one of seeds, microsoft-2026, nist-strict, found “sedes” (did you mean “seeds”?)',
    ],
    [
      'about: Contoso Bank waits longer and sends longer codes.\n',
      '',
      'house.yaml:1:1: expected the key “about”, found none',
    ],
    ['latchkey: policy/1\n', '', 'house.yaml:1:1: expected the key “latchkey”, found none'],
    [
      'latchkey: policy/1',
      'latchkey: policy/2',
      'house.yaml:1:11: latchkey: expected “policy/1”, found “policy/2” (did you mean “policy/1”?)',
    ],
  ])('with %j as %j is refused at its line', (part, other, message) => {
    expect(problems(part, other)).toContain(message)
  })

  it('tells every mistake, not only the first', () => {
    const twice = good.replace('60d', '1h').replace('value: 8', 'value: 11')
    const answer = read(twice)
    expect(answer.ok ? [] : answer.problems).toHaveLength(2)
  })
})
