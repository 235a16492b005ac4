import { formatInstant } from '@shared/vocabulary/instant'
import { exportLines, type ExportedLines } from '../../audit/exportLines'
import { nowAndThen } from '../../platform/yielding'
import type { Run } from '../run'
import type { Desk } from '../../services/desk'
import { runExport } from '../../services/exports/runExport'
import { ok } from '../../services/replies'

/** Writes the whole audit to a file that `npm run verify-audit` can check anywhere. A part could not be: each record seals those before it. */
export const run: Run<'audit.export'> = async (desk, asking) => {
  const { audit } = desk.store
  const learnt = { records: 0, sha256: '' }
  const order = {
    what: 'audit.export',
    fileName: `latchkey-audit-${formatInstant(desk.clock.now()).slice(0, 10)}.jsonl`,
  } as const
  const reply = await runExport(desk, asking, order, async () => {
    // What leaves the store has to be there after a power cut as well.
    await desk.store.flush()
    desk.trail.mark(audit, desk.clock.now())
    return {
      of: audit.head()?.sequence ?? 0,
      pieces: (tell) => remembering(lines(desk, tell), learnt),
      written: () => learnt,
    }
  })
  if (!reply.ok) return reply
  return ok(reply.value ? { ...learnt, fingerprint: desk.trail.keys.fingerprint } : null)
}

function lines(
  desk: Desk,
  tell: (done: number, of: number) => void,
): AsyncGenerator<string, ExportedLines> {
  const frame = {
    at: desk.clock.now(),
    version: desk.host.version,
    operators: desk.store.operators.list(),
  }
  const announce = nowAndThen((done, of) => desk.auditProgress.tell({ done, of }))
  return exportLines(desk.store.audit, desk.trail, frame, (done, of) => {
    tell(done, of)
    announce(done, of)
  })
}

/** Passes the lines on, and keeps what the generator returns at its end. */
async function* remembering(
  all: AsyncGenerator<string, ExportedLines>,
  learnt: ExportedLines,
): AsyncGenerator<string> {
  Object.assign(learnt, yield* all)
}
