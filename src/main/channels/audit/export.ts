import { formatInstant } from '@shared/vocabulary/instant'
import { exportLines, type ExportedLines, type ExportFrame } from '../../audit/exportLines'
import { throttledProgress } from '../../platform/yielding'
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
    await desk.store.upkeep.flush()
    await desk.trail.mark(audit, desk.clock.now())
    const frame = {
      at: desk.clock.now(),
      version: desk.host.version,
      operators: await desk.store.operators.list(),
    }
    return {
      of: (await audit.head())?.sequence ?? 0,
      pieces: (tell) => remembering(lines(desk, frame, tell), learnt),
      written: () => learnt,
    }
  })
  if (!reply.ok) return reply
  return ok(reply.value ? { ...learnt, fingerprint: desk.trail.keys.fingerprint } : null)
}

function lines(
  desk: Desk,
  frame: ExportFrame,
  tell: (done: number, of: number) => void,
): AsyncGenerator<string, ExportedLines> {
  const announce = throttledProgress((done, of) => desk.auditProgress.tell({ done, of }))
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
