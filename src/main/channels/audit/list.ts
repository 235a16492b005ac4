import { setImmediate } from 'node:timers/promises'
import type { AuditFilter, AuditPage, AuditRecord } from '../../ports/audit'
import type { Run } from '../run'
import type { Desk } from '../../services/desk'
import { ok } from '../../services/replies'
import { auditViews } from '../../services/audit/view'

const shown = 50
/** Each look takes a few milliseconds; a rare record may lie further back than this many, and is found by going on. */
const mostLooks = 20

/** A page of the audit. */
export const run: Run<'audit.list'> = async (desk, _asking, { filter, before }) => {
  const { records, next } = await search(desk, filter, before)
  return ok({
    records: await auditViews(desk, records),
    next,
    operators: (await desk.store.operators.list()).map(({ id, name }) => ({ id, name })),
  })
}

async function search(desk: Desk, filter: AuditFilter, before: number | null): Promise<AuditPage> {
  const records: AuditRecord[] = []
  let next = before
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const page = await desk.store.audit.page({
      filter,
      before: next,
      limit: shown - records.length,
    })
    records.push(...page.records)
    next = page.next
    if (next === null || records.length === shown) break
    await setImmediate()
  }
  return { records, next }
}
