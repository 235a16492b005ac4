import { TokenType } from '@streamparser/json'
import type { JsonContainer, Level } from './jsonLevel'

/** What may stand next. `item` and `first-key`: also the end of the list or object that has just begun. */
type Expected = 'value' | 'item' | 'key' | 'first-key' | 'colon' | 'comma'

/**
 * Puts the tokens of a JSON text together to levels, and refuses what does not fit. A text may be several documents, each
 * beginning on a line of its own (JSON Lines).
 */
export class JsonStructure {
  private readonly open: { readonly level: Level; readonly kind: JsonContainer }[] = []
  private readonly root: Level
  private expected: Expected = 'value'
  private documents = 0
  private lastLine = 0

  constructor(root: Level) {
    this.root = root
  }

  /** Whether the text may end here. */
  get isComplete(): boolean {
    return this.open.length === 0 && this.documents > 0
  }

  /** @param text of a literal: as the file spells it, null for null @returns false where the token can't stand here */
  take(token: TokenType, text: string | null, line: number): boolean {
    switch (token) {
      case TokenType.LEFT_BRACE:
        return this.begin('object', line)
      case TokenType.LEFT_BRACKET:
        return this.begin('array', line)
      case TokenType.RIGHT_BRACE:
        return this.end('object', 'first-key', line)
      case TokenType.RIGHT_BRACKET:
        return this.end('array', 'item', line)
      case TokenType.COLON:
        return this.next('colon', 'value')
      case TokenType.COMMA:
        return this.next('comma', this.open.at(-1)?.kind === 'object' ? 'key' : 'value')
      default:
        return token === TokenType.STRING && this.isAtKey()
          ? this.key(text ?? '', line)
          : this.literal(text, line)
    }
  }

  private begin(kind: JsonContainer, line: number): boolean {
    if (!this.isAtValue(line)) return false
    const { level } = this.open.at(-1) ?? { level: this.root }
    this.open.push({ level: level.open(kind, line), kind })
    this.expected = kind === 'object' ? 'first-key' : 'item'
    return true
  }

  private end(kind: JsonContainer, whereEmpty: Expected, line: number): boolean {
    const inner = this.open.at(-1)
    if (inner?.kind !== kind || (this.expected !== 'comma' && this.expected !== whereEmpty))
      return false
    this.open.pop()
    inner.level.close()
    this.valueDone(line)
    return true
  }

  private literal(text: string | null, line: number): boolean {
    if (!this.isAtValue(line)) return false
    const { level } = this.open.at(-1) ?? { level: this.root }
    level.value(text, line)
    this.valueDone(line)
    return true
  }

  private key(text: string, line: number): boolean {
    this.open.at(-1)?.level.key(text, line)
    this.expected = 'colon'
    return true
  }

  private next(expected: Expected, then: Expected): boolean {
    if (this.expected !== expected || this.open.length === 0) return false
    this.expected = then
    return true
  }

  private valueDone(line: number): void {
    this.expected = 'comma'
    if (this.open.length > 0) return
    this.documents++
    this.lastLine = line
  }

  private isAtKey(): boolean {
    return this.expected === 'key' || this.expected === 'first-key'
  }

  private isAtValue(line: number): boolean {
    if (this.open.length === 0 && this.documents > 0) return line > this.lastLine
    return this.expected === 'value' || this.expected === 'item'
  }
}
