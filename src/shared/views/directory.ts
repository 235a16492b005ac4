import type { DirectoryFormat, DirectoryProblem, PlannedChange } from '../vocabulary/directory'
import type { ContactKind } from '../vocabulary/kinds'
import type { Mapping, MappingProblem } from '../vocabulary/mapping'
import type { Recognition } from '../vocabulary/recognition'
import type { Facts } from '../vocabulary/outcomes'
import type { RuleId } from '../vocabulary/ruleIds'

/**
 * `mapping`: nothing was read yet · `reading`: the dry run is being made · `planned`: it is there to be looked at ·
 * `adding`: new accounts are added, and nobody sees them · `changing`: it is decided, and the changes are made · `done`
 */
export const importPhases = ['mapping', 'reading', 'planned', 'adding', 'changing', 'done'] as const
export type ImportPhase = (typeof importPhases)[number]

/** `asked`: what was begun is being taken back · `done`: it has been, and nothing was stored. Null again with whatever is done next. */
export type ImportStop = 'asked' | 'done'

/** `gone`: they came with an earlier import of this directory and are not in the file; only told, nothing is removed. */
export const importClasses = ['new', 'changed', 'held', 'same', 'gone'] as const
export type ImportClass = (typeof importClasses)[number]

/** What some people have in a column: masked, or in full where that was asked for. */
export interface ColumnSamplesView {
  readonly column: string
  readonly values: readonly string[]
}

/** Of a JSON file of no known format: where people may be. */
export interface PeopleListView {
  /** Keys joined with dots; empty: the file itself. */
  readonly path: string
  readonly objects: number
}

/** An import from choosing the files to the report. */
export interface ImportView {
  readonly importId: string
  readonly phase: ImportPhase
  readonly files: readonly string[]
  /** Null where none of the known formats was found, or the files are refused. */
  readonly format: DirectoryFormat | null
  /** By what it was told, and what else it could be. */
  readonly recognition: Recognition
  readonly columns: readonly string[]
  readonly mapping: Mapping | null
  /** Masked. */
  readonly samples: readonly ColumnSamplesView[]
  readonly lists: readonly PeopleListView[]
  /** It was used with files of this kind before. */
  readonly remembered: boolean
  /** What files of this kind were imported with last, where it is another one; null: nothing, or it is this one. */
  readonly offered: Mapping | null
  readonly mappingProblems: readonly MappingProblem[]
  /** Why the files can't be read at all. */
  readonly refused: DirectoryProblem | null
  readonly plan: ImportPlanView | null
  readonly progress: ImportProgressView | null
  readonly stop: ImportStop | null
  readonly report: ImportReportView | null
}

/** What an import would do, in numbers. */
export interface ImportPlanView {
  readonly classes: Readonly<Record<ImportClass, number>>
  /** Of the new ones: without a confirmed contact, so the first sign-in asks for new security info (signin.needs-new-info). */
  readonly gated: number
  /** Sign-in names that look like somebody else's. */
  readonly lookAlikes: number
  /** People that can't be imported; each has a problem that says why. */
  readonly refused: number
  /** What costs a file, a person or a value; and apart from them what only is to be known. */
  readonly problems: number
  readonly notes: number
  /** Of both together: beyond those that are listed. */
  readonly problemsLeftOut: number
  readonly fileRefused: DirectoryProblem | null
  /** Of some people, or of all, the files do not say whether they may sign in: whoever of them is new comes in turned off. */
  readonly statusUnknown: boolean
  /** Of those that are held back: how many may be applied all the same. */
  readonly accepted: number
  /** Of those who are new and have no status that is understood: how many may sign in all the same. */
  readonly turnedOn: number
  /** Of these: those all of whose contacts would be exchanged. They take a supervisor’s approval as well. */
  readonly exchanges: number
}

/** `of` 0: not known yet. `perSecond` and `secondsLeft` are null until they can be told. */
export interface ImportProgressView {
  readonly phase: ImportPhase
  readonly done: number
  readonly of: number
  readonly perSecond: number | null
  readonly secondsLeft: number | null
}

/** What an import has done. */
export interface ImportReportView {
  readonly added: number
  readonly changed: number
  /** Held back in the end: what was not accepted, and what the account had no room for any more when it was its turn. */
  readonly held: number
  readonly same: number
  readonly gone: number
  readonly refused: number
  readonly gated: number
}

export interface ImportRowView {
  readonly number: number
  /** 0: it is not in the file. */
  readonly line: number
  readonly file: string | null
  readonly name: string
  readonly signInName: string
  /** Whether somebody who is new comes in able to sign in; `unknown`: the file does not say, and they don't unless that is accepted. */
  readonly signIn: 'on' | 'off' | 'unknown' | 'turned-on' | null
  /** Of somebody who is new. */
  readonly contacts: readonly {
    readonly kind: ContactKind
    readonly hint: string
    readonly confirmed: boolean
  }[]
  readonly changes: readonly PlannedChange[]
  readonly held: {
    readonly rule: RuleId
    readonly facts: Facts
    readonly acceptable: 'replacement' | 'change' | null
    readonly accepted: boolean
    /** What stands in the way besides, and is accepted with it. */
    readonly also: readonly { readonly rule: RuleId; readonly facts: Facts }[]
  } | null
  /** What became of a change once the import was done; null: it was not one, or was not accepted. */
  readonly result: 'done' | 'held' | null
  /** What differs and stays, because it was decided here. */
  readonly kept: number
  /** The line of the file whose sign-in name this one looks like; 0: one that is here already; null: none. */
  readonly looksLike: number | null
}

/** `next` is where the following page begins; null: this was the last. */
export interface ImportPageView {
  readonly rows: readonly ImportRowView[]
  readonly next: number | null
}

/** The same thing in the same column, once, with the first of its lines. */
export interface ProblemKindView {
  readonly first: DirectoryProblem
  readonly count: number
  /** The first few of its lines, each once. */
  readonly lines: readonly number[]
}

export interface ImportProblemPageView {
  readonly problems: readonly DirectoryProblem[]
  readonly next: number | null
}

/** What an export has saved. */
export interface SavedView {
  /** Null: no place was chosen, or it was stopped. */
  readonly saved: number | null
  /** Records that can't be read, and are not in the file. */
  readonly leftOut: number
}
