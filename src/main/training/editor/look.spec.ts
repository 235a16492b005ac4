import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftView } from '@shared/views/training/author'
import { blank } from './blank'
import { look } from './look'

const shipped = fs
  .readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => fs.readFileSync(`scenarios/${name}`, 'utf8'))

/** The lines of the steps, in their order. */
function stepLines(form: DraftView['form']): readonly number[] {
  const steps = form?.whole.steps
  return Array.isArray(steps)
    ? steps.map((_step, index) => form?.lines[`steps[${index}]`] ?? 0)
    : []
}

describe('looking at a draft', { timeout: 30_000 }, () => {
  it('finds nothing wrong with what ships, and shows all its steps in the form', () => {
    for (const text of shipped) {
      const { problems, form } = look(text)
      expect(problems).toEqual([])
      expect(form?.whole.title).toBeTruthy()
      const lines = stepLines(form)
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.map((line) => text.split('\n')[line - 1]?.trim()[0])).toEqual(
        lines.map(() => '-'),
      )
    }
  })

  it('shows what it is like as a form', () => {
    expect(look(blank).form?.whole).toMatchObject({
      title: 'A caller has a new phone',
      policy: 'seeds',
      start: '2026-06-01T10:00:00Z',
      seat: 'agent',
      difficulty: 'easy',
      minutes: 5,
      operators: { ana: { role: 'agent' } },
      accounts: {
        kim: {
          signInNames: [{ value: 'kim@contoso.example' }],
          contacts: { phone: { phone: '+12025550142', confirmedAt: '-400d' } },
        },
      },
      world: { 'kim/phone': { noAccess: true } },
      score: [{ id: 'add-first', points: 60 }, { id: 'no-wait' }],
    })
  })

  it('shows a number that is none as it was typed, and nothing where a value is of no kind', () => {
    const { form } = look('minutes: 007\nstart: +34612345678\ntitle: *nobody\nabout:\n')
    expect(form?.whole).toEqual({ minutes: '007', start: '+34612345678', title: null, about: null })
  })

  it('tells the runner’s own messages by line, and still shows the form', () => {
    const { problems, form } = look(blank.replace('do: add-contact', 'do: ad-contact'))
    expect(problems).toMatchObject([
      {
        line: 38,
        path: 'steps[4].do',
        remark: {
          says: 'expected-found',
          facts: { found: { says: 'found-misspelt', facts: { guess: 'add-contact' } } },
        },
      },
    ])
    expect(stepLines(form)).toHaveLength(9)
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
