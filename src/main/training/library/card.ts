import type { ScenarioSource } from '@shared/views/training/library'
import { sentence } from '@shared/sentences/format'
import { interfaceLanguages, type InterfaceLanguage } from '@shared/vocabulary/kinds'
import { difficulties } from '@shared/vocabulary/training'
import type { ListedScenario } from '../../services/state/training'
import type { Scenario } from '../format/scenario'
import { rulesMet } from '../sessions/rules'

type Words = Pick<ListedScenario, 'line' | 'title' | 'about'>

/** A file as the library keeps it: with its words in each language of the interface. */
export interface Card extends Omit<ListedScenario, keyof Words> {
  readonly words: Readonly<Record<InterfaceLanguage, Words>>
}

/**
 * What the library says of a scenario without playing it.
 * @param read the scenario in another language that it is written in
 */
export function cardOf(
  scenario: Scenario,
  id: string,
  source: ScenarioSource,
  read: (language: InterfaceLanguage) => Scenario = () => scenario,
): Card {
  const { seat, difficulty, minutes, score, policy, texts, variants } = scenario
  const points = score.reduce((sum, goal) => sum + goal.points, 0)
  const words = (language: InterfaceLanguage): Words => {
    const { situation, title, about } = language === scenario.language ? scenario : read(language)
    return {
      line: situation ?? (seat === null ? title : sentence(language, `neutral.${seat}`)),
      title,
      about,
    }
  }
  return {
    id,
    source,
    words: Object.fromEntries(
      interfaceLanguages.map((language) => [language, words(language)]),
    ) as Card['words'],
    seat,
    difficulty,
    minutes,
    rules: rulesMet(scenario),
    texts,
    variants,
    points,
    policy: policy.id,
  }
}

/** The card in one language. */
export function cardIn({ words, ...card }: Card, language: InterfaceLanguage): ListedScenario {
  return { ...card, ...words[language] }
}

/** Those that somebody can sit in first, from easy to hard and from short to long; the rest by title. */
export function inOrder(a: Card, b: Card): number {
  const rank = ({ difficulty }: Card) =>
    difficulty === null ? difficulties.length : difficulties.indexOf(difficulty)
  const byTitle = a.words.en.title.localeCompare(b.words.en.title, 'en')
  return (
    Number(a.seat === null) - Number(b.seat === null) ||
    (a.seat === null ? 0 : rank(a) - rank(b) || (a.minutes ?? 60) - (b.minutes ?? 60)) ||
    byTitle ||
    a.id.localeCompare(b.id, 'en')
  )
}
