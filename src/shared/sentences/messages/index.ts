import type { House } from '@shared/vocabulary/house'
import type { ContactKind, MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import { caseInWords, fillIn, type SentenceFacts } from '../format'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { emailOf, smsOf } from './ofTheHouse'
import { de as deSms } from './sms/de'
import { en as enSms } from './sms/en'
import { es as esSms } from './sms/es'
import { fr as frSms } from './sms/fr'
import type { MessageText, MessageTexts, SmsTexts } from './text'

const texts: Readonly<Record<MessageLanguage, MessageTexts>> = { en, es, fr, de }
const smsTexts: Readonly<Record<MessageLanguage, SmsTexts>> = {
  en: enSms,
  es: esSms,
  fr: frSms,
  de: deSms,
}

/** What is written to a contact. */
export interface Written {
  readonly kind: ContactKind
  readonly language: MessageLanguage
  readonly template: MessageTemplate
  readonly facts: SentenceFacts
  /** What stands for the code: the code itself on its way out, anything but the code on a screen (rule code.hidden). */
  readonly code: string | null
}

/** The language that a customer of this house is written to in: their own where it is offered. */
export function languageFor(language: MessageLanguage, house: House | null): MessageLanguage {
  return house === null || house.languages.includes(language)
    ? language
    : (house.languages[0] ?? language)
}

/**
 * The message as the customer reads it, in the contact's language, with what the organisation says of itself.
 * A text message has no subject on a phone; it is what screens call it by.
 * @param house whose desk it is; null: nobody's, as in training
 */
export function messageText(
  { kind, language: wanted, template, facts, code }: Written,
  house: House | null,
  zone = 'UTC',
): MessageText {
  const language = languageFor(wanted, house)
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
  const subject = fill(texts[language][template].subject)
  const own = house?.texts[language] ?? { before: '', after: '' }
  return kind === 'phone'
    ? { subject, body: smsOf(fill(smsTexts[language][template]), template, house, own) }
    : { subject, body: emailOf(fill(texts[language][template].body), house, own) }
}
