import type { TaleLine, TaleReason } from '../views/training/tale'
import type { Facts } from '../vocabulary/outcomes'
import type { RuleId } from '../vocabulary/ruleIds'
import type { InterfaceLanguage } from '../vocabulary/kinds'
import { sentence, sentenceIfAny, type SentenceFacts } from './format'

/** A line of a hunted story, and beside it what the engine answered; null where the deed says it all. */
export interface TaleText {
  readonly said: string
  readonly met: string | null
}

/** What a line of a hunted story says, in the window and on the command line alike. */
export function taleText(language: InterfaceLanguage, line: TaleLine, zone: string): TaleText {
  switch (line.is) {
    case 'deed':
      return { said: deedText(language, line), met: metText(language, line, zone) }
    case 'told': {
      const to = line.to.map((place) => sentence(language, `tale.place.${place}`))
      const facts = {
        to: new Intl.ListFormat(language).format(to),
        template: line.template,
        read: line.readAt,
        strangerReads: line.strangerReads,
      }
      return { said: sentence(language, 'tale.told', facts, zone), met: null }
    }
    case 'due':
      return { said: sentence(language, `tale.due.${line.event}`), met: null }
    case 'tries':
      return { said: sentence(language, 'tale.tries'), met: null }
    case 'end':
      return { said: sentence(language, `tale.end.${line.ended}`), met: null }
  }
}

/** One reason why a story ends as it does. */
export function reasonText(language: InterfaceLanguage, reason: TaleReason, zone: string): string {
  if (reason.is !== 'refusal')
    return sentence(language, `tale.why.${reason.is}`, factsOf(reason), zone)
  const doingText = capital(sentence(language, `doing.${reason.doing}`), language)
  return sentence(language, 'tale.why.refusal', {
    doingText,
    said: ruleText(language, reason, zone),
  })
}

type Deed = Extract<TaleLine, { is: 'deed' }>

function deedText(language: InterfaceLanguage, deed: Deed): string {
  const { who, through, doing, contact, purpose, secret, enabled, met } = deed
  const facts = {
    who: sentence(language, through === null ? `tale.who.${who}` : whoThrough(who, through)),
    place: contact === null ? null : sentence(language, `tale.place.${contact}`),
    purposeText: purpose === null ? '' : sentence(language, `purposes.${purpose}`),
    secret,
    enabled,
    refused: met.is === 'refused',
    doingText: sentence(language, `doing.${doing}`),
  }
  return (
    sentenceIfAny(language, `tale.does.${doing}`, facts) ??
    sentence(language, 'tale.does.other', facts)
  )
}

/** Agents and supervisors are whom people have on the phone. */
function whoThrough(who: Deed['who'], role: NonNullable<Deed['through']>) {
  return `tale.who.${who}.${role === 'supervisor' ? 'supervisor' : 'agent'}` as const
}

function metText(language: InterfaceLanguage, deed: Deed, zone: string): string | null {
  const { met } = deed
  if (met.is === 'accepted') return sentenceIfAny(language, `tale.met.${met.result}`)
  return sentence(language, 'tale.met.refused', { said: ruleText(language, met, zone) })
}

function ruleText(
  language: InterfaceLanguage,
  refused: { readonly rule: RuleId; readonly facts: Facts; readonly liftsAt: number | null },
  zone: string,
): string {
  // A story has contacts by handle, which say nothing to a reader.
  const { contact: _contact, ...facts } = refused.facts
  return sentence(
    language,
    `rules.${refused.rule}`,
    { ...(facts as SentenceFacts), liftsAt: refused.liftsAt },
    zone,
  )
}

function factsOf(reason: Exclude<TaleReason, { is: 'refusal' }>): SentenceFacts {
  const { is: _is, ...facts } = reason
  return facts
}

function capital(text: string, language: InterfaceLanguage): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1)
}
