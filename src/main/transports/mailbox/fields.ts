/** A header field: its name in small letters, and its value with the folding taken out. */
export type Field = readonly [name: string, value: string]

/** The header fields of these lines, up to the first empty one. `Action : failed` is read too: some write it so. */
export function fieldsOf(lines: readonly string[]): readonly Field[] {
  const fields: [name: string, pieces: string[]][] = []
  for (const line of lines) {
    if (line === '') {
      if (fields.length > 0) break
      continue
    }
    const last = fields.at(-1)
    const folded = /^[ \t]+(?=\S)/.exec(line)
    if (folded !== null && last !== undefined) last[1].push(line.trim())
    else {
      const found = /^([a-z][a-z0-9-]{0,76})[ \t]*:[ \t]*(.*)$/i.exec(line)
      if (found !== null) fields.push([(found[1] ?? '').toLowerCase(), [(found[2] ?? '').trim()]])
    }
  }
  // Put together once: a stranger may fold a field a hundred thousand times.
  return fields.map(([name, pieces]) => [name, pieces.join(' ').trim()])
}

/** The first field of this name; null: there is none. */
export function valueOf(fields: readonly Field[], name: string): string | null {
  return fields.find(([one]) => one === name)?.[1] ?? null
}

/** `rfc822; <maria@example.org>` → `maria@example.org`. */
export function withoutType(value: string | null): string | null {
  return value?.replace(/^[^;]*;\s*/, '').replace(/^<|>$/g, '') ?? null
}

/** RFC 3461, 4: `+3D` → `=`. */
export function fromXtext(value: string | null): string | null {
  return (
    value?.replace(/\+([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ) ?? null
  )
}
