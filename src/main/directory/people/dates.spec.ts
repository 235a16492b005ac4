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
      '0001-01-01',
      '99/99/2026',
      '1/31/2026 13:00 PM',
    ]) {
      expect(at(text)).toBe('unreadable')
    }
  })

  it('in words, in two digits, with a strange zone or as anything else is not read', () => {
    for (const text of [
      'yesterday',
      '31/03/26',
      '2026-03-31 10:00 CEST',
      '46082.38',
      '',
      '2026-03-31T',
      '=NOW()',
    ])
      expect(at(text)).toBe('unreadable')
  })
})
