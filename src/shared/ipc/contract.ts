import { z } from 'zod'
import { deliveryQuestions } from '@shared/vocabulary/diagnosis'
import { interfaceLanguages, roles } from '@shared/vocabulary/kinds'
import type { AccountView, FoundAccountView, WayBackInView } from '@shared/views/account'
import type { AppView } from '@shared/views/app'
import type { ApprovalView, RevealView } from '@shared/views/approval'
import type { AuditExportView, AuditPageView, AuditVerificationView } from '@shared/views/audit'
import type { CasesView, CaseSummaryView } from '@shared/views/case'
import type { DecisionView } from '@shared/views/decision'
import type { DeliveryView, DiagnosisView } from '@shared/views/delivery'
import { importClasses, type ImportPageView, type ImportProblemPageView, type ImportProgressView, type ImportView } from '@shared/views/directory'
import type { OperatorView } from '@shared/views/operators'
import type { OutboxMessageView } from '@shared/views/outbox'
import { dueKinds, type DueView } from '@shared/views/timer'
import type { WaitingView } from '@shared/views/waiting'
import { auditFilter } from './auditFilter'
import type { announcements, Channel } from './channels'
import { deskCommand, previewableCommand } from './commands'
import { mappingSchema } from './mapping'

const name = z.string().trim().min(1).max(100)
const passphrase = z.string().min(12).max(1024)
const accountId = z.string().min(1).max(64)
const operatorId = z.string().min(1).max(64)
const importId = z.string().max(64)
const exportForm = z.enum(['csv', 'json-lines'])
const reason = z.string().trim().min(1).max(2000)
const nothing = z.object({}).strict()

/** Declares a channel: the schema that its request must meet, and the type of its value. */
function channel<Value>() {
  return <Request extends z.ZodType>(request: Request) => ({ request, value: undefined as unknown as Value })
}

/**
 * Everything that a window can ask for: channel → request, value. The channel's name is also the action's file,
 * the key of its permission and its name in the audit. A channel without a handler does not compile.
 */
