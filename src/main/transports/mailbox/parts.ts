import { fieldsOf, valueOf } from './fields'

const boundaryText = /boundary\s{0,20}=\s{0,20}(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/gi

/**
 * The lines of the parts of these types, decoded, wherever they stand: some put a report into a mail into a mail. A part ends
 * where a line is a delimiter of any boundary that the mail names.
 */
export function partsOf(lines: readonly string[], types: RegExp): (readonly string[])[] {
  const delimiters = new Set<string>()
  for (const [, quoted, plain] of lines.join('\n').matchAll(boundaryText)) {
    delimiters.add(`--${quoted ?? plain}`)
    delimiters.add(`--${quoted ?? plain}--`)
  }
  const isDelimiter = (line: string | undefined) =>
    line !== undefined && line.startsWith('--') && delimiters.has(line.trimEnd())
  const upTo = (from: number, isEnd: (line: string | undefined) => boolean) => {
    let at = from
    while (at < lines.length && !isEnd(lines[at])) at += 1
    return at
  }

  const found: (readonly string[])[] = []
  for (let at = 0; at < lines.length; at += 1) {
    if (!isDelimiter(lines[at])) continue
    const body = upTo(at + 1, (line) => line === '' || isDelimiter(line))
    const head = fieldsOf(lines.slice(at + 1, body))
    if (!types.test(valueOf(head, 'content-type') ?? '')) continue
    const end = upTo(body + 1, isDelimiter)
    found.push(decoded(lines.slice(body + 1, end), valueOf(head, 'content-transfer-encoding')))
  }
  return found
}

function decoded(lines: readonly string[], encoding: string | null): readonly string[] {
  switch (encoding?.toLowerCase()) {
    case 'base64':
      return Buffer.from(lines.join(''), 'base64').toString('latin1').split(/\r?\n/)
    case 'quoted-printable':
      return lines
        .join('\n')
        .replace(/=[ \t]{0,80}\n/g, '')
        .replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
        .split('\n')
    default:
      return lines
  }
}
