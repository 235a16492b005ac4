/** The signs of GSM 03.38 that take one unit. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡' +
    'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Those that take two: an escape stands before them. */
const extended = new Set('^{}\\[~]|€\f')

const lengths = { gsm: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const

export interface SmsLength {
  /** `ucs2`: one sign that GSM does not have makes the whole message cost twice as much. */
  readonly coding: 'gsm' | 'ucs2'
  readonly units: number
  readonly segments: number
}

/** In how many parts a text message goes out, each of which is paid for. */
export function smsLength(text: string): SmsLength {
  const signs = [...text]
  const isGsm = signs.every((sign) => basic.has(sign) || extended.has(sign))
  const coding = isGsm ? 'gsm' : 'ucs2'
  const widths = signs.map((sign) => (isGsm ? (extended.has(sign) ? 2 : 1) : sign.length))
  const units = widths.reduce((sum, width) => sum + width, 0)
  const { alone, joined } = lengths[coding]
  return { coding, units, segments: units <= alone ? 1 : partsOf(widths, joined) }
}

/** A sign of two units is never cut in two, so a part may be one unit short. */
function partsOf(widths: readonly number[], most: number): number {
  let parts = 1
  let used = 0
  for (const width of widths) {
    if (used + width > most) {
      parts += 1
      used = 0
    }
    used += width
  }
  return parts
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
