import { caseNumber } from '@shared/vocabulary/caseNumber'
import type { Instant } from '@shared/vocabulary/instant'
import type { InterfaceLanguage, MessageLanguage } from '@shared/vocabulary/kinds'
import { writtenSentence } from './catalogue'
import type { SentenceGroup, SentenceKey } from './shape'
import { dateInSentence, lengthText } from './dates'
import { prepare, type Use } from './prepare'

/** What a sentence is filled with. A fact that is null or missing takes the `none` branch of its `select`. */
export type SentenceFacts = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Facts whose value is a word of one of our lists, and the group that has it in the reader's language. */
const groupOfFact: Readonly<Record<string, SentenceGroup>> = {
  kind: 'kinds',
  expected: 'kinds',
  purpose: 'purposes',
  channel: 'channels',
  outcome: 'outcomes',
  locale: 'languages',
  localeWas: 'languages',
  languageWas: 'languages',
  language: 'languages',
  fromLanguage: 'languages',
  toLanguage: 'languages',
  command: 'commands',
  check: 'checks',
  service: 'services',
  risk: 'risks',
  role: 'roles',
  takes: 'roles',
  state: 'states',
  status: 'statuses',
  template: 'templates',
  timer: 'timers',
  wanted: 'outcomes',
  // As `reason.full`.
  heldUpBy: 'delivery',
}

const unknown = '…'

/**
 * The sentence of a key, filled in. `date` placeholders are instants and come out with weekday, zone and UTC; `time`
 * placeholders are lengths in seconds. It never throws for facts that are missing: those show as “…” at worst.
 */
export function sentence(
  language: InterfaceLanguage,
  key: SentenceKey,
  facts: SentenceFacts = {},
  zone = 'UTC',
): string {
  return sentenceIfAny(language, key, facts, zone) ?? key
}

/** The same for a key that was put together from data: null where the catalogue has no such sentence. */
export function sentenceIfAny(
  language: InterfaceLanguage,
  key: string,
  facts: SentenceFacts = {},
  zone = 'UTC',
): string | null {
  const written = writtenSentence(language, key)
  return written === null ? null : fillIn(language, written, factsInWords(language, facts), zone)
}

/** The value of a fact in the reader's words: `remove-all` of `kind` → “removing all security info”. */
export function factInWords(
  language: InterfaceLanguage,
  name: string,
  value: string | number | boolean | null,
): string | number | boolean | null {
  if (name === 'case') return caseInWords(value)
  const group = groupOfFact[name]
  return (
    (group && typeof value === 'string' ? writtenSentence(language, `${group}.${value}`) : null) ??
    value
  )
}

/** Facts name a case by its id; people know it by its number. */
export function caseInWords<Fact>(value: Fact): Fact | string {
  return typeof value === 'string' ? caseNumber(value) : value
}

function factsInWords(
  language: InterfaceLanguage,
  facts: SentenceFacts,
): (name: string, how: Use) => SentenceFacts[string] {
  // A `select` chooses by the value itself, text shows its word.
  return (name, how) =>
    how === 'text' ? factInWords(language, name, facts[name] ?? null) : facts[name]
}

/** Fills in a written text. */
export function fillIn(
  language: MessageLanguage,
  written: string,
  fact: (name: string, how: Use) => SentenceFacts[string],
  zone: string,
): string {
  return fillInExactly(language, written, fact, zone).trim()
}

/** The same with the spaces that a fact begins or ends with. */
export function fillInExactly(
  language: MessageLanguage,
  written: string,
  fact: (name: string, how: Use) => SentenceFacts[string],
  zone = 'UTC',
): string {
  // Most texts of a screen have nothing to fill in, and a start shows many at once.
  if (!/[{'#]/.test(written)) return written
  const { format, uses } = prepare(language, written)
  const values = Object.fromEntries(
    uses.map(({ name, how, placeholder }) => [
      placeholder,
      filled(fact(name, how) ?? null, how, language, zone),
    ]),
  )
  return String(format.format(values))
}

function filled(
  value: string | number | boolean | null,
  how: Use,
  language: MessageLanguage,
  zone: string,
): string | number | boolean {
  switch (how) {
    case 'choice':
      return value ?? 'none'
    case 'number':
      return typeof value === 'number' ? value : 0
    case 'date':
      return typeof value === 'number'
        ? dateInSentence(value as Instant, zone, language)
        : String(value ?? unknown)
    case 'length':
      return typeof value === 'number' ? lengthText(value, language) : String(value ?? unknown)
    case 'text':
      return value ?? unknown
  }
}
