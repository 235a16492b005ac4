import type { ParameterKind } from '@shared/vocabulary/parameters'
import { duration, parseDuration, type Seconds } from '@shared/vocabulary/instant'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import type { Citation } from '../model/citation'
import {
  approvable,
  approvalConditions,
  parameters,
  type ApprovalNeed,
  type ParameterId,
  type Policy,
  type PolicyValues,
} from '../model/policy'

/** A number of a pack as it is written, with where it comes from. */
export interface Entry {
  readonly value: unknown
  readonly source: readonly Citation[]
}

/** A policy pack as a document: id, version, and every parameter with its source. */
export interface PackDocument {
  readonly id: string
  readonly version: string
  readonly about: string
  readonly values: Readonly<Record<ParameterId, Entry>>
}

/** A pack, or the parameters that it has wrong or should not have at all. */
export type ReadPack =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly wrong: readonly string[] }

/** Whether what is written for a parameter is a value of it. */
export function isValueOf(id: ParameterId, written: unknown): boolean {
  return readValue(id, written) !== undefined
}

/** Validates a pack document into the policy that decisions read; every wrong parameter is named, not only the first. */
export function readPack(document: {
  readonly id: string
  readonly version: string
  readonly values: Readonly<Record<string, Entry>>
}): ReadPack {
  const wrong: string[] = []
  const values: Record<string, unknown> = {}
  for (const id of Object.keys(document.values)) {
    if (!(id in parameters)) wrong.push(id)
  }
  for (const id of Object.keys(parameters) as ParameterId[]) {
    const entry = document.values[id]
    const read = entry === undefined ? undefined : readValue(id, entry.value)
    if (read === undefined) wrong.push(id)
    else values[id] = read
  }
  return wrong.length > 0
    ? { ok: false, wrong }
    : {
        ok: true,
        policy: {
          id: document.id,
          version: document.version,
          values: values as unknown as PolicyValues,
        },
      }
}

/** Nothing that a policy sets is longer than this: what is leaves the calendar. */
const longest = '3650d'
/** So many items a list has at most. */
const mostItems = 100

function longestOf(kind: Extract<ParameterKind, { is: 'duration' }>): string {
  return kind.atMost ?? longest
}

function readValue(id: ParameterId, written: unknown): unknown {
  const kind = parameters[id]
  switch (kind.is) {
    case 'duration': {
      const length = typeof written === 'string' ? parseDuration(written) : null
      return length !== null &&
        length >= duration(kind.atLeast) &&
        length <= duration(longestOf(kind))
        ? length
        : undefined
    }
    case 'durations': {
      const lengths = Array.isArray(written)
        ? written.map((one: unknown) => (typeof one === 'string' ? parseDuration(one) : null))
        : []
      return lengths.length > 0 &&
        lengths.length <= mostItems &&
        lengths.every((length) => length !== null && length <= duration(longest))
        ? (lengths as Seconds[])
        : undefined
    }
    case 'count':
      return Number.isInteger(written) &&
        (written as number) >= kind.from &&
        (written as number) <= kind.to
        ? written
        : undefined
    case 'flag':
      return typeof written === 'boolean' ? written : undefined
    case 'choice':
      return (kind.of as readonly unknown[]).includes(written) ? written : undefined
    case 'domains':
      return Array.isArray(written) &&
        written.length <= mostItems &&
        written.every((one) => typeof one === 'string' && /^[^\s@]+\.[^\s@]+$/.test(one))
        ? written.map((one: string) => one.toLowerCase())
        : undefined
    case 'approvals':
      return readApprovals(written)
  }
}

/** `reset-password if privileged`, `replace-contacts if at-gate`, or `reveal-contact`. */
function readApprovals(written: unknown): readonly ApprovalNeed[] | undefined {
  if (!Array.isArray(written)) return undefined
  const needs = written.map((one: unknown) => {
    const [, name, , condition] =
      typeof one === 'string' ? (/^(\S+)( if (\S+))?$/.exec(one) ?? []) : []
    const command = approvable.find((type) => type === name)
    const when = approvalConditions.find((word) => word === condition)
    return command === undefined || (condition !== undefined && when === undefined)
      ? null
      : { command, if: when ?? null }
  })
  return needs.includes(null) ? undefined : (needs as ApprovalNeed[])
}

/** What the parameter takes. */
export function expectation(id: ParameterId): Remark {
  const kind = parameters[id]
  switch (kind.is) {
    case 'duration':
      return remark('duration-between', { least: kind.atLeast, most: longestOf(kind) })
    case 'durations':
      return remark('list-of-durations')
    case 'count':
      return remark('whole-number', { from: kind.from, to: kind.to })
    case 'flag':
      return remark('true-or-false')
    case 'choice':
      return remark('one-of', { words: kind.of.join(', ') })
    case 'domains':
      return remark('list-of-domains')
    case 'approvals':
      return remark('list-of-approvals')
  }
}
