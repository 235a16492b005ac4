import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remarkText } from '@shared/sentences/remarks'
import { problemLines, told } from './problems'
import { readScenario } from './read'

const folder = 'scenarios'
const files = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => fs.readFileSync(`${folder}/${name}`, 'utf8'))

/** What tears at the structure of YAML, and what looks like a value of the format. */
const snippet = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    '- ',
    '\n',
    '\n  ',
    '\t',
    '"',
    "'",
    '&a ',
    '*a',
    '!!binary ',
    '!x ',
    '? ',
    '<<: ',
    '---\n',
    '|',
    '>',
    '#',
    '%YAML 1.1\n',
    ',',
    '\u0000',
    '\ufeff',
    '𝔘',
    '\u2028',
  ),
  fc.constantFrom(
    'null',
    '~',
    'true',
    '-0',
    '1e999',
    '.nan',
    '0x1F',
    '+999999999d',
    '9999-12-31T23:59:59Z',
    '__proto__',
    'constructor',
    'toString',
    'do: check',
    'check: true',
    'received: 0',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 40 }),
  insert: snippet,
})

describe('whatever is done to a scenario file', () => {
  // Hundreds of whole files are read: on a busy machine that takes as long as it takes.
  it(
    'reading it never throws, and says where it is wrong, in either language',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...files),
          fc.array(mutation, { minLength: 1, maxLength: 6 }),
          (text, mutations) => {
            const mutated = mutations.reduce((before, { at, cut, insert }) => {
              const start = Math.floor(at * before.length)
              return before.slice(0, start) + insert + before.slice(start + cut)
            }, text)
            const read = readScenario(new TextEncoder().encode(mutated))
            if (read.ok) return
            expect(read.problems.length).toBeGreaterThan(0)
            const lines = mutated.split('\n').length
            for (const { line, column, remark } of read.problems) {
              expect(line).toBeGreaterThanOrEqual(1)
              expect(line).toBeLessThanOrEqual(lines)
              expect(column).toBeGreaterThanOrEqual(1)
              expect(JSON.stringify(remark)).not.toContain('yaml-unreadable')
              expect(remarkText('es', remark)).not.toBe(remarkText('en', remark))
            }
            expect(problemLines('f', told(read.problems)).length).toBeLessThanOrEqual(51)
          },
        ),
        { numRuns: 300 },
      )
    },
  )

  it('neither do bytes that were never text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readScenario(bytes)).not.toThrow()
      }),
    )
  })
})
