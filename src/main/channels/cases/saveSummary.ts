import { caseNumber } from '@shared/vocabulary/caseNumber'
import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { unwritable } from '../../services/exports/unwritable'
import { singleChunk } from '../../services/exports/chunk'
import { failed, ok } from '../../services/replies'

/** Saves the summary that the window shows as a PDF, where the operator wants it. Only what is on the page gets there. */
export const run: Run<'cases.saveSummary'> = async (
  desk,
  { operator, session },
  { accountId, caseId },
) => {
  const account = await desk.store.accounts.read(accountId)
  if (account?.cases.every(({ id }) => id !== caseId) ?? true) return failed('not-found')
  const page = await desk.host.pageAsPdf(session)
  const target = await desk.host.chooseTarget(`${caseNumber(caseId)}.pdf`)
  if (target === null) return ok({ saved: false })
  const line = (step: 'begun' | 'done') =>
    usedEntry(desk.clock.now(), operator, 'cases.saveSummary', { step, case: caseId }, accountId)
  // What leaves the store is written down before it does.
  await desk.store.audit.append(line('begun'))
  try {
    await target.write(singleChunk(page))
  } catch (error) {
    return unwritable('cases.saveSummary', error)
  }
  await desk.store.audit.append(line('done'))
  return ok({ saved: true })
}
