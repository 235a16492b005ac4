import type { OperatorId } from '@shared/vocabulary/ids'
import type { InterfaceLanguage, Role } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { RunMode } from '@shared/vocabulary/training'
import type { Courses } from './courses'

/** The runs of the training room. They lie apart from the live store: nothing of a directory is in them. */
export interface Runs {
  /** Why the runs are only kept until the app is closed; null: they lie in their file. */
  readonly fault: RunFault | null
  /** Writes the run as it stands, over an earlier state of it. */
  save(run: Run): Promise<void>
  read(id: string): Promise<Run | null>
  /** Without scenario and moves, the newest first. */
  list(wanted?: RunFilter): Promise<readonly RunSummary[]>
  /** Takes runs out for good, with what was written beside them. @returns how many there were */
  remove(ids: readonly string[]): Promise<number>
  /** Takes out every run that was last played before an instant: finished then, or begun then and never finished. */
  removeBefore(instant: Instant): Promise<number>
  /** What trainers wrote beside the moves of a run, in the order of the moves. */
  comments(runId: string): Promise<readonly RunComment[]>
  /** Writes a comment, over an earlier state of it. */
  saveComment(comment: RunComment): Promise<void>
  removeComment(id: string): Promise<void>
  readonly courses: Courses
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

/** Which runs are meant. What is left out doesn't matter. */
export interface RunFilter {
  /** Began then or later. */
  readonly from?: Instant
  /** Began before. */
  readonly before?: Instant
  readonly scenarioId?: string
  readonly courseId?: string
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
  readonly mode: RunMode
  /** Of 100. Null: there is none, nobody can fail. */
  readonly passMark: number | null
  /** What chance was drawn from; by it the variant. */
  readonly seed: number
  /** Which variant of the scenario it is, from 0 on. */
  readonly variant: number
  /** In which the people of the scenario speak. */
  readonly language: InterfaceLanguage
  /** How often the trainee has gone back. */
  readonly backs: number
  /** A trainer has looked at the caller's things. */
  readonly looked: boolean
  /** Real seconds that were spent on it. Null: an older version, which measured none, has kept it. */
  readonly timeOnTask: number | null
  /** How the goals stood at the end; empty until then, and where an older version has kept it. */
  readonly goals: readonly RunGoal[]
  /** The course as part of which it is played; null: of none. */
  readonly courseId: string | null
}

/** A goal as a finished run left it. */
export interface RunGoal {
  readonly id: string
  /** The author's sentence, in the language of the run; null: only the id says it. */
  readonly text: string | null
  readonly points: number
  readonly reached: boolean
  /** The rule behind it. */
  readonly why: string | null
}

/** What a trainer has written beside a move. */
export interface RunComment {
  readonly id: string
  readonly runId: string
  /** As people count; 0: it is about the whole run. */
  readonly move: number
  readonly text: string
  readonly operatorId: OperatorId
  /** Their name, as it was. */
  readonly author: string
  readonly at: Instant
}

export interface Run extends RunSummary {
  /** The scenario file that it was begun with. */
  readonly scenario: string
  /** The steps that were made, each as a scenario file writes it. */
  readonly moves: readonly StepText[]
}

/** A step as it stands in a scenario file, read from YAML or to be written as it. */
export type StepText = Readonly<Record<string, unknown>>
