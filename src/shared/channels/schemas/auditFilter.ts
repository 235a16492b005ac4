import { z } from 'zod'
import { auditOutcomes } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import { ruleIds } from '@shared/vocabulary/ruleIds'

const id = z.string().min(1).max(64).optional()
const instant = z
  .int()
  .min(0)
  .max(253_402_300_799)
  .transform((seconds) => seconds as Instant)
  .optional()

/** What the audit is searched by; left out: everything. `from` counts, `until` does not. */
export const auditFilter = z
  .object({
    from: instant,
    until: instant,
    operatorId: id,
    accountId: id,
    caseId: id,
    action: id,
    outcome: z.enum(auditOutcomes).optional(),
    rule: z.enum(ruleIds).optional(),
  })
  .strict()
