import type { DirectoryFormat, DirectoryProblem } from '../vocabulary/directory'
import type { ContactKind } from '../vocabulary/kinds'

/** A dry run as a screen sees it: counts, the first people (masked) and the worst problems. */
export interface ImportPlanView {
  /** Null where the file was refused before its format was known. */
  readonly format: DirectoryFormat | null
  readonly fileName: string
  readonly planId: string
  readonly added: number
  /** Already in the store by sign-in name; an import leaves them as they are. */
  readonly existing: number
  /** Of `added`: without a confirmed contact, so the first sign-in asks for new security info (signin.needs-new-info). */
  readonly gated: number
  /** People that the file has but that can't be added; each has a problem of severity `record-refused`. */
  readonly refused: number
  readonly samples: readonly ImportSampleView[]
  /** The costliest first, then by line. */
  readonly problems: readonly DirectoryProblem[]
  readonly problemCount: number
}

export interface ImportSampleView {
  readonly line: number
  readonly name: string
  /** A mask. */
  readonly signInName: string
  readonly contacts: readonly { readonly kind: ContactKind; readonly hint: string; readonly confirmed: boolean }[]
}
