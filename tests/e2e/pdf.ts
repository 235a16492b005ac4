import zlib from 'node:zlib'

/** What a reader, or a screen reader, gets of a PDF as Chromium writes it: whole objects, and streams that are deflated. */
export interface PdfRead {
  readonly title: string
  readonly language: string
  /** The kinds of its tags, each once: `H1`, `L`, `P`. */
  readonly tags: ReadonlySet<string>
  readonly pages: number
  readonly text: string
}

export function readPdf(bytes: Buffer): PdfRead {
  const objects = objectsOf(bytes)
  const all = [...objects.values()]
  const first = (pattern: RegExp) =>
    all.map(({ head }) => pattern.exec(head)?.[1]).find((found) => found !== undefined) ?? ''
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const { head } of all)
    for (const [, name = '', number = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1] ?? ''
      fonts.set(name, unicodeOf(objects.get(map)?.stream ?? ''))
    }
  return {
    title: textOf(first(/\/Title (\((?:\\.|[^\\)])*\)|<[\dA-F]*>)/is)),
    language: textOf(first(/\/Lang (\([^)]*\))/)),
    tags: new Set(all.flatMap(({ head }) => [...head.matchAll(/\/S \/(\w+)/g)].map(([, s]) => s!))),
    pages: all.filter(({ head }) => /\/Type \/Page\b/.test(head)).length,
    text: all.map(({ stream }) => shown(stream, fonts)).join(''),
  }
}

interface PdfObject {
  readonly head: string
  readonly stream: string
}

function objectsOf(bytes: Buffer): ReadonlyMap<string, PdfObject> {
  const found = new Map<string, PdfObject>()
  const text = bytes.toString('latin1')
  for (const match of text.matchAll(/(\d+) 0 obj\b(.*?)endobj/gs)) {
    const [, number = '', body = ''] = match
    const [head = '', ...rest] = body.split(/stream\r?\n/)
    const stream = Buffer.from(rest.join('stream\n'), 'latin1')
    const isDeflated = head.includes('FlateDecode') && !head.includes('/Image')
    found.set(number, {
      head,
      stream: isDeflated ? inflated(stream) : '',
    })
  }
  return found
}

function inflated(stream: Buffer): string {
  try {
    return zlib.inflateSync(stream, { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString('latin1')
  } catch {
    return ''
  }
}

/** A glyph's number in hexadecimal, and the text that it stands for. */
function unicodeOf(map: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>()
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, chars = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, from = '', to = ''] of chars.matchAll(/<([\dA-F]+)> <([\dA-F]+)>/gi))
      glyphs.set(from.toUpperCase(), text(to))
  for (const [, ranges = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, a = '', b = '', to = ''] of ranges.matchAll(
      /<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]+)>/gi,
    ))
      for (let glyph = parseInt(a, 16); glyph <= parseInt(b, 16); glyph++)
        glyphs.set(
          glyph.toString(16).toUpperCase().padStart(a.length, '0'),
          text((parseInt(to, 16) + glyph - parseInt(a, 16)).toString(16).padStart(4, '0')),
        )
  return glyphs
}

function shown(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font = new Map() as ReadonlyMap<string, string>
  let text = ''
  for (const [, name, hex, plain] of stream.matchAll(
    /\/(F\d+) [\d.]+ Tf|<([\dA-F]+)>|\(((?:\\.|[^\\)])*)\) *Tj/gis,
  )) {
    if (name !== undefined) font = fonts.get(name) ?? font
    else {
      const codes = hex ?? Buffer.from(textOf(`(${plain ?? ''})`), 'latin1').toString('hex')
      const width = [...font.keys()][0]?.length ?? 4
      for (let at = 0; at < codes.length; at += width)
        text += font.get(codes.slice(at, at + width).toUpperCase()) ?? ''
    }
  }
  return text
}

/** A string of a PDF: in brackets, or in hexadecimal as UTF-16. */
function textOf(written: string): string {
  const bytes = written.startsWith('<')
    ? Buffer.from(written.slice(1, -1), 'hex')
    : Buffer.from(
        written
          .slice(1, -1)
          .replace(/\\(\d{3})/g, (_all, octal: string) => String.fromCharCode(parseInt(octal, 8)))
          .replace(/\\(.)/gs, '$1'),
        'latin1',
      )
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1')
}
