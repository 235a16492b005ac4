import type { DraftView } from '@shared/views/training/author'
import { readPlaced } from '../format/read'
import { readSource } from '../format/source'
import { formOf } from './form'
import { seatedWarnings, told } from './warnings'

/** Problems that are told; whoever mends these sees the next ones. */
const mostProblems = 200

/** What the runner says of a text, and the same as a form as far as it can be read. Nothing that a text may hold makes it throw. */
export function look(text: string): DraftView {
  const bytes = new TextEncoder().encode(text)
  const read = readPlaced(bytes)
  const source = readSource(bytes)
  return {
    text,
    problems: read.ok ? [] : read.problems.slice(0, mostProblems),
    warnings: read.ok ? told(read.all, seatedWarnings) : [],
    form: source.problems.length > 0 ? null : formOf(source),
  }
}