export const contract = {
  'app.show': channel<AppView>()(nothing),
  'app.setAppearance': channel<AppView>()(z.object({ theme: z.enum(['system', 'light', 'dark']).optional(), language: z.enum(interfaceLanguages).optional(), zone: z.string().max(64).optional() })),
  'operators.createFirst': channel<AppView>()(z.object({ name, passphrase })),
  'operators.signIn': channel<AppView>()(z.object({ name, passphrase: z.string().max(1024) })),
  'operators.lock': channel<AppView>()(nothing),
  /** One's own. Only who was given the old one need not repeat it: they have just signed in with it. */
  'operators.changePassphrase': channel<AppView>()(z.object({ old: z.string().max(1024).optional(), passphrase })),
  /** All of them, those who were removed too. */
  'operators.list': channel<readonly OperatorView[]>()(nothing),
  /** `passphrase`: the first one, which must be changed at the first sign-in. */
  'operators.add': channel<OperatorView>()(z.object({ name, role: z.enum(roles), passphrase })),
  'operators.setRole': channel<OperatorView>()(z.object({ operatorId, role: z.enum(roles) })),
  'operators.remove': channel<OperatorView>()(z.object({ operatorId })),
  /** `passphrase`: a temporary one, which must be changed at the next sign-in. */
  'operators.resetPassphrase': channel<OperatorView>()(z.object({ operatorId, passphrase })),
  'operators.setIdleLock': channel<AppView>()(z.object({ minutes: z.int().min(1).max(60) })),
  /** Opens a profile of invented people; only a profile without an operator can become one. */
  'directory.openSample': channel<AppView>()(z.object({ name, passphrase })),
  /** Lets the operator choose files in the system's dialogue, and looks at how they begin: nothing is stored. Null: none was chosen. */
  'directory.chooseImport': channel<ImportView | null>()(nothing),
  /** The operator's import as it stands; null: there is none. */
  'directory.showImport': channel<ImportView | null>()(nothing),
  /** What becomes what; a dry run that was made is dropped. */
  'directory.setMapping': channel<ImportView>()(z.object({ importId, mapping: mappingSchema })),
  /** Reads the files and compares them with what is here: a dry run. Answers when it is made; how far it is comes as `directory.progress`. */
  'directory.planImport': channel<ImportView>()(z.object({ importId })),
  /** People of one class of the dry run, after a number. */
  'directory.listImport': channel<ImportPageView>()(z.object({ importId, of: z.enum(importClasses), after: z.int().min(0) })),
  'directory.listProblems': channel<ImportProblemPageView>()(z.object({ importId, after: z.int().min(0) })),
  /** Accepts what is held back, or takes that back; null: all that can be accepted. */
  'directory.acceptHeld': channel<ImportView>()(z.object({ importId, number: z.int().min(1).nullable(), accepted: z.boolean() })),
  /** Does exactly what the dry run showed, all or nothing. Answers when it is done, or was stopped. */
  'directory.applyImport': channel<ImportView>()(z.object({ importId })),
  /** Stops what is under way, or drops the import; nothing of it is left. What is decided can't be stopped any more. */
  'directory.cancelImport': channel<ImportView | null>()(z.object({ importId })),
  /** Saves what was or would be done, with every problem, where the operator chooses. Contacts are masks. */
  'directory.saveReport': channel<{ readonly saved: boolean }>()(z.object({ importId, form: z.enum(['csv', 'text']) })),
  /** Saves all accounts, masked, where the operator chooses. */
  'directory.export': channel<{ readonly saved: number | null }>()(z.object({ form: exportForm })),
  /** The same in full: what an import can read again. */
  'directory.exportFull': channel<{ readonly saved: number | null }>()(z.object({ form: exportForm, reason })),
  'accounts.find': channel<{ readonly hits: readonly FoundAccountView[]; readonly total: number; readonly capped: boolean; readonly indexing: boolean }>()(z.object({ query: z.string().max(400) })),
  'accounts.show': channel<AccountView>()(z.object({ accountId })),
  /** The routes for what the caller says that they still have, cheapest safe first. */
  'accounts.waysBackIn': channel<readonly WayBackInView[]>()(z.object({ accountId, contactIds: z.array(z.string().max(64)).max(100), password: z.boolean(), device: z.boolean() })),
  'commands.preview': channel<DecisionView>()(z.object({ accountId, command: previewableCommand })),
  'commands.run': channel<DecisionView>()(z.object({ accountId, command: deskCommand })),
  /** The only reply that carries a contact in full, once; the first call asks for approval. */
  'contacts.reveal': channel<RevealView>()(z.object({ accountId, caseId: z.string().max(64).optional(), contactId: z.string().max(64), reason })),
  'approvals.list': channel<readonly ApprovalView[]>()(nothing),
  'cases.list': channel<CasesView>()(nothing),
  /** Saves a table of all cases: who had them, when, and what came of them; no story and no contact. */
  'cases.export': channel<{ readonly saved: number | null }>()(nothing),
  'cases.summary': channel<CaseSummaryView>()(z.object({ accountId, caseId: z.string().max(64) })),
  /** Saves the page that the window shows, where the operator chooses. */
  'cases.saveSummary': channel<{ readonly saved: boolean }>()(z.object({ accountId, caseId: z.string().max(64) })),
  'delivery.show': channel<DeliveryView>()(z.object({ accountId, contactId: z.string().max(64) })),
  'delivery.diagnose': channel<DiagnosisView>()(z.object({ accountId, contactId: z.string().max(64), answers: z.partialRecord(z.enum(deliveryQuestions), z.enum(['yes', 'no'])) })),
  'timers.list': channel<readonly DueView[]>()(nothing),
  'timers.exportCalendar': channel<{ readonly saved: boolean; readonly dates: number }>()(z.object({ kinds: z.array(z.enum(dueKinds)).max(10) })),
  'app.waiting': channel<WaitingView>()(nothing),
  'outbox.list': channel<readonly OutboxMessageView[]>()(nothing),
  /** Who did what, the newest first; `before` is the `next` of the page before. */
  'audit.list': channel<AuditPageView>()(z.object({ filter: auditFilter, before: z.int().nullable() })),
  /** Checks every record from the first on. How far it is comes as `audit.progress`. */
  'audit.verify': channel<AuditVerificationView>()(nothing),
  /** Lets the operator choose where to, and writes all records there. Null: no place was chosen. */
  'audit.export': channel<AuditExportView | null>()(nothing),
} as const satisfies Readonly<Record<Channel, { readonly request: z.ZodType }>>

export type { Channel }
export type Contract = typeof contract
export type RequestOf<C extends Channel> = z.input<Contract[C]['request']>
export type ParsedRequestOf<C extends Channel> = z.output<Contract[C]['request']>
export type ValueOf<C extends Channel> = Contract[C]['value']

/** What main tells the window without being asked. */
export interface Announcements extends Readonly<Record<(typeof announcements)[number], object>> {
  /** Something changed; `accountId` where it was one account. */
  'desk.changed': { readonly accountId: string | null }
  /** A check or an export of the audit that takes a while has come so far. */
  'audit.progress': { readonly done: number; readonly of: number }
  /** An import or an export has come so far; `importId` null: it is an export. */
  'directory.progress': { readonly importId: string | null; readonly progress: ImportProgressView }
}
