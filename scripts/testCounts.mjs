/** Reads the reports of the test runners and adds them up. */
import { stripVTControlCharacters } from 'node:util'

/** `again`: of those that passed, how many did so at the second try, because the page of the first one hung.
 * @typedef {{ passed: number, failed: number, skipped: number, again?: number }} Counts */

/** Lines of what a failed test says that are shown again at the end. */
const mostLines = 20

/**
 * Vitest's JSON report. A file that could not even be loaded has no tests in it, but has failed all the same.
 *
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * Playwright's JSON report. Errors outside of any test (a file with a mistake in it, a set-up that failed) count as failures.
 *
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    again: stats.flaky,
  }
}

/**
 * The failed tests of Vitest's report, each with what it says: a run ends with them, because its beginning is far away.
 *
 * @returns {string[]}
 */
export function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [told(name, message)]
    return failed.map((test) => told(`${name} › ${test.fullName}`, test.failureMessages.join('\n')))
  })
}

/**
 * The same of Playwright's.
 *
 * @returns {string[]}
 */
export function playwrightFailures({ suites, errors }) {
  const inSuite = ({ suites: inner = [], specs = [] }) => [
    ...specs.flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected')
        .map(({ results }) => told(`${file} › ${title}`, errorOf(results))),
    ),
    ...inner.flatMap(inSuite),
  ]
  return [
    ...suites.flatMap(inSuite),
    ...errors.map(({ message }) => told('outside of any test', message)),
  ]
}

const errorOf = (results) =>
  results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n')

const told = (name, message) =>
  [
    `✗ ${name}`,
    ...stripVTControlCharacters(message ?? '')
      .trim()
      .split('\n')
      .slice(0, mostLines)
      .map((line) => `    ${line}`),
  ].join('\n')

/**
 * A runner's counts as they have to be taken: one that left no report, or whose status disagrees with it, has failed.
 *
 * @param {Counts | undefined} counts
 * @param {number | null} status its exit code
 * @returns {Counts}
 */
export function trusted(counts, status) {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 }
  const crashed = !counts || (status !== 0 && known.failed === 0)
  return crashed ? { ...known, failed: known.failed + 1 } : known
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
      again: total.again + (counts.again ?? 0),
    }),
    { passed: 0, failed: 0, skipped: 0, again: 0 },
  )
}

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped, again = 0 }) {
  const more = [
    ...(skipped > 0 ? [`, ${skipped} skipped`] : []),
    ...(again > 0 ? [`, ${again} of them at the second try: the page had hung`] : []),
  ]
  return `${passed} passed, ${failed} failed${more.join('')}`
}
