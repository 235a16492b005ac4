import type { DirectoryFormat, DirectoryProblem } from '@shared/vocabulary/directory'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind, MessageLanguage, SignInNameKind } from '@shared/vocabulary/kinds'

export type { DirectoryFormat, DirectoryProblem, ProblemId } from '@shared/vocabulary/directory'

/** One person as the file has them, in our spelling. */
export interface DirectoryRecord {
  /** 1-based, where the record starts in the file. */
  readonly line: number
  /** The id that the provider gave the person. */
  readonly externalId: string | null
  /** Never empty: without a name of their own, a person is called what the mask shows of their sign-in name. */
  readonly name: string
  readonly locale: MessageLanguage
  readonly twoStep: boolean
  readonly lastSignInAt: Instant | null
  readonly signInNames: readonly ImportedSignInName[]
  readonly contacts: readonly ImportedContact[]
}

export interface ImportedSignInName {
  readonly kind: SignInNameKind
  readonly value: string
  /** Off where the provider had suspended the account: the import must not let anybody back in. */
  readonly enabled: boolean
}

export interface ImportedContact {
  readonly kind: ContactKind
  /** As `readAddress` spells it. */
  readonly value: string
  /** The file says that it was verified. */
  readonly confirmed: boolean
}

/** All that a file says: the people that can be imported, and every problem. A refused file has no people. */
export interface DirectoryReading {
  readonly format: DirectoryFormat | null
  readonly records: readonly DirectoryRecord[]
  readonly problems: readonly DirectoryProblem[]
}
