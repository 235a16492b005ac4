import { tokenPlace, type House } from '@shared/vocabulary/house'
import { smsLength } from '@shared/vocabulary/smsSegments'
import type { ContactKind, MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import { caseInWords, fillIn, type SentenceFacts } from '../format'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { emailOf, lineForPage, mostSegments, smsOf } from './ofTheHouse'
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
  const ofHouse = factsOfHouse(template, code, language, house)
  const fill = (text: string) =>
    fillIn(
      language,
      text,
      (name, how) => {
        if (name in ofHouse) return ofHouse[name]
        return name === 'case' && how === 'text' ? caseInWords(facts[name]) : facts[name]
      },
      zone,
    )
  const subject = fill(texts[language][template].subject)
  const own = house?.texts[language] ?? { before: '', after: '' }
  const page = leadsToPage(template) && ofHouse['page'] !== null ? fill(pageTexts[language]) : ''
  if (kind === 'email')
    return {
      subject,
      body: emailOf(joined(fill(texts[language][template].body), page), house, own),
    }
  const text = fill(smsTexts[language][template])
  const last = lineForPage(template, code, house)
  const whole = smsOf(joined(text, page), template, house, own, last)
  // What it is about comes before where it is done.
  const isLong = page !== '' && smsLength(whole).segments > mostSegments(template)
  return { subject, body: isLong ? smsOf(text, template, house, own, last) : whole }
}

/** Messages that tell a customer to do something where they see to their security info. */
const ledToPage: readonly MessageTemplate[] = [
  'replacement.started',
  'replacement.reminder',
  'replacement.completed-empty',
]

function leadsToPage(template: MessageTemplate): boolean {
  return ledToPage.includes(template)
}

const pageTexts: Readonly<Record<MessageLanguage, string>> = {
  en: 'Your security info: {page}',
  es: 'Su información de seguridad: {page}',
  fr: 'Vos infos de sécurité : {page}',
  de: 'Ihre Sicherheitsinfos: {page}',
}

function joined(text: string, page: string): string {
  return page === '' ? text : `${text} ${page}`
}

/** What a text is filled with that the decision doesn’t know: the code, and where the organisation’s pages are. */
function factsOfHouse(
  template: MessageTemplate,
  code: string | null,
  language: MessageLanguage,
  house: House | null,
): SentenceFacts {
  const link = template === 'password.reset' && code !== null ? (house?.resetLink ?? '') : ''
  const words = house?.resetWords[language] ?? ''
  const page = house?.securityPage ?? ''
  return {
    code,
    link: link === '' ? null : link.replace(tokenPlace, () => code ?? ''),
    words: words === '' ? null : words,
    page: page === '' ? null : page,
  }
}
