import { z } from 'zod'
import type { Instant } from '@shared/vocabulary/instant'
import type { AuditHead } from '../ports/audit'
import type { SettingChanges, Settings } from '../ports/settings'
import type { AuditKeys } from './keys'
import type { Finding } from './walk'

/** What is wrong, since when that is known, and in which round it was met last. */
export interface KnownFinding extends Finding {
  readonly since: Instant
  readonly round: number
}

/** How far Latchkey has checked the seals by itself. */
export interface Checked {
  /** Each record up to here has been looked at once since it was appended. */
  readonly tail: AuditHead
  /** A round goes over all of it again, from the first record on: which one this is, and how far it has come. */
  readonly round: { readonly number: number; readonly reached: AuditHead }
  readonly at: Instant | null
  /** When the last round came to its end. */
  readonly wholeAt: Instant | null
  readonly findings: readonly KnownFinding[]
}

const beginning: AuditHead = { sequence: 0, digest: null }
export const nothingChecked: Checked = {
  tail: beginning,
  round: { number: 1, reached: beginning },
  at: null,
  wholeAt: null,
  findings: [],
}

const place = 'audit.checked'
const instant = z.int().transform((seconds) => seconds as Instant)
const head = z
  .object({ sequence: z.int().min(0), digest: z.string().nullable() })
  .transform(({ sequence, digest }) => ({
    sequence,
    digest: digest === null ? null : Buffer.from(digest, 'hex'),
  }))
const problem = z.enum([
  'altered',
  'out-of-order',
  'missing',
  'cut-off',
  'checkpoint-missing',
  'checkpoint-forged',
  'other-key',
  'witness-missing',
  'witness-unreadable',
])
const kept = z.object({
  tail: head,
  round: z.object({ number: z.int(), reached: head }),
  at: instant.nullable(),
  wholeAt: instant.nullable(),
  findings: z.array(
    z.object({
      problem,
      sequence: z.int().nullable(),
      to: z.int().nullable(),
      since: instant,
      round: z.int(),
    }),
  ),
})

/**
 * It is kept in the store, and signed: whoever writes there what they like can't have a part of the audit passed by.
 * Anything that is not signed by this profile counts as nothing.
 */
export async function readChecked(keys: AuditKeys, settings: Settings): Promise<Checked> {
  const text = (await settings.get(place)) ?? ''
  const end = text.indexOf('\n')
  if (end < 0 || !keys.isSigned(saidText(text.slice(end + 1)), text.slice(0, end)))
    return nothingChecked
  const read = kept.safeParse(JSON.parse(text.slice(end + 1)))
  return read.success ? read.data : nothingChecked
}

/** What keeps it. */
export function settingOfChecked(keys: AuditKeys, checked: Checked): SettingChanges {
  const { tail, round } = checked
  const text = JSON.stringify({
    ...checked,
    tail: spelled(tail),
    round: { ...round, reached: spelled(round.reached) },
  })
  return { [place]: `${keys.sign(saidText(text))}\n${text}` }
}

function spelled({ sequence, digest }: AuditHead) {
  return { sequence, digest: digest === null ? null : Buffer.from(digest).toString('hex') }
}

function saidText(text: string): string {
  return `latchkey audit checked 1\n${text}`
}

export function sameFinding(one: Finding, other: Finding): boolean {
  return one.problem === other.problem && one.sequence === other.sequence && one.to === other.to
}

/** The findings with these among them, met in this round; `fresh` are those that nobody knew of. */
export function withFindings(
  known: readonly KnownFinding[],
  met: readonly Finding[],
  at: Instant,
  round: number,
): { readonly findings: readonly KnownFinding[]; readonly fresh: readonly Finding[] } {
  const fresh = met.filter(
    (one, index) =>
      !known.some((other) => sameFinding(one, other)) &&
      met.findIndex((other) => sameFinding(one, other)) === index,
  )
  const again = known.map((one) =>
    met.some((other) => sameFinding(one, other)) ? { ...one, round } : one,
  )
  return { findings: [...again, ...fresh.map((one) => ({ ...one, since: at, round }))], fresh }
}
