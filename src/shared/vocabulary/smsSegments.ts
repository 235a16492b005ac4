import { gsmAlphabet, gsmEscape, gsmExtension } from './gsmAlphabet'

/** The signs of GSM 03.38 that take one unit. */
const basic = new Set([...gsmAlphabet].filter((_, at) => at !== gsmEscape))

const lengths = { gsm: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const

export interface SmsLength {
  /** `ucs2`: one sign that GSM does not have makes the whole message cost twice as much. */
  readonly coding: 'gsm' | 'ucs2'
  readonly units: number
  readonly segments: number
}

/** In how many parts a text message goes out, each of which is paid for. */
export function smsLength(text: string): SmsLength {
  const coding = codingOf(text)
  const units = [...text].reduce((sum, sign) => sum + widthOf(sign, coding), 0)
  return { coding, units, segments: smsParts(text).length }
}

/** The parts in which a text message goes out. A sign of two units is never cut in two, so a part may be one unit short. */
export function smsParts(text: string): readonly string[] {
  const coding = codingOf(text)
  const signs = [...text].map((sign) => ({ sign, width: widthOf(sign, coding) }))
  const { alone, joined } = lengths[coding]
  if (signs.reduce((sum, { width }) => sum + width, 0) <= alone) return [text]
  const parts = ['']
  let used = 0
  for (const { sign, width } of signs) {
    if (used + width > joined) {
      parts.push('')
      used = 0
    }
    parts.push((parts.pop() ?? '') + sign)
    used += width
  }
  return parts
}

function codingOf(text: string): SmsLength['coding'] {
  return [...text].every((sign) => basic.has(sign) || gsmExtension.has(sign)) ? 'gsm' : 'ucs2'
}

function widthOf(sign: string, coding: SmsLength['coding']): number {
  if (coding === 'ucs2') return sign.length
  return gsmExtension.has(sign) ? 2 : 1
}

const plainly: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ´`]/gu, "'"],
  [/«[\u00a0\u202f ]?|[\u00a0\u202f ]?»|[“”„]/gu, '"'],
  [/[•●·]/gu, '*'],
  [/[–—−]/gu, '-'],
  [/…/gu, '...'],
  [/[\u00a0\u202f\u2009]/gu, ' '],
]

/** The same text without the typography that would make it a dear one: `isn’t` → `isn't`. Letters stay as they are. */
export function inPlainSigns(text: string): string {
  return plainly.reduce((sum, [typographic, plain]) => sum.replace(typographic, plain), text)
}

/** The text with letters that GSM lacks written without their marks, as far as they have any: `Kovács` → `Kovacs`. */
export function withoutDearMarks(text: string): string {
  return [...inPlainSigns(text)]
    .map((sign) => {
      if (basic.has(sign)) return sign
      const bare = sign.normalize('NFD').replace(/\p{M}/gu, '')
      return basic.has(bare) ? bare : sign
    })
    .join('')
}
