/** What a program did to one file. Paths of folders end with a slash. */
export type Operation =
  | {
      readonly kind: 'written'
      readonly path: string
      readonly offset: number
      readonly bytes: Buffer
    }
  /** Cut to this size, or filled up to it with zeros. */
  | { readonly kind: 'resized'; readonly path: string; readonly size: number }
  | { readonly kind: 'synced' | 'folder-synced' | 'made' | 'removed'; readonly path: string }
  | { readonly kind: 'renamed' | 'linked'; readonly path: string; readonly to: string }
  /** Not done to a file: from here on the program has promised this. */
  | { readonly kind: 'told'; readonly path: string; readonly text: string }

/** The recorder's file: see record.c. */
export function operationsIn(recording: Buffer): Operation[] {
  const operations: Operation[] = []
  for (let at = 0; at < recording.length;) {
    const letter = String.fromCharCode(recording.readUInt8(at))
    const pathEnd = at + 5 + recording.readUInt32LE(at + 1)
    const path = recording.toString('utf8', at + 5, pathEnd)
    const offset = Number(recording.readBigInt64LE(pathEnd))
    const bytes = recording.subarray(
      pathEnd + 12,
      pathEnd + 12 + recording.readUInt32LE(pathEnd + 8),
    )
    operations.push(operationOf(letter, path, offset, bytes))
    at = pathEnd + 12 + bytes.length
  }
  return operations
}

function operationOf(letter: string, path: string, offset: number, bytes: Buffer): Operation {
  switch (letter) {
    case 'W':
      return { kind: 'written', path, offset, bytes }
    case 'T':
      return { kind: 'resized', path, size: offset }
    case 'S':
      return { kind: 'synced', path }
    case 'F':
      return { kind: 'folder-synced', path }
    case 'C':
      return { kind: 'made', path }
    case 'U':
      return { kind: 'removed', path }
    case 'R':
      return { kind: 'renamed', path, to: bytes.toString() }
    case 'L':
      return { kind: 'linked', path, to: bytes.toString() }
    case 'A':
      return { kind: 'told', path, text: bytes.toString() }
    default:
      throw new Error(`the recording has an operation of an unknown kind: ${letter}`)
  }
}

/** How many operations of each kind there were. */
export function countsByKind(
  operations: readonly Operation[],
): Readonly<Record<Operation['kind'], number>> {
  const counts = {
    written: 0,
    resized: 0,
    synced: 0,
    'folder-synced': 0,
    made: 0,
    removed: 0,
    renamed: 0,
    linked: 0,
    told: 0,
  }
  for (const { kind } of operations) counts[kind] += 1
  return counts
}
