import { formatInstant } from '@shared/vocabulary/instant'
import { describe, expect, it } from 'vitest'
import { readDate } from './dates'

const at = (text: string) => {
  const date = readDate(text)
  return typeof date === 'string' ? date : formatInstant(date)
}

describe('a date', () => {
  it.each([
    '2026-03-31T09:12:44Z',
    '2026-03-31 09:12:44',
    '2026/03/31 09:12:44',
    '2026-03-31T10:12:44+01:00',
    '2026-03-31T09:12:44.123Z',
    '31.03.2026 09:12:44',
    '31/3/2026 09:12:44',
    '3/31/2026 9:12:44 AM',
    'Tue, 31 Mar 2026 09:12:44 GMT',
    '31-Mar-2026 09:12:44',
    'March 31, 2026 9:12:44 am',
    '20260331T091244Z',
    '20260331091244.0Z',
    '1774948364',
    '1774948364000',
    '1774948364.0',
    '1774948364000,00',
    '1774948364123456',
    '134194219640000000',
    '/Date(1774948364123)/',
    '/Date(1774948364123+0200)/',
  ])('is the same instant as %s', (text) => {
    expect(at(text)).toBe('2026-03-31T09:12:44Z')
  })

  it('ahead of UTC is earlier there, and behind it later', () => {
    expect(
      [
        '2026-03-31T10:42:44+01:30',
        '2026-03-31 14:42:44 +0530',
        '2026-03-31T01:12:44-08:00',
        '2026-03-31 05:42:44 -0330',
        '2026-03-30T23:12:44-10:00',
      ].map(at),
    ).toEqual(Array(5).fill('2026-03-31T09:12:44Z'))
  })

  it('without a time is midnight UTC', () => {
    expect(['2026-03-31', '31.3.2026', '20260331', 'Mar 31 2026'].map(at)).toEqual(
      Array(4).fill('2026-03-31T00:00:00Z'),
    )
  })

  it('is ambiguous where day and month can be exchanged', () => {
    expect(['03/04/2026', '3-4-2026 10:00'].map(at)).toEqual(['ambiguous', 'ambiguous'])
    expect(['04/04/2026', '03.04.2026'].map(at)).toEqual([
      '2026-04-04T00:00:00Z',
      '2026-04-03T00:00:00Z',
    ])
  })

  it('knows noon from midnight', () => {
    expect(['1/31/2026 12:00 AM', '1/31/2026 12:00 PM', '1/31/2026 1:05 PM'].map(at)).toEqual([
      '2026-01-31T00:00:00Z',
      '2026-01-31T12:00:00Z',
      '2026-01-31T13:05:00Z',
    ])
  })

  it('that does not exist is not read', () => {
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '31.04.2026',
      '2026-03-31 25:00',
      '2026-03-31 10:61',
      '99/99/2026',
      '1/31/2026 13:00 PM',
    ]) {
      expect(at(text)).toBe('unreadable')
    }
  })

  it('at the beginning of a calendar is one that has never been', () => {
    for (const text of [
      '0',
      '0.0',
      '1970-01-01',
      '1970-01-01T00:00:00.000Z',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      '12/31/1969 4:00:00 PM',
      '0001-01-01T00:00:00Z',
      '1601-01-01T00:00:00Z',
      '12/31/1600 4:00:00 PM',
      '01.01.1601 01:00:00',
      '9223372036854775807',
      '/Date(-62135596800000)/',
      '1900-01-00',
      '1/0/1900',
      '0000-00-00 00:00:00',
    ])
      expect([text, at(text)]).toEqual([text, 'never'])
    expect(at('1971-01-01')).toBe('1971-01-01T00:00:00Z')
    expect(at('1970-01-02')).toBe('1970-01-02T00:00:00Z')
  })

  it('that a spreadsheet shows as days is none: which day that is depends on the program', () => {
    for (const text of ['46082', '46082.38', '45292,5'])
      expect([text, at(text)]).toEqual([text, 'days'])
    expect(['4608', '460821', '1.77495E+12', '12345678901'].map(at)).toEqual(
      Array(4).fill('unreadable'),
    )
  })

  it('in words, in two digits, with a strange zone or as anything else is not read', () => {
    for (const text of [
      'yesterday',
      '31/03/26',
      '2026-03-31 10:00 CEST',
      '',
      '2026-03-31T',
      '=NOW()',
    ])
      expect(at(text)).toBe('unreadable')
  })
})
