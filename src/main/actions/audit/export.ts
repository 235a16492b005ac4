import { formatInstant } from '@shared/vocabulary/instant'
import { usedEntry } from '../../audit/entries'
import { exportLines } from '../../audit/exportLines'
import type { Action } from '../action'
import type { Desk } from '../desk'
import { runExport } from '../exports/runExport'
import { ok } from '../replies'

/** Writes the whole audit to a file that `npm run verify-audit` can check anywhere. A part could not be: each record seals those before it. */
export const exportAudit: Action<'audit.export'> = async (desk, asking) => {
  const { audit } = desk.store
  const at = desk.clock.now()
  const target = await desk.host.chooseTarget(`latchkey-audit-${formatInstant(at).slice(0, 10)}.jsonl`)
  if (target === null) return ok(null)

  // What leaves the store has to be there after a power cut as well.
  await desk.store.flush()
  desk.trail.mark(audit, at)
  const records = audit.head()?.sequence ?? 0
  const learnt = { sha256: '' }
  const reply = await runExport(desk, asking, 'audit.export', records, target, (tell) => remembering(lines(desk, tell), learnt))
  if (!reply.ok) return reply
  if (!reply.value) return ok(null)
  audit.append(usedEntry(desk.clock.now(), asking.operator, 'audit.export', { records, ...learnt }))
  return ok({ records, ...learnt, fingerprint: desk.trail.keys.fingerprint })
}

function lines(desk: Desk, tell: (done: number, of: number) => void): AsyncGenerator<string, string> {
  const frame = { at: desk.clock.now(), version: desk.host.version, operators: desk.store.operators.list() }
  return exportLines(desk.store.audit, desk.trail, frame, (done, of) => {
    tell(done, of)
    desk.auditProgress.tell({ done, of })
  })
}

/** Passes the lines on, and keeps the digest that the generator returns at its end. */
async function* remembering(all: AsyncGenerator<string, string>, learnt: { sha256: string }): AsyncGenerator<string> {
  learnt.sha256 = yield* all
}
