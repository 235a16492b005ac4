import type { Channel } from '@shared/ipc/channels'
import type { ParsedRequestOf, ValueOf } from '@shared/ipc/contract'
import type { Reply } from '@shared/ipc/errors'
import type { Session } from '../operators/session'
import type { OperatorRecord } from '../ports/operators'
import type { Desk } from '../services/desk'
import type { OpenChannel } from '../services/access/permissions'

/** Who asks. Where the permission table lets anyone ask, an action can't count on an operator: it would not compile. */
export interface Visitor {
  readonly session: Session
}
export interface SignedIn extends Visitor {
  readonly operator: OperatorRecord
}
type Asking<C extends Channel> = C extends OpenChannel ? Visitor : SignedIn

/** What stands behind a channel: gathers, lets the engine decide, shapes the view. The request has been parsed, the permission checked. */
export type Action<C extends Channel> = (
  desk: Desk,
  asking: Asking<C>,
  request: ParsedRequestOf<C>,
) => Reply<ValueOf<C>> | Promise<Reply<ValueOf<C>>>

export type Actions = { readonly [C in Channel]: Action<C> }
