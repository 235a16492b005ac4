import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { edited } from './edit'
import type { DraftEdit } from '@shared/views/training/author'
import { look } from './look'

const shipped = fs
  .readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => fs.readFileSync(`scenarios/${name}`, 'utf8'))

/** A scenario as somebody works on it: with a comment before every line that begins something; within a block of text there are none. */
const commented = (text: string) => {
  let inBlock = false
  return text
    .split('\n')
    .flatMap((line, index) => {
      if (/^\w/.test(line)) inBlock = /[|>][+-]?$/.test(line)
      return !inBlock && /^(\w| {2}- | {2}\w)/.test(line)
        ? [`${/^ */.exec(line)?.[0] ?? ''}# comment ${index}`, line]
        : [line]
    })
    .join('\n')
}
const comments = (text: string) =>
  [...text.matchAll(/^ *# comment \d+$/gm)].map(([comment]) => comment)
const valueAt = (whole: unknown, path: DraftEdit['path']) =>
  path.reduce<unknown>(
    (within, key) => (within as Readonly<Record<string | number, unknown>> | null)?.[key],
    whole,
  )

/** A word that is written over a mapping, such as a text in two languages or a pack of one's own: the comments within it go with it. */
const isOverMapping = (text: string, { path, ...edit }: DraftEdit) => {
  const before = valueAt(parse(text), path)
  return 'value' in edit && typeof edit.value === 'string' && typeof before === 'object'
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    'Lost: a phone, a laptop',
    '# no comment',
    "it's",
    '- not a list',
    '{ not: a map }',
    'two\nlines\n',
    '12',
    'true',
    '---',
    '"quoted"',
    '\u00a0',
    ' a',
    'a\u3000',
  ),
)
const edit: fc.Arbitrary<DraftEdit> = fc.oneof(
  fc.record({
    path: fc.constantFrom(
      ['title'],
      ['about'],
      ['debrief'],
      ['zone'],
      ['start'],
      ['policy'],
      ['caller', 'story'],
      ['caller', 'truth'],
      ['accounts', 'new', 'name'],
      ['world', 'new/phone', 'note'],
    ),
    value: words,
  }),
  fc.record({
    path: fc.constantFrom(['minutes'], ['seed'], ['score', 0, 'points']),
    value: fc.nat(1000),
  }),
  fc.record({
    path: fc.constantFrom(['operators', 'zoe'], ['operators', 'ana']),
    value: fc.constantFrom({ role: 'agent' }, { role: 'supervisor' }, null),
  }),
  fc.record({
    path: fc.tuple(fc.constant('steps'), fc.nat(30)),
    value: fc.constantFrom(
      null,
      { do: 'sign-out', account: 'maria' },
      { after: '1m', do: 'note', by: 'ana', text: 'a, b' },
    ),
  }),
  fc.record({
    path: fc.constantFrom(['about'], ['zone'], ['seed'], ['score', 0]),
    value: fc.constant(null),
  }),
)
const anywhere: fc.Arbitrary<DraftEdit> = fc.record({
  path: fc.array(
    fc.oneof(
      fc.constantFrom('steps', 'accounts', 'caller', 'says', 'expect', 'constructor', '__proto__'),
      fc.nat(3),
    ),
    { minLength: 1, maxLength: 4 },
  ),
  value: fc.jsonValue({ maxDepth: 2 }),
})

describe('editing a draft through its form', { timeout: 30_000 }, () => {
  it('keeps it readable with every comment, whatever is edited in whatever order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shipped),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (text, edits) => {
          const before = commented(text)
          const after = edited(
            before,
            edits.filter((one) => !isOverMapping(text, one)),
          )
          expect(look(after).form).not.toBeNull()
          expect(comments(after)).toEqual(comments(before))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('says what was typed, and leaves every other line as it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shipped),
        fc.constantFrom('title', 'about', 'zone', 'debrief'),
        words,
        (text, key, value) => {
          const before = commented(text)
          const whole = parse(before) as Record<string, unknown>
          // A text in several languages is written in one of them.
          const path = typeof whole[key] === 'object' ? [key, 'en'] : [key]
          const after = edited(before, [{ path, value }])
          expect(valueAt(parse(after), path)).toBe(value)
          const kept = new Set(after.split('\n'))
          const gone = before.split('\n').filter((line) => !kept.has(line))
          const said = String(valueAt(whole, path)).replace(/\s+/g, ' ')
          const last = path.at(-1) ?? key
          expect(
            gone.filter(
              (line) =>
                !line.startsWith(`${key}:`) &&
                !line.trim().startsWith(`${last}:`) &&
                !said.includes(line.trim()),
            ),
          ).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('leaves every other step as it is', () => {
    for (const text of shipped) {
      const after = edited(text, [{ path: ['steps', 0, 'account'], value: 'somebody' }])
      const lines = new Set(after.split('\n'))
      expect(text.split('\n').filter((line) => !lines.has(line)).length).toBeLessThanOrEqual(1)
    }
  })

  it('never throws for a path that leads nowhere or a text that is no scenario, and loses no text that it can’t read', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...shipped), fc.string({ unit: 'binary', maxLength: 60 })),
        fc.array(anywhere, { minLength: 1, maxLength: 3 }),
        (text, edits) => {
          const after = edited(text, edits)
          if (look(text).form !== null)
            expect(
              look(after).problems.filter(({ remark }) => remark.says === 'file-not-yaml'),
            ).toEqual([])
          else if (look(text).problems.some(({ remark }) => remark.says === 'file-not-yaml'))
            expect(after).toBe(text)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('an edit of a draft', () => {
  const text = `latchkey: scenario/1 # the form
title: "A title" # what it is called
start: 2026-06-01T10:00:00Z
operators:
  # the one on the phone
  ana: { role: agent }
accounts:
  omar:
    name: Omar Haddad
    contacts:
      phone: { phone: "+33612345678", confirmedAt: -700d }
steps:
  # first
  - { do: open-case, account: omar, by: ana }
  - do: note
    account: omar
    by: ana
    text: |
      two
      lines
  # last
  - { do: close-case, account: omar, by: ana }
`
  it.each<[string, DraftEdit, string, string]>([
    [
      'writes over a value and keeps the comment behind it',
      { path: ['title'], value: 'Lost, then found' },
      'title: "A title" # what',
      'title: Lost, then found # what',
    ],
    [
      'puts a new key where people write it',
      { path: ['about'], value: 'What it teaches' },
      'start: 2026',
      'about: What it teaches\nstart: 2026',
    ],
    [
      'adds to a mapping',
      { path: ['operators', 'sam'], value: { role: 'supervisor' } },
      'accounts:',
      '  sam: { role: supervisor }\naccounts:',
    ],
    [
      'adds within braces',
      { path: ['accounts', 'omar', 'contacts', 'phone', 'language'], value: 'fr' },
      'confirmedAt: -700d }',
      'confirmedAt: -700d, language: fr }',
    ],
    [
      'begins what is not there yet',
      { path: ['caller', 'story'], value: 'I lost my phone' },
      'steps:',
      'caller:\n  story: I lost my phone\nsteps:',
    ],
    [
      'adds a step',
      { path: ['steps', 3], value: { do: 'sign-out', account: 'omar' } },
      'do: close-case, account: omar, by: ana }\n',
      'do: close-case, account: omar, by: ana }\n  - { do: sign-out, account: omar }\n',
    ],
    [
      'takes out a step of several lines',
      { path: ['steps', 1], value: null },
      '  - do: note\n    account: omar\n    by: ana\n    text: |\n      two\n      lines\n',
      '',
    ],
    [
      'takes out the first key of a step',
      { path: ['steps', 1, 'do'], value: null },
      '- do: note\n    account',
      '- account',
    ],
    [
      'writes over a block of text',
      { path: ['steps', 1, 'text'], value: 'one line' },
      'text: |\n      two\n      lines\n',
      'text: one line\n',
    ],
    [
      'writes several lines',
      { path: ['title'], value: 'two\nlines' },
      '"A title"',
      '"two\\nlines"',
    ],
    [
      'writes over a step of several lines',
      { path: ['steps', 1], value: { do: 'sign-out', account: 'omar' } },
      '- do: note\n    account: omar\n    by: ana\n    text: |\n      two\n      lines\n',
      '- { do: sign-out, account: omar }\n',
    ],
    [
      'writes a name over a mapping of several lines',
      { path: ['operators'], value: 'none' },
      'operators:\n  # the one on the phone\n  ana: { role: agent }\n',
      'operators: none\n',
    ],
    [
      'keeps a space that is no common one',
      { path: ['title'], value: 'Lost\u00a0' },
      '"A title"',
      'Lost\u00a0',
    ],
    [
      'keeps digits as text',
      { path: ['accounts', 'omar', 'contacts', 'phone', 'phone'], value: '+34600112233' },
      '+33612345678',
      '+34600112233',
    ],
  ])('%s', (_what, edit, from, to) => {
    expect(edited(text, [edit])).toBe(text.replace(from, to))
  })
})
