import { formatInstant, instant } from '@shared/vocabulary/instant'
import { expect, it } from 'vitest'
import { readAll } from '../testing/reading'

const now = instant('2026-03-31T09:00:00Z')
const header =
  'First Name,Last Name,Email Address,Status,Last Sign In,Recovery Email,Recovery Phone,2sv Enrolled'

/** Of each date: the last sign-in that comes of it, and what is said. */
async function read(dates: readonly string[]) {
  const rows = dates.map((date, index) => `A,B,u${index}@contoso.example,Active,"${date}",,,FALSE`)
  const { records, problems } = await readAll([header, ...rows, ''].join('\n'), { now })
  return records.map(({ line, lastSignInAt }) => [
    lastSignInAt === null ? null : formatInstant(lastSignInAt),
    problems.find((found) => found.line === line)?.problem,
  ])
}

it('a last sign-in that can’t have been is none, and is said', async () => {
  expect(
    await read([
      '2999-01-01T00:00:00Z',
      '2026-03-31T09:00:01Z',
      '2026-03-31T09:00:00Z',
      '1970-01-01T00:00:00.000Z',
      '0001-01-01T00:00:00Z',
      '2005-12-31T23:59:59Z',
      '2006-01-01T00:00:00Z',
      '45292.5',
      '03/04/2026',
      '2024-02-30',
      'Never logged in',
      '134194219640000000',
    ]),
  ).toEqual([
    [null, 'date-in-future'],
    [null, 'date-in-future'],
    ['2026-03-31T09:00:00Z', undefined],
    [null, 'date-means-never'],
    [null, 'date-means-never'],
    [null, 'date-too-early'],
    ['2006-01-01T00:00:00Z', undefined],
    [null, 'date-as-number'],
    [null, 'date-ambiguous'],
    [null, 'date-unreadable'],
    [null, undefined],
    [null, 'date-in-future'],
  ])
})

it('a column that is mapped by hand may have the clocks of Active Directory and other words for never', async () => {
  const mapping = {
    format: 'other-csv',
    country: null,
    columns: [
      { column: 'user', role: 'sign-in-name' },
      { column: 'lastLogonTimestamp', role: 'last-sign-in' },
    ],
  } as const
  const values = ['133497666000000000', '0', '9223372036854775807', 'n/a', '94354848000000000']
  const { records, problems } = await readAll(
    `user,lastLogonTimestamp\n${values.map((value, index) => `u${index},${value}\n`).join('')}`,
    { now, mapping },
  )
  expect(records.map(({ lastSignInAt }) => lastSignInAt && formatInstant(lastSignInAt))).toEqual([
    '2024-01-15T04:30:00Z',
    null,
    null,
    null,
    null,
  ])
  expect(
    problems.flatMap(({ line, problem }) => (problem.startsWith('date') ? [[line, problem]] : [])),
  ).toEqual([
    [3, 'date-means-never'],
    [4, 'date-means-never'],
    [6, 'date-too-early'],
  ])
})

it('our own files mean every date that they say, but none of the future', async () => {
  const { records, problems } = await readAll(
    'name,signInNames,contacts,language,twoStep,lastSignIn,externalId\nAna,ana,,en,false,1970-01-01T00:00:00Z,\nTom,tom,,en,false,2026-04-01T00:00:00Z,\n',
    { now },
  )
  expect(records.map(({ lastSignInAt }) => lastSignInAt)).toEqual([0, null])
  expect(problems.map(({ problem }) => problem)).toEqual(['date-in-future'])
})
