import { usedEntry } from '../../audit/entries'
import { planImport, type ImportPlan } from '../../directory/plan'
import type { Action } from '../action'
import { failed, ok } from '../replies'
import { registrationOf } from './registration'

/** Stores exactly the plan that was shown, all or nothing. Where the store has changed in between, it has to be shown anew. */
export const applyImport: Action<'directory.applyImport'> = async (desk, { session, operator }, { planId }) => {
  const held = session.plan
  if (held === null || held.id !== planId) return failed('conflict', { plan: 'gone' })
  const now = desk.clock.now()
  const anew = planImport(held.reading, held.plan.fileDigest, desk.store.accounts.withSignInName)
  if (linesOf(anew) !== linesOf(held.plan)) return failed('conflict', { plan: 'store-changed' })

  const events = held.plan.added.map((record) => registrationOf(record, desk.ids, now))
  const facts = { format: held.plan.format, added: events.length, digest: held.plan.fileDigest }
  await desk.store.accounts.register(events, usedEntry(now, operator, 'directory.applyImport', facts))
  session.plan = null
  desk.changes.tell({ accountId: null })
  return ok({ added: events.length })
}

/** Which records of the file a plan adds. */
function linesOf(plan: ImportPlan): string {
  return plan.added.map((record) => record.line).join(' ')
}
