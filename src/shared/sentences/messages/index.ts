import type { MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import { caseInWords, fillIn, type SentenceFacts } from '../format'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import type { MessageText, MessageTexts } from './text'

const texts: Readonly<Record<MessageLanguage, MessageTexts>> = { en, es, fr, de }

/**
 * The message as the customer reads it, in the contact's language.
 * @param code what stands for the code: the code itself on its way out, anything but the code on a screen (rule code.hidden)
 */
export function messageText(
  language: MessageLanguage,
  template: MessageTemplate,
  facts: SentenceFacts,
  code: string | null,
  zone = 'UTC',
): MessageText {
  const written = texts[language][template]
  const fill = (text: string) =>
    fillIn(
      language,
      text,
      (name, how) =>
        name === 'code'
          ? code
          : name === 'case' && how === 'text'
            ? caseInWords(facts[name])
            : facts[name],
      zone,
    )
  return { subject: fill(written.subject), body: fill(written.body) }
}
