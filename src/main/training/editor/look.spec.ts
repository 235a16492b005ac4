import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blank } from './blank'
import { look } from './look'

const shipped = fs
  .readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => fs.readFileSync(`scenarios/${name}`, 'utf8'))

describe('looking at a draft', { timeout: 30_000 }, () => {
  it('finds nothing wrong with what ships, and shows all its steps in the form', () => {
    for (const text of shipped) {
      const { problems, form } = look(text)
      expect(problems).toEqual([])
      expect(form?.title).not.toBe('')
      expect(form?.steps.map(({ line }) => text.split('\n')[line - 1]?.trim()[0])).toEqual(
        form?.steps.map(() => '-'),
      )
    }
  })

  it('shows what it is like as a form', () => {
    expect(look(blank).form).toMatchObject({
      title: 'A caller has a new phone',
      policy: 'seeds',
      start: '2026-06-01T10:00:00Z',
      seat: 'agent',
      truth: 'owner',
      difficulty: 'easy',
      minutes: '5',
      operators: [{ handle: 'ana', role: 'agent' }],
      accounts: [
        {
          handle: 'kim',
          name: 'Kim Larsen',
          locale: 'en',
          twoStep: false,
          privileged: false,
          signInNames: ['kim@contoso.example'],
          contacts: [
            { handle: 'phone', kind: 'phone', value: '+12025550142' },
            { handle: 'mail', kind: 'email', value: 'kim.l@example.org' },
          ],
        },
      ],
      world: [{ contact: 'kim/phone', facts: ['noAccess: true'] }],
      goals: [
        { id: 'add-first', points: '60', text: '' },
        { id: 'no-wait', points: '40', text: '' },
      ],
    })
  })

  it('tells the runner’s own messages by line, and still shows the form', () => {
    const { problems, form } = look(blank.replace('do: add-contact', 'do: ad-contact'))
    expect(problems).toMatchObject([
      {
        line: 36,
        path: 'steps[3].do',
        remark: {
          says: 'expected-found',
          facts: { found: { says: 'found-misspelt', facts: { guess: 'add-contact' } } },
        },
      },
    ])
    expect(form?.steps).toHaveLength(7)
  })

  it('has no form of what is no YAML', () => {
    expect(look('title: [').form).toBeNull()
    expect(look('just words').form).toBeNull()
    expect(look('').problems).not.toEqual([])
  })

  it('never throws, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .tuple(
          fc.constantFrom(blank, ...shipped),
          fc.nat(2_000),
          fc.string({ unit: 'binary', maxLength: 6 }),
        )
        .map(([text, at, insert]) => text.slice(0, at) + insert + text.slice(at + 3)),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const { problems, form } = look(text)
        if (form === null) expect(problems.length).toBeGreaterThan(0)
        expect(JSON.stringify(form).length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})
