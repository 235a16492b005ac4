import type { Role } from '@shared/vocabulary/kinds'
import type { Remark, RemarkFact } from '@shared/vocabulary/remarks'
import type { Difficulty } from '@shared/vocabulary/training'
import type { FileProblemView, TrainingSeat } from './library'
import type { GoalView, MoveView } from './room'
import type { TaleView } from './tale'

/** A scenario that is being written: its YAML, what the runner says of it, and the same as a form. */
export interface DraftView {
  readonly text: string
  readonly problems: readonly FileProblemView[]
  /** Null where the YAML can't be read at all: then only the text can be mended. */
  readonly form: DraftFormView | null
}

/** What the form shows. Each field is written by its path in the document (`training.editDraft`). */
export interface DraftFormView {
  readonly title: string
  readonly about: string
  readonly policy: string
  readonly start: string
  readonly zone: string
  readonly seat: TrainingSeat | null
  readonly difficulty: Difficulty | null
  readonly minutes: string
  readonly story: string
  readonly truth: string
  readonly says: readonly { readonly when: string; readonly text: string }[]
  readonly debrief: string
  readonly operators: readonly { readonly handle: string; readonly role: Role | string }[]
  readonly accounts: readonly DraftAccountView[]
  readonly world: readonly { readonly contact: string; readonly facts: readonly string[] }[]
  /** One line of flow YAML a step. */
  readonly steps: readonly { readonly line: number; readonly text: string }[]
  readonly goals: readonly { readonly id: string; readonly points: string; readonly text: string }[]
}

export interface DraftAccountView {
  readonly handle: string
  readonly name: string
  readonly locale: string
  readonly password: string
  readonly twoStep: boolean
  readonly privileged: boolean
  readonly signInNames: readonly string[]
  readonly contacts: readonly {
    readonly handle: string
    readonly kind: 'email' | 'phone'
    readonly value: string
  }[]
}

/** Where in the document something is: keys and list indices from the top. */
export type DraftPath = readonly (string | number)[]

/** The draft played by itself: its steps, and what does not hold. */
export interface TriedDraftView {
  readonly passed: boolean
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
