/** What stands before the column names: `#TYPE …` of Windows PowerShell, `sep=;` for a spreadsheet, `version:v1.0` of a template. */
export interface FirstLines {
  /** As marks of a format are spelt. */
  readonly marks: readonly string[]
  /** What `sep=` says. */
  readonly delimiter: string | null
  /** Where the column names begin. */
  readonly end: number
}

const mostLines = 3
const longest = 2_000
const line = /(?:[ \t]*(?:\r\n|\n|\r))*([^\r\n]*)(?:\r\n|\n|\r)/y

/** Finds the lines of a file before its column names. @param head the beginning of the file */
export function firstLines(head: Uint8Array): FirstLines {
  // A character a byte, so that places in the one are places in the other.
  const text = Buffer.from(head.subarray(0, longest)).toString('latin1')
  const marks: string[] = []
  let delimiter: string | null = null
  let end = 0
  for (line.lastIndex = 0; marks.length < mostLines; end = line.lastIndex) {
    const [, found = ''] = line.exec(text) ?? []
    const said = unquoted(found)
    const separator = /^sep=(\\t|[,;|\t])$/i.exec(said)?.[1]
    if (separator !== undefined) delimiter = separator === '\\t' ? '\t' : separator
    else if (!/^(#TYPE\s+\S+|#\s[^,;|\t]*|version:\s*v\S+)$/i.test(said.replace(/[,;|\t]+$/, '')))
      break
    marks.push(
      said
        .replace(/[,;|\t]+$/, '')
        .replace(/^#TYPE\s+(Selected\.)?/i, '#TYPE ')
        .toLowerCase(),
    )
  }
  return { marks, delimiter, end }
}

function unquoted(text: string): string {
  return /^"([^"]*)"[,;|\t]*$/.exec(text.trim())?.[1] ?? text.replace(/ +$/, '')
}
