import type { Run } from '../run'
import { readOnce, stampOf } from '../../platform/readOnce'
import { draftOf } from '../../services/policy/draft'
import { failed, ok } from '../../services/replies'

/** Longer than any policy; what is read of a larger file says that it is too large. */
const mostBytes = 1_100_000

/** Reads the file of a policy of the house into the form. */
export const run: Run<'policy.openFile'> = async (desk) => {
  const [file] = await desk.host.chooseFiles()
  if (file === undefined) return ok(null)
  const bytes = await beginningOf(file.path)
  if (bytes === null) return failed('file', { reason: 'unreadable' })
  const { houseFiles } = await desk.training.module()
  const read = houseFiles.read(bytes)
  return ok({
    file: file.name,
    draft: read.pack === null ? null : draftOf(read.pack),
    problems: read.problems,
  })
}

/** Null where it can't be read, or is no ordinary file: a device or a pipe may never end. */
async function beginningOf(file: string): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    const seen = await stampOf(file)
    for await (const piece of readOnce(seen, () => new Error('the file was changed'))) {
      pieces.push(piece)
      length += piece.length
      if (length >= mostBytes) break
    }
    return Buffer.concat(pieces).subarray(0, mostBytes)
  } catch {
    return null
  }
}
