import {
  severityOfProblem,
  type DirectoryFormat,
  type DirectoryProblem,
  type ProblemFacts,
  type ProblemId,
} from '@shared/vocabulary/directory'

/** Where a problem is. */
export interface ProblemLocation {
  readonly line: number
  readonly field?: string | null
}

/** How a reader tells what it found. */
export type Report = (problem: ProblemId, place: ProblemLocation, facts?: ProblemFacts) => void

/** A problem at a place, with the severity that its id stands for. */
export function problemAt(
  problem: ProblemId,
  place: ProblemLocation,
  facts: ProblemFacts = {},
): DirectoryProblem {
  return {
    line: place.line,
    field: place.field ?? null,
    severity: severityOfProblem[problem],
    problem,
    facts,
  }
}

/** Ends the reading of a file from anywhere inside it; `readDirectory` turns it into the problem that it is refused with. */
export class FileRefused extends Error {
  readonly problem: DirectoryProblem
  /** Where it is already known. */
  readonly format: DirectoryFormat | null

  constructor(
    problem: ProblemId,
    place: ProblemLocation,
    facts: ProblemFacts = {},
    format: DirectoryFormat | null = null,
  ) {
    super(problem)
    this.problem = problemAt(problem, place, facts)
    this.format = format
  }
}
