import type { CaseView } from '@shared/views/account'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Case } from '../../engine/model/account'
import { assessCommand } from '../../engine/questions/assess'
import type { OperatorRecord } from '../../ports/operators'
import { actorOf } from '../commands/command'
import { contextOf } from '../commands/context'
import type { Desk } from '../desk'

/** How this operator could make a case of the account theirs. */
export function caseOffers(
  desk: Desk,
  operator: OperatorRecord,
  account: Account,
  one: Case,
  now: Instant,
): CaseView['offers'] {
  const type = one.closedAt === null ? 'take-over' : 'reopen-case'
  const command = { type, by: actorOf(operator), caseId: one.id } as const
  return assessCommand(account, command, contextOf(desk, now)).verdict === 'can' ? type : null
}
