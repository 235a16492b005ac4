import type { OperatorId } from '@shared/vocabulary/ids'
import type { Role } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'

/** The runs of the training room. They lie apart from the live store: nothing of a directory is in them. */
export interface Runs {
  /** Why the runs are only kept until the app is closed; null: they lie in their file. */
  readonly fault: RunFault | null
  /** Writes the run as it stands, over an earlier state of it. */
  save(run: Run): Promise<void>
  read(id: string): Promise<Run | null>
  /** Without scenario and moves, the newest first. */
  list(): Promise<readonly RunSummary[]>
  /** What the room remembers besides runs, such as the folder of own scenarios. */
  setting(key: string): Promise<string | null>
  setSetting(key: string, value: string): Promise<void>
  close(): Promise<void>
}

/** What keeps the file of runs from being opened; it then stays as it is. */
export interface RunFault {
  readonly kind: 'newer-schema' | 'damaged' | 'in-use' | 'unwritable'
  readonly file: string
}

export interface RunSummary {
  readonly id: string
  readonly scenarioId: string
  readonly title: string
  readonly seat: 'customer' | Role
  readonly trainee: string
  /** Who was signed in. */
  readonly operatorId: OperatorId
  /** The id of the pack that it is played under. */
  readonly policy: string
  readonly hints: boolean
  readonly hintsUsed: number
  readonly moveCount: number
  /** Real instants. */
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  /** Null until it is finished. */
  readonly points: number | null
  readonly of: number
  /** Simulated seconds from the scenario's start to the last move. */
  readonly took: number
  /** Ids of the rules behind goals that were missed, once it is finished. */
  readonly missed: readonly string[]
}

export interface Run extends RunSummary {
  /** The scenario file that it was begun with. */
  readonly scenario: string
  /** The steps that were made, each as a scenario file writes it. */
  readonly moves: readonly StepText[]
}

/** A step as it stands in a scenario file, read from YAML or to be written as it. */
export type StepText = Readonly<Record<string, unknown>>
