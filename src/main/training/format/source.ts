import { LineCounter, parseDocument, type Document, type Node } from 'yaml'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import type { FileProblem } from './problems'
import { yamlReason } from './yamlReason'

/** A scenario file taken apart, and what was found wrong with it so far. */
export interface Source {
  readonly document: Document
  readonly lines: LineCounter
  readonly problems: FileProblem[]
  /** Values that were looked at, aliases each time that they are used. */
  looked: number
  /** Where values stand that are read at another place: in a variant, or as one language of a text. */
  readonly moved: Map<Node, string>
}

const mostBytes = 1_048_576
const newline = 0x0a

/** Takes the bytes of a file apart as YAML 1.2. What is wrong with them as text or as YAML is in the source's problems. */
export function readSource(bytes: Uint8Array): Source {
  const lines = new LineCounter()
  const problems: FileProblem[] = []
  const source = (text: string): Source => ({
    document: parsed(text, lines),
    lines,
    problems,
    looked: 0,
    moved: new Map(),
  })
  const unreadable = encodingProblem(bytes)
  if (unreadable !== null) {
    problems.push(unreadable)
    return source('')
  }
  const text = new TextDecoder().decode(bytes)
  const read = source(text)
  const reason = yamlReason(text, read.document)
  if (reason !== null) {
    const { line, col } = lines.linePos(Math.min(reason.offset, text.length))
    problems.push({ line, column: col, path: '', remark: reason.remark })
  }
  return read
}

function parsed(text: string, lineCounter: LineCounter): Document {
  // Duplicate keys are reported by the reader, which knows their path. The core schema leaves instants as text.
  return parseDocument(text, {
    lineCounter,
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
  })
}

function encodingProblem(bytes: Uint8Array): FileProblem | null {
  const whole = (said: Remark): FileProblem => ({ line: 1, column: 1, path: '', remark: said })
  if (bytes.length > mostBytes)
    return whole(remark('file-too-large', { size: bytes.length / mostBytes }))
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return whole(remark('file-utf16'))
  const control = bytes.findIndex(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== newline && byte !== 0x0d,
  )
  if (control >= 0)
    return {
      ...placeOf(bytes, control),
      path: '',
      remark: remark('file-control-character', {
        code: `0x${bytes[control]?.toString(16).padStart(2, '0') ?? ''}`,
      }),
    }
  return notUtf8(bytes)
}

function notUtf8(bytes: Uint8Array): FileProblem | null {
  const strict = new TextDecoder('utf-8', { fatal: true })
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const end = bytes.indexOf(newline, start)
    const stop = end < 0 ? bytes.length : end + 1
    try {
      strict.decode(bytes.subarray(start, stop))
    } catch {
      return { line, column: 1, path: '', remark: remark('file-not-utf8') }
    }
    start = stop
  }
  return null
}

function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = bytes.subarray(0, offset)
  return {
    line: before.filter((byte) => byte === newline).length + 1,
    column: offset - before.lastIndexOf(newline),
  }
}
