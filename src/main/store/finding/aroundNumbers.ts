import { plainDigits } from '@shared/vocabulary/digits'
import { withoutPhoneLabel } from '../../engine/model/contactLabels'

const start = String.raw`(?<![\p{L}\p{N}])`
const howMany = String.raw`(?:\s+[\p{L}\p{N}]+)?`
/** What is said before the last digits of a number, in the languages of the messages. */
const lastDigits = [
  String.raw`(?:phone\s+|number\s+|mobile\s+|it\s+)*(?:ends?|ending|finishes|finishing)(?:\s+(?:in|with|on))?`,
  String.raw`(?:the\s+)?last${howMany}(?:\s+(?:digits?|numbers?|figures?))?(?:\s+(?:is|are))?`,
  String.raw`(?:que\s+)?(?:termina(?:da|do|ndo)?|acaba(?:da|do|ndo)?)\s+(?:en|por|con|com)`,
  String.raw`(?:l[oa]s\s+)?[uú]ltim[oa]s${howMany}(?:\s+(?:d[ií]gitos|cifras|n[uú]meros))?(?:\s+son)?`,
  String.raw`endet\s+(?:auf|mit)|endziffern?|letzten?${howMany}(?:\s+(?:ziffern|stellen))?(?:\s+sind)?`,
  String.raw`(?:se\s+)?(?:termine|finit)(?:\s+par)?|(?:les\s+)?derniers?${howMany}(?:\s+chiffres)?(?:\s+sont)?`,
]
const endsIn = new RegExp(`${start}(?:${lastDigits.join('|')})[\\s:]+(?=[\\d•*…])`, 'giu')
/** A number as a screen shows it, most of it hidden: its end can be read. */
const masked = /^[+\d\s().-]*[•●∙·*＊…xX]{2,}[\s•●∙·*＊…xX.-]*(\d{2,})$/u
const extension =
  /(\d)[\s,;]*(?:;?ext(?:ension|n)?\b[.:=]?|x|#|anexo|interno|int\.?|durchwahl|dw\.?|poste)\s*\d{1,6}\)?$/iu

/** `ends in 5678`, `•••• 5678`, `612 345 678 (mobile)` → the digits. A text without digits stays as it is. */
export function withoutSaying(text: string): string {
  const digits = plainDigits(text)
  if (!/\d/.test(digits)) return text
  const said = withoutPhoneLabel(digits.trim().replace(endsIn, ' ')).trim()
  const left = masked.exec(said)?.[1] ?? said
  return left === digits.trim() ? text : left
}

/** A number without what is dialled after it: what an account has is the number. */
export function withoutExtension(text: string): string {
  return plainDigits(text).replace(extension, '$1')
}
