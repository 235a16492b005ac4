import type { MessageLanguage } from '@shared/vocabulary/kinds'
import { fillIn, type SentenceFacts } from '../format'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import type { SummaryTexts } from './text'

const texts: Readonly<Record<MessageLanguage, SummaryTexts>> = { en, es, fr, de }

/** A line of the summary in the customer's language. */
export function summaryLine(
  language: MessageLanguage,
  key: keyof SummaryTexts,
  facts: SentenceFacts,
  zone: string,
): string {
  return fillIn(language, texts[language][key], (name) => facts[name], zone)
}
