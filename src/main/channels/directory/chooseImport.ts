import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { usedEntry } from '../../audit/entries'
import { inspectDirectory } from '../../directory/inspect'
import type { DirectoryInspection } from '../../directory/model/reading'
import type { ImportFile } from '../../ports/imports'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import type { CurrentImport } from '../../services/state/imports'
import { dropPlan } from '../../services/directory/current'
import { importView } from '../../services/directory/importView'
import { rememberedMapping } from '../../services/directory/mappings'
import { isBusy, mapped } from '../../services/directory/stages'

/** Begins an import: looks at how the chosen files begin, and offers the mapping that such files were imported with last. */
export const run: Run<'directory.chooseImport'> = async (desk, { operator }) => {
  const { imports, store } = desk
  if (imports.current !== null && isBusy(imports.current.stage))
    return failed('conflict', { import: imports.current.stage.phase })
  const files = await desk.host.chooseFiles()
  if (files.length === 0) return ok(null)
  const found = await inspected(files)
  if (found === null) return failed('file', { reason: 'unreadable' })

  if (imports.current !== null) await dropPlan(desk, imports.current)
  const { format, recognition, columns, mapping, refused } = found
  const remembered =
    format === null ? null : await rememberedMapping(store.settings, format, columns)
  const current: CurrentImport = {
    id: randomUUID(),
    operatorId: operator.id,
    files,
    format,
    recognition,
    columns,
    refused,
    mapping: remembered ?? mapping,
    remembered: remembered !== null,
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

/** Null where one can't be read, or is no ordinary file: a device or a pipe may never end. */
async function inspected(files: readonly ImportFile[]): Promise<DirectoryInspection | null> {
  try {
    for (const { path } of files) if (!(await stat(path)).isFile()) return null
    return await inspectDirectory(
      files.map(({ name, path }) => ({ name, open: () => createReadStream(path) })),
    )
  } catch {
    return null
  }
}
