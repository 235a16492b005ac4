import { usedEntry } from '../../audit/entries'
import type { Action } from '../action'
import { unwritable } from '../exports/unwritable'
import { inOnePiece } from '../inOnePiece'
import { failed, ok } from '../replies'

/** Saves the summary that the window shows as a PDF, where the operator wants it. Only what is on the page gets there. */
export const saveSummary: Action<'cases.saveSummary'> = async (desk, { operator }, { accountId, caseId }) => {
  const account = desk.store.accounts.read(accountId)
  if (account?.cases.every(({ id }) => id !== caseId) ?? true) return failed('not-found')
  const page = await desk.host.pageAsPdf()
  const target = await desk.host.chooseTarget(`${caseId}.pdf`)
  if (target === null) return ok({ saved: false })
  try {
    await target.write(inOnePiece(page))
  } catch (error) {
    return unwritable('cases.saveSummary', error)
  }
  desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'cases.saveSummary', { case: caseId }, accountId))
  return ok({ saved: true })
}
