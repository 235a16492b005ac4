import type { BodyOf } from '@shared/commands'
import type { ApprovalId, CaseId } from '@shared/vocabulary/ids'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Actor } from './actor'

/** A contact as somebody gave it: read into an address, or what kind it should have been (rule contacts.kind). */
export type GivenContact = BodyOf<'add-contact'>['contact']

/** What another directory says of an account that is here already. */
export type DirectoryUpdate = BodyOf<'update-from-directory'>['update']

/** Who gives a command, and where. */
export interface Given {
  readonly by: Actor
  /** The customer's browser window; `main` where left out. */
  readonly window?: string
  /** The operator's case; left out: their only open case on the account. */
  readonly caseId?: CaseId
  /** Why an operator asks for it, where a second one has to approve: they read it, and no approval is bound to it. */
  readonly because?: string
  /** Whoever gives it is not the one who is signed in: they said yes in a colleague's dialogue. Only main says so. */
  readonly beside?: true
  /** It is what was approved under this request, and nothing else: where that is over, nothing is done and nothing asked anew. */
  readonly under?: ApprovalId
}

/** A command as the engine is given it. What each carries is declared in `shared/commands`. */
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]
export type CommandOf<T extends CommandType> = T extends CommandType ? Given & BodyOf<T> : never
