import type { Remark, RemarkFact } from '@shared/vocabulary/remarks'
import type { FileProblemView } from './library'
import type { GoalView, MoveView } from './room'
import type { TaleView } from './tale'

/** A scenario that is being written: its YAML, what the runner says of it, and the same as a form. */
export interface DraftView {
  readonly text: string
  readonly problems: readonly FileProblemView[]
  /** What is valid and teaches little, or can’t be played by a person; empty while there are problems. */
  readonly warnings: readonly FileProblemView[]
  /** Null where the YAML can't be read at all: then only the text can be mended. */
  readonly form: DraftFormView | null
}

/** A value of the file: what stands there, right or wrong. A number that is written in an own way is text. */
export type DraftNode = string | number | boolean | null | readonly DraftNode[] | DraftMap
export interface DraftMap {
  readonly [key: string]: DraftNode
}

/** What the form shows. Each field is written by its path in the document (`training.editDraft`). */
export interface DraftFormView {
  readonly whole: DraftMap
  /** The line of each item of a list, by its path: `steps[3]`. */
  readonly lines: Readonly<Record<string, number>>
}

/** Where in the document something is: keys and list indices from the top. */
export type DraftPath = readonly (string | number)[]

/** A change of a draft. A value of null takes out what is there; `yaml` is a value as it would be typed; `moveTo` puts an item elsewhere in its list. */
export type DraftEdit = { readonly path: DraftPath } & (
  { readonly value: unknown } | { readonly yaml: string } | { readonly moveTo: number }
)

/** The draft played by itself: its steps, and what does not hold. */
export interface TriedDraftView {
  /** Every variant holds, and reaches its full score. */
  readonly passed: boolean
  /** The variant that is shown, from 1 on: the first that doesn’t hold, or else the first. */
  readonly variant: number
  readonly variants: number
  /** What shows only when it is played, of all variants. */
  readonly warnings: readonly FileProblemView[]
  readonly moves: readonly (MoveView & {
    readonly line: number
    readonly failures: readonly {
      readonly key: string
      readonly expected: RemarkFact
      readonly found: RemarkFact
    }[]
  })[]
  readonly goals: readonly GoalView[]
  readonly zone: string
}

/** What the search for a gap in a policy came to. */
export interface HuntView {
  readonly tried: number
  readonly found: {
    readonly kind: 'owner-locked-out' | 'impostor-in'
    readonly steps: number
    /** The shortest story as a scenario file. */
    readonly text: string
    /** Who knows what in it. */
    readonly people: readonly Remark[]
    readonly tale: TaleView
    /** What went wrong, and which change makes it possible. */
    readonly ends: readonly Remark[]
  } | null
  readonly stopped: boolean
}
