import { describe, expect, it } from 'vitest'
import type { ScenarioCardView } from '@shared/views/training/library'
import { useFilters } from './filters'

const card = (changes: Partial<ScenarioCardView>): ScenarioCardView => ({
  id: 'shipped:a',
  source: 'shipped',
  line: 'A phone is lost',
  title: null,
  texts: ['en', 'es'],
  variants: 1,
  about: null,
  seat: 'agent',
  difficulty: 'easy',
  minutes: 5,
  rules: [],
  points: 100,
  policy: 'seeds',
  best: null,
  ...changes,
})
const cards = [
  card({
    id: 'lost',
    line: 'Una línea perdida',
    about: 'Add first, then remove.',
    rules: ['contacts.add-before-remove'],
  }),
  card({
    id: 'impostor',
    title: 'Every fact is right',
    difficulty: 'hard',
    rules: ['identity.only-to-verify'],
  }),
  card({ id: 'notice', line: 'The notice', seat: 'customer', difficulty: 'medium' }),
  card({ id: 'alone', line: 'The clock', seat: null }),
]
const found = () => {
  const made = useFilters(
    () => cards,
    (rule) => (rule === 'identity.only-to-verify' ? 'contacts are used only to verify' : ''),
  )
  return { ...made, ids: () => made.shown.value.map(({ id }) => id) }
}

describe('the library', () => {
  it('shows what somebody can sit in, and the rest when asked', () => {
    const { filters, ids, isFiltered, clear } = found()
    expect(ids()).toEqual(['lost', 'impostor', 'notice'])
    filters.alone = true
    expect(ids()).toContain('alone')
    expect(isFiltered.value).toBe(true)
    clear()
    expect(isFiltered.value).toBe(false)
  })

  it('finds every word anywhere, without accents and capitals, in the words of a rule too', () => {
    const { filters, ids } = found()
    for (const [text, expected] of [
      ['LINEA add', ['lost']],
      ['only verify', ['impostor']],
      ['identity.only', ['impostor']],
      ['nothing like it', []],
    ] as const) {
      filters.text = text
      expect(ids(), text).toEqual(expected)
    }
  })

  it('narrows by seat, difficulty and rule together', () => {
    const { filters, ids, seats, rules } = found()
    expect([seats.value, rules.value]).toEqual([
      ['agent', 'customer'],
      ['contacts.add-before-remove', 'identity.only-to-verify'],
    ])
    filters.seat = 'agent'
    filters.difficulty = 'hard'
    expect(ids()).toEqual(['impostor'])
    filters.rule = 'contacts.add-before-remove'
    expect(ids()).toEqual([])
  })
})
