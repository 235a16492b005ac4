import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { singleChunk } from '../../services/exports/chunk'
import { unwritable } from '../../services/exports/unwritable'
import { failed, ok } from '../../services/replies'

/** Writes a policy of the house to the file that the command line and another desk read. */
export const run: Run<'policy.saveFile'> = async (desk, { operator }, { id }) => {
  const saved = (await desk.store.policies.saved()).find(({ pack }) => pack.id === id)
  if (saved === undefined) return failed('conflict', { policy: 'unknown' })
  const { houseFiles } = await desk.training.module()
  const target = await desk.host.chooseTarget(`${id}.yaml`)
  if (target === null) return ok({ saved: false })
  const line = (step: 'begun' | 'done') =>
    usedEntry(desk.clock.now(), operator, 'policy.saveFile', { step, policy: id })
  // What leaves the store is written down before it does.
  await desk.store.audit.append(line('begun'))
  try {
    await target.write(singleChunk(houseFiles.write(saved.pack)))
  } catch (error) {
    return unwritable('policy.saveFile', error)
  }
  await desk.store.audit.append(line('done'))
  return ok({ saved: true })
}
