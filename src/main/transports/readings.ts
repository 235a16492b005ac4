/** A text as somebody may read it, and from where to where each unit of it stands in the text as it came. */
export interface Reading {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

export interface Span {
  readonly from: number
  readonly to: number
}

type Decode = (match: RegExpExecArray) => string

const byte = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16))
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  commat: '@',
  plus: '+',
  period: '.',
  hyphen: '-',
  lowbar: '_',
  num: '#',
}

/** Bytes that stand as `%C3%B3` or `=C3=B3`. */
function bytes(escaped: string): string {
  const raw = Buffer.from(escaped.replace(/[^\da-f]/gi, ''), 'hex')
  const text = raw.toString('utf8')
  return text.includes('\ufffd') ? raw.toString('latin1') : text
}

function point(digits: string, radix: number): string {
  const value = Number.parseInt(digits, radix)
  return value <= 0x10ffff ? String.fromCodePoint(value) : ''
}

/** What servers wrap a text in: each is undone on its own, so that what only looks like one of them is still read as it stands. */
const wrappings: readonly (readonly [RegExp, Decode])[] = [
  // A URL.
  [
    /((?:%[89a-f][\da-f])+)|%([0-7][\da-f])/gi,
    ([, run, one]) => (run ? bytes(run) : byte(one ?? '')),
  ],
  // JSON and programs.
  [
    /\\u(?:\{([\da-f]{1,6})\}|([\da-f]{4}))|\\x([\da-f]{2})|\\([0-3][0-7]{2})|\\([\\/"'bfnrt])/gi,
    ([, long, four, two, octal, sign]) =>
      long !== undefined || four !== undefined
        ? point(long ?? four ?? '', 16)
        : two !== undefined
          ? byte(two)
          : octal !== undefined
            ? point(octal, 8)
            : /[bfnrt]/i.test(sign ?? '')
              ? ' '
              : (sign ?? ''),
  ],
  // HTML and XML.
  [
    /&#x([\da-f]{1,6});?|&#(\d{1,7});?|&([a-z]{2,6});/gi,
    ([whole, hex, decimal, name]) =>
      hex !== undefined
        ? point(hex, 16)
        : decimal !== undefined
          ? point(decimal, 10)
          : (named[(name ?? '').toLowerCase()] ?? whole),
  ],
  // Quoted-printable, with its soft breaks.
  [
    /=[ \t]*\r?\n|((?:=[89a-f][\da-f])+)|=([0-7][\da-f])/gi,
    ([, run, one]) => (run !== undefined ? bytes(run) : one !== undefined ? byte(one) : ''),
  ],
  // Marks of a page, and the numbers before each line of a long answer: `550-5.7.1 `.
  [/<[^<>]{0,200}>/g, () => ''],
  [/\r?\n\d{3}-(?:\d\.\d{1,3}\.\d{1,3} )?/g, () => ''],
]
const deepest = 2

/** The text as it came, and as it reads with each wrapping undone, and with two of them. */
export function readingsOf(text: string): readonly Reading[] {
  const plain: Reading = {
    text,
    from: Array.from({ length: text.length }, (_, index) => index),
    to: Array.from({ length: text.length }, (_, index) => index + 1),
  }
  const found = new Map([[text, plain]])
  let layer = [plain]
  for (let depth = 0; depth < deepest; depth++) {
    const next: Reading[] = []
    for (const reading of layer)
      for (const [pattern, decode] of wrappings) {
        const unwrapped = rewritten(reading, pattern, decode)
        if (found.has(unwrapped.text)) continue
        found.set(unwrapped.text, unwrapped)
        next.push(unwrapped)
      }
    layer = next
  }
  return [...found.values()]
}

function rewritten(reading: Reading, pattern: RegExp, decode: Decode): Reading {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  let at = 0
  const keep = (until: number) => {
    text += reading.text.slice(at, until)
    from.push(...reading.from.slice(at, until))
    to.push(...reading.to.slice(at, until))
  }
  for (const match of reading.text.matchAll(pattern)) {
    keep(match.index)
    at = match.index + match[0].length
    const span = spanOf(reading, match.index, at)
    const said = decode(match)
    text += said
    for (let unit = 0; unit < said.length; unit++) {
      from.push(span.from)
      to.push(span.to)
    }
  }
  keep(reading.text.length)
  return { text, from, to }
}

const notPlain = /[^\x20-\x40\x5b-\x7e]/gu

/** Without case, marks, signs that nobody sees and the shapes of letters: `４１７` is `417`, `Río` is `rio`. */
export function folded(reading: Reading): Reading {
  return rewritten(reading, notPlain, ([sign]) => foldedText(sign))
}

export function foldedText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toUpperCase()
    .toLowerCase()
}

/** Where a part of a reading stands in the text as it came. */
export function spanOf(reading: Reading, start: number, end: number): Span {
  return { from: reading.from[start] ?? 0, to: reading.to[end - 1] ?? 0 }
}

const base64Run = /[\w+/-]{8,}(?:={0,2}\r?\n[ \t]*[\w+/-]+)*={0,2}/g
const hexRun = /(?<![\da-z])(?:(?:[\da-f]{2}:?){6,}|[\da-f]{2}(?: [\da-f]{2}){5,})/gi

/** Runs that can be base64 or hexadecimal, each with all that it can mean, wherever it was cut out of a longer one. */
export function decodedRuns(
  reading: Reading,
): readonly { readonly span: Span; readonly meanings: readonly string[] }[] {
  const runs = (pattern: RegExp, meanings: (run: string) => readonly Buffer[]) =>
    [...reading.text.matchAll(pattern)].map((match) => ({
      span: spanOf(reading, match.index, match.index + match[0].length),
      meanings: meanings(match[0]).flatMap(asTexts),
    }))
  return [
    ...runs(base64Run, (run) => {
      const signs = run.replace(/[\s=]/g, '')
      return [0, 1, 2, 3].map((skipped) => Buffer.from(signs.slice(skipped), 'base64'))
    }),
    ...runs(hexRun, (run) => {
      const digits = run.replace(/[\s:]/g, '')
      return [0, 1].map((skipped) => Buffer.from(digits.slice(skipped), 'hex'))
    }),
  ]
}

/** In the encodings that mail and text messages use; UCS-2 of plain letters is every second byte. */
function asTexts(raw: Buffer): readonly string[] {
  return [raw.toString('utf8'), raw.toString('latin1').replaceAll('\0', '')]
}
