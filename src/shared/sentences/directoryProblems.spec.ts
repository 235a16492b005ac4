import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { severityOfProblem, type ProblemId } from '../vocabulary/directory'
import { directoryProblems } from './directoryProblems'

const ids = Object.keys(severityOfProblem) as ProblemId[]
const facts = {
  line: 7,
  field: 'mobilePhone',
  limit: 64,
  columns: 8,
  cells: 9,
  column: 'mobilePhone',
  key: 'email',
  firstLine: 2,
  firstFile: 0,
  files: 2_000,
  language: 'pt',
  count: 2,
  present: 2,
  total: 100,
}

function argumentsOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))]
    .filter((name) => name in facts)
    .sort()
}

describe.each(['en', 'es'] as const)('the sentences about import problems in %s', (language) => {
  it.each(ids)('%s can be said, as whole sentences with nothing left to fill in', (id) => {
    const said = String(
      new IntlMessageFormat(directoryProblems[language][id], language).format(facts),
    )
    expect(said).toMatch(/^[\p{Lu}\d].*\.$/su)
    expect(said).not.toMatch(/[{}]|undefined/)
  })
})

it('both languages say the same facts', () => {
  for (const id of ids)
    expect([id, argumentsOf(directoryProblems.es[id])]).toEqual([
      id,
      argumentsOf(directoryProblems.en[id]),
    ])
})

it('a sentence about one person or value says the line', () => {
  const general: ProblemId[] = [
    'one-page-of-many',
    'accounts-unreadable',
    'problems-left-out',
    'status-column-missing',
  ]
  for (const id of ids) {
    if (severityOfProblem[id] !== 'file-refused' && !general.includes(id))
      expect(directoryProblems.en[id]).toContain('{line}')
  }
})
