import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'

/** Prints the summary that the window shows. Only what is on the page gets there. */
export const run: Run<'cases.printSummary'> = async (
  { store, host, clock },
  { operator, session },
  { accountId, caseId },
) => {
  const account = await store.accounts.read(accountId)
  if (account?.cases.every(({ id }) => id !== caseId) ?? true) return failed('not-found')
  // What leaves the store is written down before it does.
  await store.audit.append(
    usedEntry(clock.now(), operator, 'cases.printSummary', { case: caseId }, accountId),
  )
  return ok({ printed: await host.printPage(session) })
}
