import { describe, expect, it } from 'vitest'
import { packIds, packs } from '../../engine/packs'
import { policyOf } from './policyOf'
import { writtenPolicy } from './writtenPolicy'

const noFiles = { read: () => 'there is no such file' }

function changed(...set: readonly (readonly [string, string])[]) {
  const read = policyOf(noFiles, 'nist-strict', set)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.policy
}

describe('a pack as a scenario file writes it', () => {
  it.each(packIds)('is %s alone where nothing was changed', (id) => {
    expect(writtenPolicy(packs[id])).toEqual({ extends: id, set: {} })
  })

  it('is the shipped pack that it is nearest to, and what is set otherwise, in the spelling of a file', () => {
    const policy = changed(
      ['replacement.wait', '6d20h'],
      ['replacement.remindBefore', '[2d, 1h]'],
      ['code.tries', '3'],
      ['reset.differentMethods', 'false'],
      ['identity.challengeOnUpdate', 'stale'],
      ['approvals.required', '[reveal-contact, reset-password if privileged]'],
    )
    expect(writtenPolicy(policy)).toEqual({
      extends: 'nist-strict',
      set: {
        'replacement.wait': '6d20h',
        'replacement.remindBefore': ['2d', '1h'],
        'code.tries': 3,
        'reset.differentMethods': false,
        'identity.challengeOnUpdate': 'stale',
        'approvals.required': ['reveal-contact', 'reset-password if privileged'],
      },
    })
  })
})

describe('the pack that a call means', () => {
  const file = (text: string) =>
    policyOf({ read: () => new TextEncoder().encode(text) }, 'a.yaml', [])

  it('is that of a file with extends and set', () => {
    expect(file('{ extends: seeds, set: { code.digits: 8 } }')).toMatchObject({
      ok: true,
      policy: { values: { 'code.digits': 8 } },
    })
  })

  it('is that of a scenario, seeds where it names none', () => {
    expect(file('latchkey: scenario/1\npolicy: nist-strict\n')).toEqual({
      ok: true,
      policy: packs['nist-strict'],
    })
    expect(file('latchkey: scenario/1\n')).toEqual({ ok: true, policy: packs.seeds })
  })

  it('is what is set on top of it', () => {
    const both = policyOf(
      {
        read: () =>
          new TextEncoder().encode('{ extends: seeds, set: { code.digits: 8, code.tries: 2 } }'),
      },
      'a.yaml',
      [['code.tries', '4']],
    )
    expect(both).toMatchObject({
      ok: true,
      policy: { values: { 'code.digits': 8, 'code.tries': 4 } },
    })
  })

  it.each([
    [
      ['replacement.wait', '1h'],
      '--set: set.replacement.wait: expected a duration such as 30m or 6h, from 1d to 3650d, found “1h”',
    ],
    [
      ['code.digits', '4'],
      '--set: set.code.digits: expected a whole number from 6 to 10, found the number 4',
    ],
    [
      ['replacement.wat', '1d'],
      '--set: set.replacement.wat: there is no parameter “replacement.wat” (did you mean “replacement.wait”?)',
    ],
  ] as const)('is none where %j is set, and the message says why', (set, message) => {
    expect(policyOf(noFiles, 'seeds', [set])).toEqual({ ok: false, problems: [message] })
  })

  it('is none where the file is not there, or holds no pack', () => {
    expect(policyOf(noFiles, 'sedes', [])).toEqual({
      ok: false,
      problems: [
        'sedes: neither a pack (seeds, microsoft-2026, nist-strict) nor a file: there is no such file (did you mean “seeds”?)',
      ],
    })
    expect(file('{ extends: seed }')).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('a.yaml:1:12: extends: expected one of')],
    })
  })
})
