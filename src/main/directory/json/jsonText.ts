import { Tokenizer, TokenizerError, type TokenType } from '@streamparser/json'
import type { Level } from './jsonLevel'
import { JsonStructure } from './jsonStructure'
import { JsonSurvey } from './jsonSurvey'
import { LineCounter } from '../source/lineCounter'
import { FileRefused } from '../model/problems'

/** Keeps numbers as the file spells them: 34612345678901234567 would come back rounded. */
class ExactTokenizer extends Tokenizer {
  numberText = ''

  protected override parseNumber(text: string): number {
    this.numberText = text
    return Number(text)
  }
}

/** A JSON text that comes piece by piece and is handed to a level. Nothing of it is kept. */
export class JsonText {
  private readonly survey = new JsonSurvey()
  private readonly lines = new LineCounter()
  private readonly tokenizer = new ExactTokenizer({
    stringBufferSize: 65_536,
    numberBufferSize: 65_536,
  })
  private readonly structure: JsonStructure
  /** Of the last token. */
  private line = 1

  constructor(root: Level) {
    this.structure = new JsonStructure(root)
    this.tokenizer.onToken = ({ token, value, offset }) => {
      const text =
        typeof value === 'number'
          ? this.tokenizer.numberText
          : value === null
            ? null
            : String(value)
      if (!this.structure.take(token as TokenType, text, (this.line = this.lines.advance(offset))))
        throw this.brokenAt(offset)
    }
  }

  take(piece: Uint8Array): void {
    this.survey.take(piece)
    this.lines.append(piece)
    this.reading(() => {
      this.tokenizer.write(piece)
    })
    // Blank space makes no token, and there may be a lot of it.
    this.lines.advance(this.survey.settled)
  }

  /** Refuses a text that ends in the middle. */
  end(): void {
    try {
      this.tokenizer.end()
    } catch (error) {
      if (!(error instanceof TokenizerError)) throw error
      throw this.cutOff()
    }
    if (!this.structure.isComplete) throw this.cutOff()
  }

  private reading(read: () => void): void {
    try {
      read()
    } catch (error) {
      if (!(error instanceof TokenizerError)) throw error
      throw this.brokenAt(placeOf(error))
    }
  }

  private brokenAt(offset: number): FileRefused {
    const line = this.lines.advance(offset)
    return new FileRefused('json-broken', { line }, { column: this.lines.column + 1 })
  }

  private cutOff(): FileRefused {
    return new FileRefused('file-cut-off', { line: this.line })
  }
}

// The tokenizer says it in its sentence only.
function placeOf({ message }: TokenizerError): number {
  return Number(/absolute position "(\d+)"/.exec(message)?.[1] ?? 0)
}
