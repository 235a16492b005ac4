import { usedEntry } from '../../audit/entries'
import { settingOfChecked, withFindings, type Checked } from '../../audit/checked'
import { verifyAudit, type Verification } from '../../audit/verify'
import { isOfWitness } from '../../audit/witness'
import type { AuditRecord } from '../../ports/audit'
import type { Run } from '../run'
import type { Desk } from '../../services/desk'
import { ok } from '../../services/replies'
import { auditViews } from '../../services/audit/view'

/** Checks the audit from its first record on. What came of it is recorded too. */
export const run: Run<'audit.verify'> = async (desk, { operator }) => {
  const { audit } = desk.store
  const verification = await verifyAudit(audit, desk.trail, (done, of) =>
    desk.auditProgress.tell({ done, of }),
  )
  const { records, unsealed, otherKey, finding } = verification
  // What has been found intact is marked as such; what has not stays as it was found.
  if (finding === null) await desk.trail.mark(audit, desk.clock.now())
  const lastCheckpoint = desk.trail.last()
  const said = {
    intact: finding === null,
    records,
    ...(otherKey === 0 ? {} : { otherKey }),
    ...(finding === null ? {} : { problem: finding.problem, sequence: finding.sequence }),
  }
  const checked = verified(desk, verification)
  await desk.store.settings.change(settingOfChecked(desk.trail.keys, checked), [
    usedEntry(desk.clock.now(), operator, 'audit.verify', said),
  ])
  desk.seals.checked = checked
  desk.changes.tell({ accountId: null })
  const record = await bad(desk, finding)
  return ok({
    finding,
    records,
    unsealed,
    otherKey,
    lastCheckpoint: lastCheckpoint && { sequence: lastCheckpoint.sequence, at: lastCheckpoint.at },
    record: record && ((await auditViews(desk, [record]))[0] ?? null),
    fingerprint: desk.trail.keys.fingerprint,
  })
}

/**
 * What is shown of the seals follows what somebody has just seen: all that was found is gone where all is intact. What was said
 * of the witness is over: they have checked what can be checked without it.
 */
function verified({ clock, seals }: Desk, { finding }: Verification): Checked {
  const now = clock.now()
  const known = finding === null ? [] : seals.checked.findings.filter((one) => !isOfWitness(one))
  const { findings } = withFindings(
    known,
    finding === null ? [] : [finding],
    now,
    seals.checked.round.number,
  )
  return {
    ...seals.checked,
    findings,
    wholeAt: finding === null ? now : seals.checked.wholeAt,
  }
}

/** The record that was found, where there is one: of what is gone there is nothing to show. */
async function bad({ store }: Desk, finding: Verification['finding']): Promise<AuditRecord | null> {
  if (
    finding?.sequence == null ||
    (finding.problem !== 'altered' && finding.problem !== 'out-of-order')
  )
    return null
  return (
    (await store.audit.page({ filter: {}, before: finding.sequence + 1, limit: 1 })).records[0] ??
    null
  )
}
