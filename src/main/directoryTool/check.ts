import type { DirectoryFormat, DirectoryProblem } from '@shared/vocabulary/directory'
import type { Instant } from '@shared/vocabulary/instant'
import type { Recognition } from '@shared/vocabulary/recognition'
import { inspectDirectory } from '../directory/inspect'
import { problemAt } from '../directory/model/problems'
import type { DirectoryCounts, DirectorySource } from '../directory/model/reading'
import type { DirectoryRecord } from '../directory/model/record'
import { readDirectory } from '../directory/readDirectory'
import { FilePeople } from './filePeople'

/** What a file is and what is wrong with it, before its people are told. */
export interface Checked {
  /** Null: it can't be read, or is of no format that is known. */
  readonly format: DirectoryFormat | null
  readonly recognition: Recognition
  readonly problems: readonly DirectoryProblem[]
  readonly counts: DirectoryCounts | null
  readonly isReadable: boolean
  readonly someoneIsRefused: boolean
}

/**
 * Reads files as an import into an empty desk would, and stores nothing. The people are not kept in memory: they are handed
 * over by a second reading, once the first has come to the end without a refusal.
 * @param limit of contacts that an account may have (contacts.limit)
 */
export async function checkFiles(
  sources: readonly DirectorySource[],
  now: Instant,
  limit: number,
): Promise<{
  readonly checked: Checked
  people(tell: (person: DirectoryRecord) => void): Promise<void>
}> {
  const { format, mapping, recognition, refused } = await inspectDirectory(sources)
  const isKnown = format !== 'other-csv' && format !== 'other-json'
  if (refused !== null || mapping === null || !isKnown)
    return notReadable(
      format,
      recognition,
      refused ?? problemAt('file-unknown-format', { line: 1 }),
    )

  const problems: DirectoryProblem[] = []
  const names = sources.map(({ name }) => name)
  // A last sign-in that is still to come is none.
  const options = { mapping, now }
  const first = new FilePeople(mapping.format, limit, names, (problem) => problems.push(problem))
  const result = await readDirectory(sources, options, {
    record: (record) => void first.take(record),
    patch: () => undefined,
    problem: (problem) => problems.push(problem),
    progress: () => undefined,
  })
  if (result.refused !== null) return notReadable(format, recognition, result.refused)
  return {
    checked: {
      format,
      recognition,
      problems: problems.toSorted((one, other) => one.line - other.line),
      counts: result.counts,
      isReadable: true,
      someoneIsRefused: result.counts.refused > 0 || first.refused > 0,
    },
    people: async (tell) => {
      const second = new FilePeople(mapping.format, limit, names, () => undefined)
      const again = await readDirectory(sources, options, {
        record: (record) => {
          const person = second.take(record)
          if (person !== null) tell(person)
        },
        patch: () => undefined,
        problem: () => undefined,
        progress: () => undefined,
      })
      if (again.digest !== result.digest) throw new ChangedMeanwhile()
    },
  }
}

/** Between the first reading and the second. */
export class ChangedMeanwhile extends Error {}

function notReadable(
  format: DirectoryFormat | null,
  recognition: Recognition,
  refused: DirectoryProblem,
): Awaited<ReturnType<typeof checkFiles>> {
  const isKnown = format !== 'other-csv' && format !== 'other-json'
  return {
    checked: {
      format: isKnown ? format : null,
      recognition,
      problems: [refused],
      counts: null,
      isReadable: false,
      someoneIsRefused: false,
    },
    people: async () => undefined,
  }
}
