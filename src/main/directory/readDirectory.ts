import type { DirectoryFormat, DirectoryProblem } from '@shared/vocabulary/directory'
import type { Mapping } from '@shared/vocabulary/mapping'
import { Collector } from './collector'
import { limits } from './model/limits'
import { checkMapping, mappingFor } from './mapping/mapping'
import { Meter } from './source/meter'
import { FileRefused } from './model/problems'
import { readableFormats } from './mapping/readable'
import { readFile } from './readFile'
import type { DirectoryResult, DirectorySink, DirectorySource, ReadOptions } from './model/reading'

/**
 * Reads an export of another directory and hands over, one by one, who could be added and what is wrong. The format is told
 * by the content; the names of the files say nothing that can be relied on. Whatever the files hold, this returns; only a
 * source that can't be read, or `options.signal`, makes it reject.
 * @param sources one file, or several that are parts of one export
 */
export async function readDirectory(
  sources: readonly DirectorySource[],
  options: ReadOptions,
  sink: DirectorySink,
): Promise<DirectoryResult> {
  const collector = new Collector(sink, options)
  const meter = new Meter(sink, options)
  const columns = new Set<string>()
  let format: DirectoryFormat | null = null
  const result = (refused: DirectoryProblem | null, found = format): DirectoryResult => {
    const seen = [...columns]
    return {
      format: found,
      columns: seen,
      mapping: options.mapping ?? (found && mappingFor(found, seen)),
      digest: refused ? null : meter.digest(sources.length),
      refused,
      counts: collector.counts(meter.bytes),
    }
  }
  try {
    if (sources.length > limits.files)
      throw new FileRefused(
        'files-too-many',
        { line: 1 },
        { files: sources.length, limit: limits.files },
      )
    if (options.mapping && isUnusable(options.mapping))
      throw new FileRefused('mapping-unusable', { line: 1 }, {}, options.mapping.format)
    const formats = readableFormats(options.mapping)
    for (const [index, source] of sources.entries()) {
      collector.begin(index, sources.length > 1 ? source.name : undefined)
      const list = (name: string) => {
        if (columns.size < limits.columnsListed) columns.add(name)
      }
      const read = await readFile(meter.through(source.open()), formats, collector, list)
      if (format !== null && read.format !== format)
        throw new FileRefused('file-mixed-formats', { line: 1 })
      ;({ format } = read)
    }
    if (format === null) throw new FileRefused('file-empty', { line: 1 })
    collector.finish(format)
    return result(null)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return result(collector.refuse(error), error.format ?? format)
  }
}

/** Whether something is wrong with a mapping, whatever the file has. */
function isUnusable(mapping: Mapping): boolean {
  const named = mapping.columns.flatMap(({ column, confirmed }) =>
    typeof confirmed === 'object' ? [column, confirmed.column] : [column],
  )
  return checkMapping(mapping, named).length > 0
}
