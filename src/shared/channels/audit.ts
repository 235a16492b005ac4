import { z } from 'zod'
import type {
  AuditExportView,
  AuditPageView,
  AuditStandingView,
  AuditVerificationView,
} from '@shared/views/audit'
import type { AccountView } from '@shared/views/account'
import { defineChannel, typed, type Topic } from './defineChannel'
import { auditFilter } from './schemas/auditFilter'
import { accountId, nothing, tableStyle } from './schemas/parts'

export const audit = {
  /** Who did what, the newest first; `before` is the `next` of the page before. */
  'audit.list': defineChannel({
    request: z.object({ filter: auditFilter, before: z.int().nullable() }),
    reply: typed<AuditPageView>(),
    permission: 'audit',
    audit: 'list',
    inTraining: 'closed',
  }),
  /** An account as an auditor may read it: masked, with its cases and its history, and nothing that can be done. */
  'audit.account': defineChannel({
    request: z.object({ accountId }),
    reply: typed<AccountView>(),
    permission: 'audit',
    audit: 'account',
    inTraining: 'closed',
  }),
  /** How far Latchkey has checked the seals by itself, and what it found. */
  'audit.standing': defineChannel({
    request: nothing,
    reply: typed<AuditStandingView>(),
    permission: 'audit',
    // The room that shows it is recorded.
    audit: 'never',
    inTraining: 'closed',
  }),
  /** Checks every record from the first on. How far it is comes as `audit.progress`. */
  'audit.verify': defineChannel({
    request: nothing,
    reply: typed<AuditVerificationView>(),
    permission: 'audit',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Lets the operator choose where to, and writes the records that the filter lets through there, with the verifier beside it. Null: no place was chosen. */
  'audit.export': defineChannel({
    request: z.object({
      form: z.enum(['json-lines', 'csv']).default('json-lines'),
      filter: auditFilter.default({}),
      style: tableStyle.optional(),
    }),
    reply: typed<AuditExportView | null>(),
    permission: 'audit',
    audit: 'itself-and-failure',
    inTraining: 'closed',
  }),
} satisfies Topic<'audit'>
