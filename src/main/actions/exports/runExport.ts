import type { Reply } from '@shared/ipc/errors'
import { usedEntry } from '../../audit/entries'
import { nowAndThen } from '../../machine/slices'
import type { SignedIn } from '../action'
import type { Desk, FileTarget } from '../desk'
import { progressOf } from '../directory/progress'
import { failed, ok } from '../replies'
import type { CurrentExport } from './exportRoom'
import { unwritable, type Writing } from './unwritable'

class Stopped extends Error {}

/**
 * Writes an export that tells how far it is and can be stopped: by its operator, or by the end of their session. What is
 * stopped leaves no file, because a target writes whole files or none. Answers whether the file is there.
 */
export async function runExport(desk: Desk, asking: SignedIn, what: Writing, of: number, target: FileTarget, content: (tell: (done: number, of: number) => void) => AsyncIterable<string>): Promise<Reply<boolean>> {
  if (desk.exports.current !== null) return failed('conflict', { export: 'underWay' })
  const progress = progressOf('changing')
  const current: CurrentExport = { what, ...asking, progress: progress(0, of), stopped: false, end: null }
  desk.exports.current = current
  const announce = nowAndThen(() => desk.imports.progress.tell({ importId: null, progress: current.progress }))
  const tell = (done: number, total: number): void => {
    current.progress = progress(done, total)
    announce(done, total)
  }
  desk.imports.progress.tell({ importId: null, progress: current.progress })
  current.end = write(desk, current, target, content(tell))
  return current.end
}

async function write(desk: Desk, current: CurrentExport, target: FileTarget, content: AsyncIterable<string>): Promise<Reply<boolean>> {
  try {
    await target.write(whileWanted(current, content))
    return ok(true)
  } catch (error) {
    if (!(error instanceof Stopped)) return unwritable(current.what, error)
    recordStop(desk, current)
    return ok(false)
  } finally {
    desk.exports.current = null
    desk.changes.tell({ accountId: null })
  }
}

/** Writes down that an export came to nothing, and how far it was. */
export function recordStop({ store, clock }: Desk, { what, operator, progress: { done, of } }: CurrentExport): void {
  store.audit.append(usedEntry(clock.now(), operator, 'exports.cancel', { what, done, of }))
}

async function* whileWanted(current: CurrentExport, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece
    if (current.stopped || current.session.operatorId !== current.operator.id) throw new Stopped()
  }
}
