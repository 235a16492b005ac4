import type Client from 'better-sqlite3'
import { codeOfHandleKind } from '../handleKindCodes'
import type { Watermark } from '../watermark'

/** The character after the comma: a family name that stands before one is stored with it. */
const pastComma = '-'

/** Asks whether somebody has a folded word in the name. */
export function nameAsker(
  client: Client.Database,
  watermark: Watermark,
): (word: string) => boolean {
  const row = client
    .prepare<[string, string, number]>(
      `SELECT 1 FROM handle WHERE value >= +? AND value < +? AND kind = ${codeOfHandleKind('name')} AND account <= +? LIMIT 1`,
    )
    .pluck()
  return (word) => row.get(word, word + pastComma, watermark.last) !== undefined
}
