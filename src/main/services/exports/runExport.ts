import type { Reply } from '@shared/ipc/errors'
import type { Facts } from '@shared/vocabulary/outcomes'
import { reportDefect } from '../../platform/defects'
import { throttledProgress } from '../../platform/yielding'
import { UnreadableRecord } from '../../ports/unreadable'
import type { SignedIn } from '../asking'
import type { FileTarget } from '../../ports/host'
import type { Desk } from '../desk'
import { progressOf } from '../progress'
import { failed, ok } from '../replies'
import { reportUnreadable } from '../unreadable/report'
import type { CurrentExport } from '../state/exports'
import { recordBeginning, recordEnding } from './recordExport'
import { unwritable, type Writing } from './unwritable'

/** An export as it is asked for. `facts` go into the audit with its beginning. */
export interface ExportOrder {
  readonly what: Writing
  readonly fileName: string
  readonly facts?: Facts
  /** A small file that belongs beside it. */
  readonly beside?: { readonly name: string; readonly text: string }
  /** Asked once there is a place to write to, and before anything is: what stands against it; null: nothing. */
  readonly begin?: () => Promise<Reply<never> | null>
}

/** What is to be written. */
export interface ExportContent {
  /** How much there is to go through, as `tell` counts it. */
  readonly of: number
  pieces(tell: (done: number, of: number) => void): AsyncIterable<string>
  /** What the audit keeps of it, once all of it is written. */
  written(): Facts
  /** Settings that the next one of its kind goes by, once all of it is written. */
  remembered?(): Readonly<Record<string, string>>
}

class Stopped extends Error {}

/** What was to be written could not be made; the file is not to blame. */
class ContentFailed extends Error {
  constructor(readonly failure: unknown) {
    super('the content of an export could not be made')
  }
}

/**
 * Lets the operator choose where to, and writes an export there that tells how far it is and can be stopped: by them, or
 * by the end of the sitting that they asked in, whoever signs in after it. What is stopped leaves no file, because a target
 * writes whole files or none. Its beginning and its end are written down. Answers whether the file is there.
 */
export async function runExport(
  desk: Desk,
  asking: SignedIn,
  { what, fileName, facts, beside, begin }: ExportOrder,
  prepare: () => ExportContent | Promise<ExportContent>,
): Promise<Reply<boolean>> {
  const {
    operator,
    session: { sitting },
  } = asking
  const target = await desk.host.chooseTarget(fileName)
  if (target === null) return ok(false)
  const content = await prepare()
  if (sitting.over) return failed('locked')
  if (desk.exports.current !== null) return failed('conflict', { export: 'underWay' })
  const obstacle = (await begin?.()) ?? null
  if (obstacle !== null) return obstacle

  const progress = progressOf('changing')
  const record = await recordBeginning(
    desk,
    operator,
    what,
    { ...facts, of: content.of },
    target.unfinished ?? null,
  )
  if (record === null) return failed('conflict', { export: 'underWay' })
  const current: CurrentExport = {
    what,
    operator,
    sitting,
    record,
    progress: progress(0, content.of),
    stopped: false,
    end: null,
  }
  desk.exports.current = current
  const announce = throttledProgress(() =>
    desk.imports.progress.tell({ importId: null, progress: current.progress }),
  )
  const tell = (done: number, total: number): void => {
    current.progress = progress(done, total)
    announce(done, total)
  }
  desk.imports.progress.tell({ importId: null, progress: current.progress })
  // Beside a file that then can't be written it does no harm.
  if (beside !== undefined)
    await target.writeBeside?.(beside.name, beside.text).catch(() => undefined)
  current.end = write(desk, current, target, content, tell)
  return current.end
}

async function write(
  desk: Desk,
  current: CurrentExport,
  target: FileTarget,
  content: ExportContent,
  tell: (done: number, of: number) => void,
): Promise<Reply<boolean>> {
  const reply = await attempt(desk, current, target, await content.pieces(tell))
  // The program is quitting, and has written down what became of it.
  if (desk.exports.current !== current) return reply
  desk.exports.current = null
  const { done, of } = current.progress
  if (!reply.ok) await recordEnding(desk, current, { step: 'failed', done, of }, 'failed')
  else if (reply.value) {
    const facts = { step: 'done', ...content.written() }
    await recordEnding(desk, current, facts, 'accepted', content.remembered?.())
  } else
    await recordEnding(desk, current, {
      step: 'stopped',
      why: current.stopped ? 'asked' : 'locked',
      done,
      of,
    })
  desk.changes.tell({ accountId: null })
  return reply
}

async function attempt(
  desk: Desk,
  current: CurrentExport,
  target: FileTarget,
  pieces: AsyncIterable<string>,
): Promise<Reply<boolean>> {
  try {
    await target.write(whileWanted(current, pieces))
    return ok(true)
  } catch (error) {
    if (error instanceof Stopped) return ok(false)
    if (!(error instanceof ContentFailed)) return unwritable(current.what, error)
    const { failure } = error
    if (failure instanceof UnreadableRecord) {
      await reportUnreadable(desk, failure)
      return failed('unreadable', { table: failure.table })
    }
    reportDefect(current.what, failure)
    return failed('fault')
  }
}

async function* whileWanted(
  current: CurrentExport,
  pieces: AsyncIterable<string>,
): AsyncGenerator<string> {
  for await (const piece of made(pieces)) {
    yield piece
    if (current.stopped || current.sitting.over) throw new Stopped()
  }
}

async function* made(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    for await (const piece of pieces) yield piece
  } catch (error) {
    throw new ContentFailed(error)
  }
}
