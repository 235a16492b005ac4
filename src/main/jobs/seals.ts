import type { Desk } from '../services/desk'
import { settingOfChecked, withFindings, type Checked } from '../audit/checked'
import type { Checkpoint } from '../audit/checkpoint'
import { sealsEntry } from '../audit/entries'
import { checkPortion } from '../audit/portion'
import { badCheckpoint, type Finding } from '../audit/walk'
import { isOfWitness } from '../audit/witness'
import type { AuditHead } from '../ports/audit'

/** In seconds. Altogether a round takes four hours at the most, and begins four hours after the one before ended. */
export const sealsEvery = 60
const roundEvery = 4 * 3_600
const portionsOfRound = roundEvery / sealsEvery
const leastPortion = 2_000

/**
 * Checks the seals without being asked: what was appended since it was checked last, and all of it again, slowly, round after
 * round. How far it has come is kept, so that a desk that is open for an hour a day gets round as well. What is found is
 * recorded, once, and shown until a round no longer finds it.
 */
export function checkSeals(desk: Desk): () => Promise<void> {
  let marks: readonly (Checkpoint | null)[] | null = null
  return async () => {
    const {
      store: { audit },
      trail,
      clock,
      seals,
    } = desk
    const before = seals.checked
    const most = Math.max(
      leastPortion,
      Math.ceil(((await audit.head())?.sequence ?? 0) / portionsOfRound),
    )
    const tail = await checkTail(desk, before.tail, most)
    let { round, wholeAt } = before
    const met = [...tail.met]
    let isWhole = false
    if (isRoundDue(before, clock.now())) {
      // Read once a round: each has a signature.
      if (marks === null || round.reached.sequence === 0) marks = await trail.checkpoints()
      const portion = await checkPortion(audit, trail, marks, round.reached, most)
      const wrong = portion.ended ? badCheckpoint(marks) : null
      met.push(...portion.found, ...(wrong === null ? [] : [wrong]))
      round = { ...round, reached: portion.reached }
      isWhole = portion.ended
    }
    const now = clock.now()
    const { findings, fresh } = withFindings(seals.checked.findings, met, now, round.number)
    const left = isWhole
      ? findings.filter((one) => one.round === round.number || isOfWitness(one))
      : findings
    if (isWhole) {
      round = { number: round.number + 1, reached: { sequence: 0, digest: null } }
      wholeAt = now
    }
    await settle(desk, { tail: tail.reached, round, at: now, wholeAt, findings: left }, [
      ...seals.unrecorded,
      ...fresh,
    ])
  }
}

function isRoundDue({ round, wholeAt }: Checked, now: number): boolean {
  return round.reached.sequence > 0 || wholeAt === null || Math.abs(now - wholeAt) >= roundEvery
}

/** What was appended, and whether it reaches as far as the last checkpoint. */
async function checkTail(
  { store: { audit }, trail }: Desk,
  tail: AuditHead,
  most: number,
): Promise<{ readonly reached: AuditHead; readonly met: readonly Finding[] }> {
  const end = Math.max((await audit.head())?.sequence ?? 0, trail.last()?.sequence ?? 0)
  if (end <= tail.sequence) return { reached: tail, met: [] }
  const { reached, found, ended } = await checkPortion(
    audit,
    trail,
    await trail.checkpointsFrom(tail.sequence),
    tail,
    most,
  )
  const isCut = ended && reached.sequence < end
  return {
    reached,
    met: isCut
      ? [...found, { problem: 'cut-off', sequence: reached.sequence + 1, to: end }]
      : found,
  }
}

/** Keeps how far it has come, as one unit with what the audit has to say of it. */
async function settle(
  { store, trail, seals, clock, changes }: Desk,
  checked: Checked,
  fresh: readonly Finding[],
): Promise<void> {
  const before = seals.checked
  const mended = before.findings.length > 0 && checked.findings.length === 0
  const isNews = fresh.length > 0 || before.findings.length !== checked.findings.length
  if (
    isNews ||
    before.tail.sequence !== checked.tail.sequence ||
    before.round.reached.sequence !== checked.round.reached.sequence ||
    before.wholeAt !== checked.wholeAt
  ) {
    const entries = [...fresh, ...(mended ? [null] : [])].map((one) => sealsEntry(clock.now(), one))
    await store.settings.change(
      settingOfChecked(trail.keys, checked),
      entries,
      isNews ? 'now' : 'soon',
    )
  }
  seals.checked = checked
  seals.unrecorded = []
  if (isNews) changes.tell({ accountId: null })
}
