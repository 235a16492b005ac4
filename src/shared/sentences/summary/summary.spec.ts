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
}

describe.each(messageLanguages)('the summary in %s', (language) => {
  it('fills in every line', () => {
    for (const key of keys)
      expect([key, summaryLine(language, key, facts, 'Europe/Madrid')]).toEqual([
        key,
        expect.stringMatching(/^[^{}…]+$/),
      ])
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
