import { expect, it } from 'vitest'
import type { Report } from '../ports/carrier'
import { scrubbedReport } from './scrubbed'

const report = (status: string): Report => ({
  ...{ of: { reference: 'SM1' }, is: 'failed', status, answer: null, key: 'SM1 failed' },
})

it('a report says nothing in its status that its answer may not say, and is well-formed text', () => {
  const kept = (status: string) => scrubbedReport(report(status), ['of-the-gateway']).status
  expect(kept('+34612345678 has no such “417902”')).toBe('••• has no such “•••”')
  expect(kept('no: of-the-gateway')).toBe('no: •••')
  expect(kept('half of one \ud83d')?.isWellFormed()).toBe(true)
  for (const status of ['5.1.1', '30003', 'DELIVRD', 'EC_ABSENT_SUBSCRIBER'])
    expect(kept(status)).toBe(status)
})
