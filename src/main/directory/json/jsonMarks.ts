import type { JsonContainer, Level } from './jsonLevel'
import { JsonText } from './jsonText'
import type { JsonFormat } from '../model/format'
import { FileRefused } from '../model/problems'
import { recognise, type Told } from '../model/recognition'

/** A key that shows a format stands no deeper, and no file has so many that one more would tell. */
const deepest = 5
const mostKept = 5_000
const longestMark = 200
const ofDocument = '$.'

/** Gathers, of the beginning of a JSON file, the keys and values that are marks. Nothing else of it is kept. */
export class JsonMarks {
  private readonly shown = new Set<string>()
  private readonly text: JsonText

  constructor() {
    this.text = new JsonText(
      new MarkLevel(
        (mark) => {
          if (this.shown.size < mostKept && mark.length <= longestMark)
            this.shown.add(mark.toLowerCase())
        },
        '',
        'array',
        0,
      ),
    )
  }

  /** @returns false where the text is broken, so that no more of it is worth looking at: whoever reads it says so */
  take(piece: Uint8Array): boolean {
    try {
      this.text.take(piece)
      return true
    } catch (error) {
      if (error instanceof FileRefused) return false
      throw error
    }
  }

  /** Which of the formats the file is of, as far as it was looked at. */
  recognise(formats: readonly JsonFormat[]): Told<JsonFormat> {
    return recognise(formats, {
      has: (mark, format) => this.has(mark, format),
      columns: ({ section }) => this.keysOfPeople(section),
      spelt: firstKey,
    })
  }

  /** Whether the file has a mark: with `$.` before it of the document, else of a person. */
  has(mark: string, { section }: JsonFormat): boolean {
    const spelt = mark.toLowerCase()
    if (spelt.startsWith(ofDocument)) return this.shown.has(spelt.slice(ofDocument.length))
    return (
      this.shown.has(spelt) ||
      (section !== null && this.shown.has(`${section.toLowerCase()}.${spelt}`))
    )
  }

  /** Without what they have inside: of those in the list, or of the document where there is none. */
  private keysOfPeople(section: string | null): readonly string[] {
    const keys = [...this.shown].filter((mark) => !mark.includes('='))
    const list = section === null ? '' : `${section.toLowerCase()}.`
    const inList = list === '' ? [] : keys.filter((key) => key.startsWith(list))
    return inList.length > 0 ? inList.map((key) => key.slice(list.length)) : keys
  }
}

/** `emails` of `emails.value`. */
function firstKey(mark: string): string {
  return (mark.split('=')[0]?.split('.')[0] ?? mark).toLowerCase()
}

class MarkLevel implements Level {
  private readonly tell: (mark: string) => void
  private readonly path: string
  private readonly kind: JsonContainer
  private readonly depth: number
  private last = ''

  constructor(tell: (mark: string) => void, path: string, kind: JsonContainer, depth: number) {
    this.tell = tell
    this.path = path
    this.kind = kind
    this.depth = depth
  }

  key(key: string): void {
    this.last = this.path === '' ? key : `${this.path}.${key}`
    if (this.depth <= deepest && !key.includes('.')) this.tell(this.last)
  }

  open(kind: JsonContainer): Level {
    return new MarkLevel(
      this.depth < deepest ? this.tell : () => {},
      this.kind === 'array' ? this.path : this.last,
      kind,
      kind === 'object' ? this.depth + 1 : this.depth,
    )
  }

  value(text: string | null): void {
    const path = this.kind === 'array' ? this.path : this.last
    if (text !== null && isOfMark(path)) this.tell(`${path}=${text}`)
  }

  close(): void {}
}

/** Of these keys the value is a mark; all other values are nobody's business. */
function isOfMark(path: string): boolean {
  return /(^|\.)(schemas|latchkey)$/i.test(path)
}
