import { problemLines, type ToldProblem } from '../format/problems'
import type { Played } from '../player/played'
import { failureInEnglish } from './failures'
import { titleOf } from './titles'

/** What came of one file. */
export type FileResult = { readonly file: string } & (
  { readonly played: Played } | { readonly problems: readonly ToldProblem[] }
)

/** JUnit's XML: a suite a file, a case a step. No times and no host names: the same files give the same bytes. */
export function junit(results: readonly FileResult[]): string {
  const suites = results.map((result) =>
    'played' in result
      ? playedSuite(result.file, result.played)
      : problemSuite(result.file, result.problems),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="latchkey scenarios">\n${suites.join('\n')}\n</testsuites>\n`
}

function playedSuite(file: string, { scenario, steps, scored }: Played): string {
  const goals = scored.filter(({ reached }) => !reached)
  const failed =
    steps.filter(({ failures }) => failures.length > 0).length + (goals.length > 0 ? 1 : 0)
  const cases = steps.map(({ number, said, failures }) => {
    const name = attribute(`${number} ${said.who} ${said.what}`.replace(/ +/g, ' '))
    const told = failures
      .map(failureInEnglish)
      .map(
        ({ key, expected, found }) =>
          `${key === '' ? '' : `${key}: `}expected ${expected}, found ${found}`,
      )
      .join('\n')
    return testCase(
      file,
      name,
      failures.length === 0
        ? null
        : `<failure message="${attribute(told.split('\n')[0] ?? '')}">${escaped(told)}</failure>`,
    )
  })
  const score =
    goals.length === 0
      ? null
      : `<failure message="${attribute(goals.map(({ goal }) => goal.id).join(', '))} not reached"/>`
  const all = scored.length === 0 ? cases : [...cases, testCase(file, 'score', score)]
  return suite(`${file}: ${titleOf(scenario)}`, all, failed, 0)
}

function problemSuite(file: string, problems: readonly ToldProblem[]): string {
  const told = problemLines(file, problems).join('\n')
  return suite(
    file,
    [
      testCase(
        file,
        'is a scenario',
        `<error message="${attribute(told.split('\n')[0] ?? '')}">${escaped(told)}</error>`,
      ),
    ],
    0,
    1,
  )
}

function suite(name: string, cases: readonly string[], failures: number, errors: number): string {
  return `  <testsuite name="${attribute(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}">\n${cases.join('\n')}\n  </testsuite>`
}

function testCase(file: string, name: string, content: string | null): string {
  const open = `    <testcase classname="${attribute(file)}" name="${name}"`
  return content === null ? `${open}/>` : `${open}>\n      ${content}\n    </testcase>`
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}

function escaped(text: string): string {
  // XML 1.0 has no way to write most control characters.
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\P{Cc}\n\t]/gu, '�')
}
