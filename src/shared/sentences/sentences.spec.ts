import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import { ruleIds } from '../vocabulary/ruleIds'
import { writtenSentence } from './catalogue'
import * as en from './en'
import { parameters } from './en'
import * as es from './es'
import { fillIn, sentence, sentenceIfAny } from './format'
import { prepare } from './prepare'
import type { SentenceKey } from './shape'

const keys = Object.entries(en).flatMap(([group, sentences]) =>
  Object.keys(sentences).map((key) => `${group}.${key}` as SentenceKey),
)

describe('sentences', () => {
  it.each(['en', 'es'] as const)('all can be said without any fact, in %s', (language) => {
    for (const key of keys) expect(sentence(language, key), key).not.toMatch(/[{}]|undefined|null/)
  })

  it('are not left in English in Spanish', () => {
    const shared = keys.filter((key) => sentence('en', key) === sentence('es', key))
    // Names, numbers and words that the two languages share.
    for (const key of shared) expect(sentence('es', key).length, key).toBeLessThan(24)
  })

  it.each(['en', 'es'] as const)(
    'name no rule, policy, action or setting by its id, in %s: those stand behind details',
    (language) => {
      const ids = [...ruleIds, ...Object.keys(parameters)]
      const named = keys.filter((key) => {
        const text = writtenSentence(language, key) ?? ''
        return (
          ids.some((id) => text.includes(id)) || /\b(seeds|nist-strict|microsoft-2026)\b/.test(text)
        )
      })
      expect(named).toEqual([])
    },
  )

  it('use the same facts in both languages', () => {
    const facts = (text: string) =>
      [...new Set(prepare('en', text).uses.map((use) => use.name))].sort()
    for (const [group, sentences] of Object.entries(en)) {
      for (const [key, english] of Object.entries(sentences)) {
        const spanish =
          (es as unknown as Record<string, Record<string, string>>)[group]?.[key] ?? ''
        expect(facts(spanish), `${group}.${key}`).toEqual(facts(english))
      }
    }
  })

  it('keep a number and its percent sign on one line', () => {
    for (const language of [en, es])
      for (const text of Object.values(language).flatMap((group) => Object.values(group)))
        expect(text).not.toMatch(/\} %/)
  })

  it('say a date with its weekday, in the zone and in UTC', () => {
    const at = instant('2026-03-31T09:01:00Z')
    expect(
      sentence('en', 'rules.replacement.already-pending', { liftsAt: at }, 'Europe/Madrid'),
    ).toBe(
      'A change of all security info is already waiting; it takes effect on Tue 31 Mar 2026, 11:01 Madrid (09:01 UTC). Asking again doesn’t start the wait again.',
    )
    expect(
      sentence('es', 'rules.replacement.already-pending', { liftsAt: at }, 'Europe/Madrid'),
    ).toContain('mar 31 mar 2026, 11:01 Madrid (09:01 UTC)')
  })

  it('say the UTC day where it is another one', () => {
    expect(
      sentence(
        'en',
        'rules.code.cooldown',
        { liftsAt: instant('2026-03-31T23:01:00Z') },
        'Europe/Madrid',
      ),
    ).toContain('Wed 1 Apr 2026, 01:01 Madrid (Tue 31 Mar, 23:01 UTC)')
  })

  it('put words of our lists into the reader’s language', () => {
    expect(
      sentence('en', 'events.code-sent', {
        who: 'Ana',
        contact: 'ma••••••',
        purpose: 'support-call',
      }),
    ).toBe('Ana asked for a code to ma•••••• (for the support call).')
    expect(sentence('es', 'rules.role.forbidden', { role: 'agent', takes: 'supervisor' })).toBe(
      'La función de agente no puede hacer esto. Hace falta: supervisor.',
    )
  })

  it('count in words', () => {
    expect(sentence('en', 'rules.code.wrong', { triesLeft: 1 })).toBe(
      'That code is wrong. One try is left.',
    )
    expect(sentence('en', 'rules.code.wrong', { triesLeft: 4 })).toBe(
      'That code is wrong. 4 tries are left.',
    )
  })

  it('say lengths in the largest unit that fits, to the nearest one', () => {
    const length = (seconds: number) => fillIn('en', '{wait, time}', () => seconds, 'UTC')
    expect([2_592_000, 2_591_990, 259_199, 100_000, 3_900, 3_600, 540, 42, 0].map(length)).toEqual([
      '30 days',
      '30 days',
      '2 days 23 hours',
      '1 day 3 hours',
      '1 hour 5 min',
      '1 hour',
      '9 min',
      '42 sec',
      '0 sec',
    ])
  })

  it('that nobody wrote are null', () => {
    expect(sentenceIfAny('en', 'events.never-happened')).toBeNull()
    expect(sentenceIfAny('en', 'nothing.at-all')).toBeNull()
  })
})
