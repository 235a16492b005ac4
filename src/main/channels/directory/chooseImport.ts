import { randomUUID } from 'node:crypto'
import type { Reply } from '@shared/ipc/errors'
import { takeDropped } from '../../operators/dropped'
import { importFiles } from '../../platform/importFiles'
import { usedEntry } from '../../audit/entries'
import { inspectDirectory } from '../../directory/inspect'
import type { DirectoryInspection } from '../../directory/model/reading'
import type { ImportFile, SeenFile } from '../../ports/imports'
import { fileFailure, seenFiles, sourceOf } from '../../services/directory/chosenFiles'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import type { CurrentImport } from '../../services/state/imports'
import { dropPlan } from '../../services/directory/current'
import { importView } from '../../services/directory/importView'
import { isSameMapping, offeredMapping } from '../../services/directory/mappings'
import { isBusy, mapped } from '../../services/directory/stages'

/**
 * Begins an import: looks at how the chosen files begin. The mapping that such files were imported with last is offered and not
 * used by itself: what was right for that file may not be for this one, and nobody would look.
 */
export const run: Run<'directory.chooseImport'> = async (
  desk,
  { operator, session },
  { dropped },
) => {
  const { imports, store } = desk
  if (imports.current !== null && isBusy(imports.current.stage))
    return failed('conflict', { import: imports.current.stage.phase })
  const chosen =
    dropped === undefined
      ? await desk.host.chooseFiles()
      : importFiles(takeDropped(session, dropped) ?? [])
  if (chosen.length === 0)
    return dropped === undefined ? ok(null) : failed('conflict', { import: 'gone' })
  const looked = await lookAt(chosen)
  if (!looked.ok) return looked
  const { files, found } = looked.value

  if (imports.current !== null) await dropPlan(desk, imports.current)
  const { format, recognition, columns, mapping, samples, lists, refused } = found
  const remembered = format === null ? null : await offeredMapping(store.settings, format, found)
  const current: CurrentImport = {
    id: randomUUID(),
    operatorId: operator.id,
    files,
    format,
    recognition,
    columns,
    samples,
    lists,
    refused,
    mapping,
    remembered: remembered !== null && isSameMapping(remembered, mapping),
    offered: remembered,
    stage: mapped(),
  }
  imports.current = current
  await store.audit.append(
    usedEntry(desk.clock.now(), operator, 'directory.chooseImport', {
      files: files.length,
      format,
    }),
  )
  return ok(await importView(current))
}

/** Which files they are, and how they begin. */
async function lookAt(
  chosen: readonly ImportFile[],
): Promise<Reply<{ readonly files: readonly SeenFile[]; readonly found: DirectoryInspection }>> {
  try {
    const files = await seenFiles(chosen)
    return ok({ files, found: await inspectDirectory(files.map(sourceOf)) })
  } catch (error) {
    const failure = fileFailure(error)
    if (failure === null) throw error
    return failure
  }
}
