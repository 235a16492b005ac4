/** Where in a scenario somebody is typing. */
export interface Position {
  /** The keys that lead there; `[]` for an item of a list. */
  readonly path: readonly string[]
  /** The key whose value is typed; null: a key is. */
  readonly key: string | null
  /** What the same mapping says before, on the same line. */
  readonly beside: ReadonlyMap<string, string>
  /** Where the word begins that is typed. */
  readonly from: number
}

interface Level {
  readonly path: readonly string[]
  readonly isList: boolean
  key: string | null
  readonly beside: Map<string, string>
}

/**
 * Finds out where a cursor stands by what stands before it: lines by their indentation, and what is written on one line by its
 * brackets. The text may be anything: it is being typed.
 */
export function positionAt(text: string, cursor: number): Position | null {
  const lineStart = text.lastIndexOf('\n', cursor - 1) + 1
  const line = text.slice(lineStart, cursor)
  if (/^\s*#|\s#/.test(line)) return null
  const above = text.slice(0, lineStart).split('\n').slice(0, -1)
  const { rest, path } = blockPath(line, above)
  const levels: Level[] = [{ path, isList: false, key: null, beside: new Map() }]
  const word = readFlow(rest, levels)
  const level = levels.at(-1)
  if (level === undefined || word === null) return null
  return {
    path: level.path,
    key: level.key,
    beside: level.beside,
    from: cursor - word.length,
  }
}

/** The keys above a line that it is within, and the line without its indentation. */
function blockPath(
  line: string,
  above: readonly string[],
): { readonly path: readonly string[]; readonly rest: string } {
  const dashes = /^(?:\s*- )*/.exec(line)?.[0] ?? ''
  const items = dashes.split('- ').length - 1
  const rest = line.slice(dashes.length).trimStart()
  const path: string[] = []
  for (let count = 0; count < items; count += 1) path.unshift('[]')
  let indent = items > 0 ? dashes.search(/-/) : line.length - line.trimStart().length
  let isItem = items > 0
  for (const one of above.toReversed()) {
    if (one.trim() === '' || /^\s*#/.test(one)) continue
    const own = one.length - one.trimStart().length
    const dashed = /^(?<before>\s*)(?<dash>(?:- )+)/.exec(one)?.groups
    const keyAt = dashed === undefined ? own : own + (dashed.dash?.length ?? 0)
    const key = /^(?<key>[^\s:{[][^:{[]*):\s*(?:#.*)?$/.exec(one.slice(keyAt))?.groups?.key
    const holds = isItem ? keyAt <= indent : keyAt < indent
    if (holds && key !== undefined) {
      path.unshift(key.replace(/^(["'])(.*)\1$/, '$2'))
      indent = keyAt
      isItem = false
    }
    if (dashed !== undefined && own < indent) {
      path.unshift('[]')
      indent = own
      isItem = true
    }
    if (indent === 0 && !isItem) break
  }
  return { path, rest }
}

/** Reads a line up to the cursor. Returns the word that is being typed; null within quotes. */
function readFlow(rest: string, levels: Level[]): string | null {
  let word = ''
  let quote: string | null = null
  for (const [index, letter] of [...rest].entries()) {
    const level = levels.at(-1)
    if (level === undefined) return null
    if (quote !== null) {
      if (letter === quote) quote = null
      word += letter
    } else if ((letter === '"' || letter === "'") && word.trim() === '') {
      quote = letter
      word = letter
    } else if (letter === '{' || letter === '[') {
      const within = level.key === null ? level.path : [...level.path, level.key]
      levels.push({
        // A mapping in a list is its item.
        path: letter === '[' ? [...within, '[]'] : within,
        isList: letter === '[',
        key: null,
        beside: new Map(),
      })
      word = ''
    } else if (letter === '}' || letter === ']') {
      levels.pop()
      word = ''
    } else if (letter === ',' && levels.length > 1) {
      if (level.key !== null) level.beside.set(level.key, unquoted(word))
      level.key = null
      word = ''
    } else if (letter === ':' && /^\s|^$/.test(rest[index + 1] ?? '') && level.key === null) {
      level.key = unquoted(word)
      word = ''
    } else word += letter
  }
  return quote === null ? word.trimStart() : null
}

function unquoted(word: string): string {
  return word.trim().replace(/^(["'])(.*)\1$/, '$2')
}
