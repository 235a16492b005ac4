import type { Session } from '../operators/session'
import type { OperatorRecord } from '../ports/operators'

/** Who asks. Where anyone may ask, a run can't count on an operator: it would not compile. */
export interface Visitor {
  readonly session: Session
}
export interface SignedIn extends Visitor {
  readonly operator: OperatorRecord
}
