import { parse, stringify } from 'yaml'
import type { Policy } from '../../engine/model/policy'
import { packIds, packs } from '../../engine/packs'
import { readAt } from './issues'
import { at, textAt } from './look'
import { didYouMean } from '../../terminal/nearest'
import { rootOf } from './place'
import { policy as policySchema } from './policy'
import { inOrder, problemLines, told, type FileProblem } from './problems'
import { readSource } from './source'
import { writtenPolicy } from './writtenPolicy'

/** What is needed of the machine: the bytes of a file, or in words why there are none. */
interface Files {
  read(file: string): Uint8Array | string
}

export type ReadPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly string[] }

/** The pack that a call means: a shipped one, that of a file, or one that is at hand, with what the call sets. Every problem is told. */
export function policyOf(
  files: Files,
  named: string | Policy,
  set: readonly (readonly [string, string])[],
): ReadPolicy {
  const read = baseOf(files, named)
  if (!read.ok || set.length === 0) return read
  const written = writtenPolicy(read.policy)
  const values = Object.fromEntries(set.map(([parameter, value]) => [parameter, valueOf(value)]))
  const changed = readFrom(
    new TextEncoder().encode(
      stringify({ extends: written.extends, set: { ...written.set, ...values } }),
    ),
  )
  // The text was made here: its lines would tell nobody anything.
  return changed instanceof Array
    ? {
        ok: false,
        problems: problemLines(
          '--set',
          told(changed).map((problem) => ({ ...problem, line: 0 })),
        ),
      }
    : { ok: true, policy: changed }
}

function baseOf(files: Files, named: string | Policy): ReadPolicy {
  if (typeof named !== 'string') return { ok: true, policy: named }
  const shipped = packIds.find((id) => id === named)
  return shipped === undefined ? policyOfFile(files, named) : { ok: true, policy: packs[shipped] }
}

function policyOfFile({ read }: Files, file: string): ReadPolicy {
  const bytes = read(file)
  if (typeof bytes === 'string')
    return {
      ok: false,
      problems: [
        `${file}: neither a pack (${packIds.join(', ')}) nor a file: ${bytes}${didYouMean(file, packIds)}`,
      ],
    }
  const written = readFrom(bytes)
  return written instanceof Array
    ? { ok: false, problems: problemLines(file, told(written)) }
    : { ok: true, policy: written }
}

/** A policy of the house, a text with `extends` and `set`, or a scenario: then its pack. */
function readFrom(bytes: Uint8Array): Policy | FileProblem[] {
  const source = readSource(bytes)
  const root = rootOf(source)
  const isScenario = textAt(at(root, 'latchkey'))?.startsWith('scenario') === true
  const place = isScenario ? at(root, 'policy') : root
  const read = place === null ? packs.seeds : readAt(policySchema, place)
  return read === null || source.problems.length > 0 ? [...inOrder(source.problems)] : read
}

/** A value as it would stand in a file: `1d`, `[7d, 1d]`, `true`. */
function valueOf(text: string): unknown {
  try {
    return parse(text, { version: '1.2', schema: 'core' }) as unknown
  } catch {
    return text
  }
}
