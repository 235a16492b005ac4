import type { InterfaceLanguage, Role } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Remark } from '@shared/vocabulary/remarks'
import type { Difficulty } from '@shared/vocabulary/training'
import type { RuleId } from '@shared/vocabulary/ruleIds'

/** Where a scenario comes from: with the app, written in this profile, or from the folder that was chosen. */
export const scenarioSources = ['shipped', 'own', 'folder'] as const
export type ScenarioSource = (typeof scenarioSources)[number]

export type TrainingSeat = 'customer' | Role

/** What the library shows. */
export interface LibraryView {
  /** Playable ones first, from easy to hard; the rest by title. */
  readonly scenarios: readonly ScenarioCardView[]
  /** Files that are not valid scenarios, with what is wrong by line. */
  readonly broken: readonly BrokenScenarioView[]
  /** The folder that own scenarios are also taken from; null: none was chosen. */
  readonly folder: string | null
  /** Runs of this operator that were left before their end, the newest first. */
  readonly unfinished: readonly RunView[]
  /** Finished ones, the newest first; not all where there are very many. */
  readonly finished: readonly RunView[]
  /** The packs that a run can be played or compared under. */
  readonly packs: readonly PackView[]
  /** Whether the operator may write scenarios, read the class report and search for gaps in a policy. */
  readonly mayTeach: boolean
  /** Why runs are only kept until the app is closed; null: they lie in their file. */
  readonly notKept: {
    readonly kind: 'newer-schema' | 'damaged' | 'in-use' | 'unwritable'
    readonly file: string
  } | null
}

export interface ScenarioCardView {
  /** `shipped:two-step-loss`. */
  readonly id: string
  readonly source: ScenarioSource
  /** The neutral line of it, which gives nothing away. */
  readonly line: string
  /** Who teaches also sees what it is called and what it teaches; null for everybody else. */
  readonly title: string | null
  readonly about: string | null
  /** Null: it plays by itself only, nobody can sit in it. */
  readonly seat: TrainingSeat | null
  readonly difficulty: Difficulty | null
  /** About how long a person takes. */
  readonly minutes: number | null
  /** Rules that one may meet; empty for who doesn't teach. */
  readonly rules: readonly RuleId[]
  /** The languages that people in it speak. */
  readonly texts: readonly InterfaceLanguage[]
  /** How many ways the same story may go; each run draws one. */
  readonly variants: number
  /** The full score. */
  readonly points: number
  readonly policy: string
  /** The best score of this operator; null: never finished. */
  readonly best: number | null
}

export interface BrokenScenarioView {
  /** What it is opened by in the editor; null: it is the folder that can't be read. */
  readonly id: string | null
  readonly file: string
  readonly source: ScenarioSource
  readonly problems: readonly FileProblemView[]
}

/** What the runner remarks. Lines and columns count from 1; line 0: the file could not be opened. */
export interface FileProblemView {
  readonly line: number
  readonly column: number
  readonly path: string
  readonly remark: Remark
}

export interface PackView {
  readonly id: string
  readonly version: string
  readonly about: string
  readonly parameters: readonly {
    readonly id: string
    readonly value: string
    readonly expects: Remark
  }[]
}

/** One run of one trainee, as it is kept. */
export interface RunView {
  readonly id: string
  readonly scenarioId: string
  readonly title: string
  readonly seat: TrainingSeat
  readonly trainee: string
  readonly policy: string
  readonly hints: boolean
  readonly hintsUsed: number
  readonly moves: number
  /** Real instants. */
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  /** Null until it is finished. */
  readonly points: number | null
  readonly of: number
  /** Simulated seconds from the start of the scenario to the last move. */
  readonly took: number
}
