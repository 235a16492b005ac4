import { failed, ok } from '../../services/replies'
import { bindingOf } from '../../services/drafts/drafts'
import type { Run } from '../run'

/** Keeps what was typed, for whoever typed it; an empty text takes away what was kept. */
export const run: Run<'drafts.save'> = async (desk, { operator }, { text, ...place }) => {
  const { drafts, accounts } = desk.store
  if (text === '') await drafts.drop(operator.id, place)
  else {
    const account = await accounts.read(place.accountId)
    if (account === null) return failed('not-found')
    // In a case that is closed by now, or is none of this account's, there is nothing to send.
    const isOpen = account.cases.some(
      ({ id, closedAt }) => id === place.caseId && closedAt === null,
    )
    if (place.caseId === null || isOpen)
      await drafts.keep({
        ...place,
        operatorId: operator.id,
        sealed: desk.sealing.seal(text, bindingOf(operator.id, place)),
        at: desk.clock.now(),
      })
  }
  return ok(null)
}
