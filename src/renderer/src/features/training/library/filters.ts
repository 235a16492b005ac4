import { computed, reactive } from 'vue'
import type { ScenarioCardView, TrainingSeat } from '@shared/views/training/library'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Difficulty } from '@shared/vocabulary/training'

/** What the reader looks for; empty: anything. `alone`: also what nobody can sit in. */
export interface Filters {
  text: string
  seat: TrainingSeat | ''
  difficulty: Difficulty | ''
  rule: RuleId | ''
  alone: boolean
}

const anything: Filters = { text: '', seat: '', difficulty: '', rule: '', alone: false }

/** The scenarios that fit, and what there is to choose from. `ruleWords` says a rule as the reader would search for it. */
export function useFilters(
  scenarios: () => readonly ScenarioCardView[],
  ruleWords: (rule: RuleId) => string,
) {
  const filters = reactive<Filters>({ ...anything })

  const shown = computed(() => {
    const wanted = plain(filters.text).split(/\s+/).filter(Boolean)
    return scenarios().filter(
      (one) =>
        fits(one, filters) && wanted.every((word) => plain(textOf(one, ruleWords)).includes(word)),
    )
  })
  const seats = computed(() => [...new Set(scenarios().flatMap(({ seat }) => seat ?? []))])
  const rules = computed(() => [...new Set(scenarios().flatMap(({ rules: met }) => met))])
  const isFiltered = computed(() =>
    (Object.keys(anything) as (keyof Filters)[]).some((key) => filters[key] !== anything[key]),
  )
  const clear = () => void Object.assign(filters, anything)

  return { filters, shown, seats, rules, isFiltered, clear }
}

function fits({ seat, difficulty, rules }: ScenarioCardView, wanted: Filters): boolean {
  if (seat === null && !wanted.alone) return false
  return (
    (wanted.seat === '' || seat === wanted.seat) &&
    (wanted.difficulty === '' || difficulty === wanted.difficulty) &&
    (wanted.rule === '' || rules.includes(wanted.rule))
  )
}

function textOf(
  { line, title, about, rules }: ScenarioCardView,
  ruleWords: (rule: RuleId) => string,
): string {
  return [line, title ?? '', about ?? '', ...rules, ...rules.map(ruleWords)].join(' ')
}

/** Without capitals and accents: nobody types them into a search. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
