import { remarkText } from '@shared/sentences/remarks'
import type { Remark } from '@shared/vocabulary/remarks'

/** Where in a scenario file something is wrong. */
interface ProblemPlace {
  /** 1-based; 0 where the file could not be opened at all. */
  readonly line: number
  readonly column: number
  /** `steps[3].expect.result`; empty where it is about the file as a whole. Lists count from 0. */
  readonly path: string
}

/** One thing that is wrong with a scenario file: where, and what was expected in place of what was found. */
export interface FileProblem extends ProblemPlace {
  readonly remark: Remark
}

/** The same as the command line says it, which speaks English. */
export interface ToldProblem extends ProblemPlace {
  readonly message: string
}

/** Puts problems into the words of the command line. */
export function told(problems: readonly FileProblem[]): readonly ToldProblem[] {
  return problems.map(({ line, column, path, remark }) => ({
    line,
    column,
    path,
    message: remarkText('en', remark),
  }))
}

/** Problems that are listed; further ones are counted. */
const listed = 50

/** `scenarios/a.yaml:12:5: steps[3].expect.result: expected …, found …`, in the order of the file. */
export function problemLines(file: string, problems: readonly ToldProblem[]): readonly string[] {
  const lines = problems
    .slice(0, listed)
    .map(
      ({ line, column, path, message }) =>
        `${file}:${line > 0 ? `${line}:${column}:` : ''} ${path === '' ? '' : `${path}: `}${message}`,
    )
  const more = problems.length - lines.length
  return more > 0 ? [...lines, `${file}: and ${more} more`] : lines
}

/** In the order of the file; the same complaint about the same place once. */
export function inOrder(problems: readonly FileProblem[]): readonly FileProblem[] {
  const seen = new Set<string>()
  return problems
    .filter(({ line, column, remark }) => {
      const key = `${line}:${column} ${remarkText('en', remark)}`
      return seen.has(key) ? false : seen.add(key)
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
}
