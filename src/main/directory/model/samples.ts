import { isSecretColumn } from '@shared/vocabulary/mapping'

/** What some people have in a column, so that whoever makes a mapping sees what it holds. */
export interface ColumnSample {
  readonly column: string
  readonly values: readonly string[]
}

const valuesEach = 3
const longest = 120
/** Hashes as they are written down, private keys, signed tokens, and long strings that are no words: whatever their column is called. */
const secretValue =
  /^\$[\w-]+\$|^\{[\w-]+\}|-----BEGIN|^eyJ[\w-]+\.|^[\da-f]{32,}$|^[\w+/=-]{40,}$|^otpauth:/i

/** The first values of each column. Of a column that sounds like a secret, and of what looks like one, nothing is kept. */
export class Samples {
  private readonly kept = new Map<string, string[]>()

  add(column: string, text: string): void {
    const value = text.trim()
    if (value === '' || isSecretColumn(column) || secretValue.test(value)) return
    const shown = value.length > longest ? `${value.slice(0, longest)}…` : value
    const values = this.kept.get(column)
    if (values === undefined) this.kept.set(column, [shown])
    else if (values.length < valuesEach && !values.includes(shown)) values.push(shown)
  }

  of(column: string): readonly string[] {
    return this.kept.get(column) ?? []
  }
}
