import { expect, test } from 'vitest'
import {
  closingLine,
  playwrightCounts,
  playwrightFailures,
  sum,
  trusted,
  vitestCounts,
  vitestFailures,
} from '../../../scripts/testCounts.mjs'

const passed = { status: 'passed' }
const failed = { status: 'failed' }

test('both runners add up in one line', () => {
  const units = { passed: 12, failed: 0, skipped: 0 }
  const windows = { passed: 3, failed: 1, skipped: 0 }

  expect(closingLine(sum([units, windows]))).toBe('15 passed, 1 failed')
})

test('skipped tests are named only where there are some', () => {
  expect(closingLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
})

test('a file of tests that could not be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [passed, failed] },
      { status: 'failed', assertionResults: [] },
    ],
  }

  expect(vitestCounts(report)).toEqual({ passed: 1, failed: 2, skipped: 1 })
})

test('errors outside of any window test count as failures', () => {
  const report = {
    stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 3 },
    errors: [{ message: 'the set-up failed' }],
  }

  expect(playwrightCounts(report)).toEqual({ passed: 2, failed: 2, skipped: 3, again: 0 })
})

test('a window test that passed at the second try has passed, and the last line says how many did', () => {
  const report = { stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] }

  expect(closingLine(sum([playwrightCounts(report), { passed: 4, failed: 0, skipped: 0 }]))).toBe(
    '7 passed, 0 failed, 1 of them at the second try: the page had hung',
  )
})

test('a runner that left no report has failed', () => {
  expect(trusted(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a runner that ended with an error although no test failed has failed', () => {
  expect(trusted({ passed: 5, failed: 0, skipped: 0 }, 1)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
  })
  expect(trusted({ passed: 5, failed: 0, skipped: 0 }, null)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
  })
  expect(trusted({ passed: 5, failed: 2, skipped: 0 }, 1)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 0,
  })
})

test('each failed test is named with what it says, without the colours of a terminal', () => {
  const inUnits = {
    testResults: [
      {
        name: 'a.spec.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed' },
          {
            status: 'failed',
            fullName: 'codes expire',
            failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'],
          },
        ],
      },
      { name: 'b.spec.ts', status: 'failed', message: 'no such import', assertionResults: [] },
    ],
  }
  const inWindow = {
    suites: [
      {
        suites: [
          {
            specs: [
              {
                file: 'c.spec.ts',
                title: 'the window opens',
                tests: [
                  { status: 'unexpected', results: [{ errors: [{ message: 'no window' }] }] },
                  { status: 'expected', results: [] },
                ],
              },
            ],
          },
        ],
      },
    ],
    errors: [{ message: 'the set-up failed' }],
  }

  expect(vitestFailures(inUnits)).toEqual([
    '✗ a.spec.ts › codes expire\n    expected 1\n    to be 2',
    '✗ b.spec.ts\n    no such import',
  ])
  expect(playwrightFailures(inWindow)).toEqual([
    '✗ c.spec.ts › the window opens\n    no window',
    '✗ outside of any test\n    the set-up failed',
  ])
})
