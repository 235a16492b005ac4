import { describe, expect, it } from 'vitest'
import { everyZone, zoneOf, zonesFor } from './zones'

const ids = (typed: string, all = everyZone()) => zonesFor(typed, all).map(({ id }) => id)

describe('the zones that somebody may mean', () => {
  it.each([
    [
      ['Europe/Kiev', 'kiev'],
      ['Europe/Kyiv', 'kyiv'],
    ],
    [
      ['Asia/Calcutta', 'calcutta'],
      ['Asia/Kolkata', 'kolkata'],
    ],
    [
      ['Asia/Saigon', 'saigon'],
      ['Asia/Ho_Chi_Minh', 'ho chi minh'],
    ],
  ] as const)(
    'have their old names and their new ones, whichever the system has: %s',
    (old, now) => {
      for (const listed of [old[0], now[0]])
        for (const typed of [old[1], now[1], old[0], now[0]])
          expect(ids(typed, [zoneOf('UTC'), zoneOf(listed)]), typed).toEqual([listed])
    },
  )

  it('are found by any part of the name, those with a word that begins so first', () => {
    expect(ids('new york')).toContain('America/New_York')
    expect(ids('madr')[0]).toBe('Europe/Madrid')
    expect(ids('us/eastern')).toEqual(['America/New_York'])
    const [first, ...rest] = ids('ast', [zoneOf('Europe/Belfast'), zoneOf('Asia/Astana')])
    expect([first, rest]).toEqual(['Asia/Astana', ['Europe/Belfast']])
  })

  it('are all of them where nothing was typed, and none where nothing is like it', () => {
    expect(ids('')).toEqual(everyZone().map(({ id }) => id))
    expect(ids('atlantis')).toEqual([])
  })

  it('are found by a whole name that an old machine has', () => {
    expect(ids('Poland')).toEqual(['Europe/Warsaw'])
  })
})
