import { channels } from '@shared/channels'
import type { AppView } from '@shared/views/app'
import type { Role } from '@shared/vocabulary/kinds'
import { administersAsFounder } from '../../operators/roster'
import type { Session } from '../../operators/session'
import type { OperatorRecord } from '../../ports/operators'
import { permits } from '../access/permissions'
import { findingViews } from '../audit/findings'
import type { Desk } from '../desk'
import { viewForNobody } from './firstView'
import { screensOf } from './screens'

/** They look after the audit, the profile or the work: each has to know when what is written down can't be trusted. */
const toldOfSeals: readonly Role[] = ['auditor', 'administrator', 'supervisor']

/** What the console shows of itself to this operator, or to nobody yet. */
export async function appView(
  desk: Desk,
  operator: OperatorRecord | null,
  session: Session,
): Promise<AppView> {
  const view = await viewForNobody(desk)
  const training = (await desk.training.roomOf(session)?.standing()) ?? null
  if (operator === null) return { ...view, training, crashed: session.crashed }
  return {
    ...view,
    phase: operator.passphraseGivenAt === null ? 'ready' : 'new-passphrase',
    operator: {
      id: operator.id,
      name: operator.name,
      role: operator.role,
      screens: screensOf(operator, await administersAsFounder(operator, desk.store.operators)),
    },
    auditFindings: toldOfSeals.includes(operator.role) ? findingViews(desk.seals) : [],
    clock: view.clock && { ...view.clock, mine: mayAnswerDoubt(operator) },
    training,
  }
}

function mayAnswerDoubt(operator: OperatorRecord): boolean {
  return permits(channels['clock.confirm'].permission, operator, false) === 'yes'
}
