import type { Policy } from '../../engine/model/policy'
import { problemLines, told } from '../format/problems'
import { readVariants } from '../format/read'
import type { Machine } from './machine'
import { policyOf } from '../format/policyOf'
import { play } from '../player/play'
import { jsonLines, jsonOfProblems } from '../reports/json'
import { junit, type FileResult } from '../reports/junit'
import { transcript } from '../reports/transcript'

export interface Wanted {
  readonly files: readonly string[]
  readonly json: boolean
  readonly junit: string | null
  /** The id of a shipped pack, or a file; null: each file’s own. */
  readonly policy: string | null
}

/** Plays the files one after the other and tells what came of them. Returns the exit status. */
export async function run(machine: Machine, wanted: Wanted): Promise<0 | 1 | 2> {
  const read = wanted.policy === null ? null : policyOf(machine, wanted.policy, [])
  if (read?.ok === false) {
    for (const problem of read.problems) machine.err(problem)
    return 2
  }
  const results: FileResult[] = []
  for (const file of wanted.files) {
    for (const result of await resultsOf(machine, file, read?.policy ?? null)) {
      results.push(result)
      tell(machine, result, wanted.json)
    }
  }
  const passed = results.filter((result) => 'played' in result && result.played.passed).length
  if (!wanted.json) machine.out(`${passed} passed, ${results.length - passed} failed`)
  const unwritten = wanted.junit === null ? null : machine.write(wanted.junit, junit(results))
  if (unwritten !== null) machine.err(`${wanted.junit ?? ''}: ${unwritten}`)
  if (unwritten !== null || results.some((result) => 'problems' in result)) return 2
  return passed === results.length ? 0 : 1
}

/** A file is played once, or once for each of its variants. */
async function resultsOf(
  machine: Machine,
  file: string,
  policy: Policy | null,
): Promise<readonly FileResult[]> {
  const bytes = machine.read(file)
  if (typeof bytes === 'string')
    return [{ file, problems: [{ line: 0, column: 0, path: '', message: bytes }] }]
  const read = readVariants(bytes)
  if (!read.ok) return [{ file, problems: told(read.problems) }]
  const results: FileResult[] = []
  for (const scenario of read.scenarios) {
    const wanted = policy === null ? scenario : { ...scenario, policy }
    results.push({ file, played: await play(wanted, machine.migrationsFolder) })
  }
  return results
}

function tell({ out, err }: Machine, result: FileResult, json: boolean): void {
  if ('problems' in result) {
    for (const line of problemLines(result.file, result.problems)) err(line)
    if (json) out(jsonOfProblems(result.file, result.problems))
    return
  }
  if (json) for (const line of jsonLines(result.file, result.played)) out(line)
  else out(`${transcript(result.file, result.played)}\n`)
}
