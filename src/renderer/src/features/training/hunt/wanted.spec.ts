import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { remark } from '@shared/vocabulary/remarks'
import { useWanted } from './wanted'

const packs = [
  {
    id: 'seeds',
    version: '1.0',
    about: '',
    parameters: [
      {
        id: 'replacement.wait',
        value: '30d',
        expects: remark('duration-between', { least: '1d', most: '3650d' }),
      },
      { id: 'code.tries', value: '5', expects: remark('whole-number', { from: 1, to: 9 }) },
    ],
  },
  {
    id: 'nist-strict',
    version: '1.0',
    about: '',
    parameters: [
      {
        id: 'replacement.wait',
        value: '60d',
        expects: remark('duration-between', { least: '1d', most: '3650d' }),
      },
    ],
  },
]

describe('what is searched', () => {
  it('is the pack with what differs from it, and nothing else', () => {
    const { values, wanted } = useWanted(() => packs)
    expect(wanted()).toEqual({ policy: 'seeds', set: {}, stories: 20_000, seed: 1 })
    values['replacement.wait'] = ' 1d '
    values['code.tries'] = '5'
    expect(wanted()?.set).toEqual({ 'replacement.wait': '1d' })
  })

  it('begins anew with the values of another pack', async () => {
    const { values, policy, wanted, changed, undo } = useWanted(() => packs)
    values['code.tries'] = '1'
    policy.value = 'nist-strict'
    await nextTick()
    expect(wanted()).toMatchObject({ policy: 'nist-strict', set: {} })
    values['replacement.wait'] = '1d'
    expect(changed.value).toHaveLength(1)
    undo()
    expect(changed.value).toEqual([])
  })

  it('is nothing while a number is none', () => {
    const { stories, seed, problems, wanted } = useWanted(() => packs)
    for (const text of ['', '0', '-1', '1.5', 'many', '10000001']) {
      stories.value = text
      expect(problems.value.stories, text).toBe(true)
    }
    stories.value = '10'
    seed.value = '4294967296'
    expect(wanted()).toBeNull()
    seed.value = '0'
    expect(wanted()).toMatchObject({ stories: 10, seed: 0 })
  })
})
