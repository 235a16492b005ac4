import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import { messageLanguages } from '@shared/vocabulary/kinds'
import { en } from './en'
import { summaryLine } from '.'
import type { SummaryTexts } from './text'

const keys = Object.keys(en) as (keyof SummaryTexts)[]
const facts = {
  case: 'case-2041',
  at: instant('2026-03-31T09:01:00Z'),
  name: 'Maria Gómez',
  story: 'I lost my phone.',
  contact: 'ma••••••',
  enabled: true,
  phone: '+34 900 123 456',
}

describe.each(messageLanguages)('the summary in %s', (language) => {
  it('fills in every line', () => {
    for (const key of keys)
      expect([key, summaryLine(language, key, facts, 'Europe/Madrid')]).toEqual([
        key,
        expect.stringMatching(/^[^{}…]+$/),
      ])
  })

  it('fills in every line whatever became of what was done, with a date only where there is one', () => {
    for (const fate of ['waits', 'runs', 'frozen', 'never', 'cancelled', 'completed', 'gone'])
      for (const key of keys.filter((one) => one.startsWith('done.'))) {
        const at = ['runs', 'completed'].includes(fate) ? facts.at : null
        expect([key, summaryLine(language, key, { ...facts, fate, at }, 'UTC')]).toEqual([
          key,
          expect.stringMatching(/^[^{}…]+$/),
        ])
      }
  })

  it('says that a new contact counts only where it does', () => {
    const said = (fate: string | null) =>
      summaryLine(language, 'done.contact-confirmed', { ...facts, fate }, 'UTC')
    const all = ['runs', 'frozen', 'cancelled', 'completed', 'gone', null].map(said)
    expect(new Set(all).size).toBe(all.length)
    const now = /from now on|Desde ahora|désormais|ab jetzt/
    expect(all.filter((line) => now.test(line))).toEqual([said(null)])
  })

  it('carries dates with their zone and UTC', () => {
    for (const key of keys.filter((one) => one.startsWith('when.')))
      expect(summaryLine(language, key, facts, 'Europe/Madrid')).toContain(
        '11:01 Madrid (09:01 UTC)',
      )
  })
})

it.each(messageLanguages.filter((language) => language !== 'en'))(
  'the summary in %s is not left in English',
  (language) => {
    for (const key of keys)
      expect(summaryLine(language, key, facts, 'UTC')).not.toBe(
        summaryLine('en', key, facts, 'UTC'),
      )
  },
)
