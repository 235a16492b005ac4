import { formatInstant } from '@shared/vocabulary/instant'
import { defaultTable, type ListSeparator } from '@shared/vocabulary/table'
import { exportLines, type ExportedLines, type ExportFrame } from '../../audit/exportLines'
import { selected, selectionLines } from '../../audit/selection'
import verifier from '../../audit/verifyAudit.mjs?raw'
import { throttledProgress } from '../../platform/yielding'
import type { AuditFilter } from '../../ports/audit'
import type { Run } from '../run'
import { auditTable } from '../../services/audit/table'
import type { Desk } from '../../services/desk'
import { runExport } from '../../services/exports/runExport'
import { ok } from '../../services/replies'

/**
 * Writes the audit, or what a filter lets through, to a file. The verifier is written beside it: it checks the file anywhere with
 * nothing but Node.
 */
export const run: Run<'audit.export'> = async (desk, asking, { form, filter, style }) => {
  const { audit } = desk.store
  const learnt = { records: 0, sha256: '' }
  const isWhole = Object.keys(filter).length === 0
  const day = formatInstant(desk.clock.now()).slice(0, 10)
  const order = {
    what: 'audit.export',
    fileName: `latchkey-audit-${day}.${form === 'csv' ? 'csv' : 'jsonl'}`,
    beside: { name: 'verify-audit.mjs', text: verifier },
  } as const
  const reply = await runExport(desk, asking, order, async () => {
    // What leaves the store has to be there after a power cut as well.
    await desk.store.upkeep.flush()
    await desk.trail.mark(audit, desk.clock.now())
    const frame = {
      at: desk.clock.now(),
      version: desk.host.version,
      operators: await desk.store.operators.list(),
    }
    return {
      of: (await audit.head())?.sequence ?? 0,
      pieces: (tell) => {
        const announced = announcing(desk, tell)
        return remembering(
          form === 'csv'
            ? table(desk, frame, filter, style?.separator ?? defaultTable.separator, announced)
            : isWhole
              ? exportLines(audit, desk.trail, frame, announced)
              : selectionLines(selected(audit, filter, announced), desk.trail, frame, filter),
          learnt,
        )
      },
      written: () => (isWhole ? learnt : { ...learnt, selection: true }),
    }
  })
  if (!reply.ok) return reply
  return ok(reply.value ? { ...learnt, fingerprint: desk.trail.keys.fingerprint } : null)
}

function table(
  { store, trail }: Desk,
  frame: ExportFrame,
  filter: AuditFilter,
  separator: ListSeparator,
  tell: (done: number, of: number) => void,
): AsyncGenerator<string, ExportedLines> {
  return auditTable(selected(store.audit, filter, tell), trail, frame, separator)
}

function announcing(
  { auditProgress }: Desk,
  tell: (done: number, of: number) => void,
): (done: number, of: number) => void {
  const announce = throttledProgress((done, of) => auditProgress.tell({ done, of }))
  return (done, of) => {
    tell(done, of)
    announce(done, of)
  }
}

/** Passes the lines on, and keeps what the generator returns at its end. */
async function* remembering(
  all: AsyncGenerator<string, ExportedLines>,
  learnt: ExportedLines,
): AsyncGenerator<string> {
  Object.assign(learnt, yield* all)
}
