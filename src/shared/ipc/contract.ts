import { z } from 'zod'
import { customerCommand, deskCommand, previewableCommand } from '@shared/commands/schemas'
import { deliveryQuestions } from '@shared/vocabulary/diagnosis'
import { faultWays } from '@shared/vocabulary/faults'
import type { Instant } from '@shared/vocabulary/instant'
import { interfaceLanguages, roles } from '@shared/vocabulary/kinds'
import type { AccountView, FoundAccountView, WayBackInView } from '@shared/views/account'
import type { AppView } from '@shared/views/app'
import type { ApprovalView, RevealView } from '@shared/views/approval'
import type {
  AuditExportView,
  AuditPageView,
  AuditStandingView,
  AuditVerificationView,
} from '@shared/views/audit'
import type { CasesView, CaseSummaryView } from '@shared/views/case'
import type { DecisionView } from '@shared/views/decision'
import type { DeliveryView, DiagnosisView } from '@shared/views/delivery'
import {
  importClasses,
  type ImportPageView,
  type ImportProblemPageView,
  type ImportProgressView,
  type ImportView,
  type SavedView,
} from '@shared/views/directory'
import type { OperatorView } from '@shared/views/operators'
import type { OutboxMessageView } from '@shared/views/outbox'
import { dueKinds, type DuePageView } from '@shared/views/timer'
import type { DraftView, HuntView, TriedDraftView } from '@shared/views/training/author'
import type { ClassReportView, ComparisonView, DebriefView } from '@shared/views/training/debrief'
import type { LibraryView } from '@shared/views/training/library'
import type { ActedView, RoomView } from '@shared/views/training/room'
import type { UnreadableRecordsView } from '@shared/views/unreadable'
import type { WaitingView } from '@shared/views/waiting'
import { auditFilter } from '../channels/schemas/auditFilter'
import type { announcements, Channel } from './channels'
import { formValue } from '../channels/schemas/formValue'
import { mappingSchema } from '../channels/schemas/mapping'

const name = z.string().trim().min(1).max(100)
const passphrase = z.string().min(12).max(1024)
const accountId = z.string().min(1).max(64)
const operatorId = z.string().min(1).max(64)
const importId = z.string().max(64)
const exportForm = z.enum(['csv', 'json-lines'])
const reason = z.string().trim().min(1).max(2000)
const nothing = z.object({}).strict()
/** How many rows of a list are wanted: a page, and one more each time that somebody asks for more. */
const casesWanted = z.int().min(1).max(100_000)
const runId = z.string().min(1).max(64)
const scenarioId = z.string().min(1).max(300)
const packId = z.string().min(1).max(64)
const instant = z
  .int()
  .min(0)
  .max(253_402_300_799)
  .transform((seconds) => seconds as Instant)
const someDueKinds = z.array(z.enum(dueKinds)).max(dueKinds.length).readonly()
const draft = z.string().max(1_000_000)
const draftPath = z
  .array(z.union([z.string().max(200), z.int().min(0).max(10_000)]))
  .min(1)
  .max(12)

/** Declares a channel: the schema that its request must meet, and the type of its value. */
function channel<Value>() {
  return <Request extends z.ZodType>(request: Request) => ({
    request,
    value: undefined as unknown as Value,
  })
}

/**
 * Everything that a window can ask for: channel → request, value. The channel's name is also the action's file,
 * the key of its permission and its name in the audit. A channel without a handler does not compile.
 */
export const contract = {
  'app.show': channel<AppView>()(nothing),
  'app.setAppearance': channel<AppView>()(
    z.object({
      theme: z.enum(['system', 'light', 'dark']).optional(),
      language: z.enum(interfaceLanguages).optional(),
      zone: z.string().max(64).optional(),
    }),
  ),
  /** Takes a way on that the fault of a shut desk offers, and opens the profile again. An open desk refuses. */
  'app.resolveFault': channel<AppView>()(z.object({ way: z.enum(faultWays) })),
  'operators.createFirst': channel<AppView>()(z.object({ name, passphrase })),
  'operators.signIn': channel<AppView>()(z.object({ name, passphrase: z.string().max(1024) })),
  'operators.lock': channel<AppView>()(nothing),
  /** One's own. Only who was given the old one need not repeat it: they have just signed in with it. */
  'operators.changePassphrase': channel<AppView>()(
    z.object({ old: z.string().max(1024).optional(), passphrase }),
  ),
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
  'directory.listImport': channel<ImportPageView>()(
    z.object({ importId, of: z.enum(importClasses), after: z.int().min(0) }),
  ),
  'directory.listProblems': channel<ImportProblemPageView>()(
    z.object({ importId, after: z.int().min(0) }),
  ),
  /** Accepts what is held back, or takes that back; null: all that can be accepted. */
  'directory.acceptHeld': channel<ImportView>()(
    z.object({ importId, number: z.int().min(1).nullable(), accepted: z.boolean() }),
  ),
  /** Does exactly what the dry run showed, all or nothing. Answers when it is done, or was stopped. */
  'directory.applyImport': channel<ImportView>()(z.object({ importId })),
  /** Stops what is under way, or drops the import; nothing of it is left. What is decided can't be stopped any more. */
  'directory.cancelImport': channel<ImportView | null>()(z.object({ importId })),
  /** Saves what was or would be done, with every problem, where the operator chooses. Contacts are masks. */
  'directory.saveReport': channel<{ readonly saved: boolean }>()(
    z.object({ importId, form: z.enum(['csv', 'text']) }),
  ),
  /** Saves all accounts, masked, where the operator chooses. */
  'directory.export': channel<SavedView>()(z.object({ form: exportForm })),
  /** The same in full: what an import can read again. */
  'directory.exportFull': channel<SavedView>()(z.object({ form: exportForm, reason })),
  'accounts.find': channel<{
    readonly hits: readonly FoundAccountView[]
    readonly total: number
    readonly capped: boolean
    readonly indexing: boolean
    readonly unreadable: number
  }>()(z.object({ query: z.string().max(400) })),
  'accounts.show': channel<AccountView>()(z.object({ accountId })),
  /** The routes for what the caller says that they still have, cheapest safe first. */
  'accounts.waysBackIn': channel<readonly WayBackInView[]>()(
    z.object({
      accountId,
      contactIds: z.array(z.string().max(64)).max(100),
      password: z.boolean(),
      device: z.boolean(),
    }),
  ),
  'commands.preview': channel<DecisionView>()(z.object({ accountId, command: previewableCommand })),
  'commands.run': channel<DecisionView>()(z.object({ accountId, command: deskCommand })),
  /** The only reply that carries a contact in full, once; the first call asks for approval. */
  'contacts.reveal': channel<RevealView>()(
    z.object({
      accountId,
      caseId: z.string().max(64).optional(),
      contactId: z.string().max(64),
      reason,
    }),
  ),
  'approvals.list': channel<{
    readonly requests: readonly ApprovalView[]
    readonly unreadable: number
  }>()(nothing),
  'cases.list': channel<CasesView>()(z.object({ open: casesWanted, closed: casesWanted })),
  /** Saves a table of all cases: who had them, when, and what came of them; no story and no contact. */
  'cases.export': channel<SavedView>()(nothing),
  /** How far the operator's export is; null: there is none. */
  'exports.show': channel<ImportProgressView | null>()(nothing),
  /** Stops the operator's export; no file is left of it. */
  'exports.cancel': channel<{ readonly stopped: boolean }>()(nothing),
  'cases.summary': channel<CaseSummaryView>()(z.object({ accountId, caseId: z.string().max(64) })),
  /** Saves the page that the window shows, where the operator chooses. */
  'cases.saveSummary': channel<{ readonly saved: boolean }>()(
    z.object({ accountId, caseId: z.string().max(64) }),
  ),
  'delivery.show': channel<DeliveryView>()(z.object({ accountId, contactId: z.string().max(64) })),
  'delivery.diagnose': channel<DiagnosisView>()(
    z.object({
      accountId,
      contactId: z.string().max(64),
      answers: z.partialRecord(z.enum(deliveryQuestions), z.enum(['yes', 'no'])),
    }),
  ),
  /** What falls due, soonest first; `after` is the `next` of the page before. */
  'timers.list': channel<DuePageView>()(
    z.object({ kinds: someDueKinds, after: z.object({ dueAt: instant, accountId }).nullable() }),
  ),
  /** Saves all dates of these kinds as a calendar where the operator chooses. Null: no place was chosen, or it was stopped. */
  'timers.exportCalendar': channel<SavedView>()(z.object({ kinds: someDueKinds })),
  'app.waiting': channel<WaitingView>()(nothing),
  'outbox.list': channel<{
    readonly messages: readonly OutboxMessageView[]
    readonly unreadable: number
  }>()(nothing),
  /** Who did what, the newest first; `before` is the `next` of the page before. */
  'audit.list': channel<AuditPageView>()(
    z.object({ filter: auditFilter, before: z.int().nullable() }),
  ),
  /** How far Latchkey has checked the seals by itself, and what it found. */
  'audit.standing': channel<AuditStandingView>()(nothing),
  /** Checks every record from the first on. How far it is comes as `audit.progress`. */
  'audit.verify': channel<AuditVerificationView>()(nothing),
  /** Lets the operator choose where to, and writes all records there. Null: no place was chosen. */
  'audit.export': channel<AuditExportView | null>()(nothing),
  /** The clock is right, however long it is since it was last seen. `says`: what the window said that it says. */
  'clock.confirm': channel<AppView>()(z.object({ says: instant })),
  /** The clock is right, and what was recorded later was recorded by a clock that was ahead. */
  'clock.correct': channel<AppView>()(z.object({ says: instant })),
  /** Records of the store that can't be read: where they are, and nothing of what stands in them. */
  'unreadable.list': channel<UnreadableRecordsView>()(nothing),

  'training.library': channel<LibraryView>()(nothing),
  /** Chooses the folder that own scenarios are also taken from. Null: none was chosen. */
  'training.chooseFolder': channel<LibraryView | null>()(nothing),
  /**
   * Enters a room of its own to play a scenario of the library, or a draft as it stands. From then on the window's desk
   * is the simulated one, until `training.leave`.
   */
  'training.begin': channel<RoomView>()(
    z.object({
      scenario: z.union([z.object({ id: scenarioId }), z.object({ draft })]),
      trainee: z.string().trim().min(1).max(100),
      hints: z.boolean(),
      policy: packId.optional(),
    }),
  ),
  /** Goes on with a run that was left. */
  'training.resume': channel<RoomView>()(z.object({ runId })),
  'training.show': channel<RoomView>()(nothing),
  /** The customer does something on the page of a browser window. `accountHandle`: whose, where nobody is signed in there. */
  'training.act': channel<ActedView>()(
    z.object({
      window: z.string().min(1).max(64),
      accountHandle: z.string().max(64).optional(),
      command: customerCommand,
    }),
  ),
  /** Asks the caller. */
  'training.ask': channel<RoomView>()(z.object({ question: z.string().min(1).max(64) })),
  /** Lets time pass: by so many seconds, to a day of the scenario (its start is day 0), to the next event, or to an instant. */
  'training.advance': channel<RoomView>()(
    z.object({
      to: z.union([
        z.object({
          by: z
            .int()
            .min(1)
            .max(400 * 86_400),
        }),
        z.object({ day: z.int().min(0).max(400) }),
        z.object({ at: z.int() }),
        z.literal('next'),
      ]),
    }),
  ),
  /** Back to right after a move (0: to the beginning): the moves up to it are played again, the later ones are forgotten. */
  'training.back': channel<RoomView>()(z.object({ move: z.int().min(0).max(10_000) })),
  /** Sets something of the customer's own differently, as they could: what their phone does with unknown senders. */
  'training.setWorld': channel<RoomView>()(
    z.object({ contact: z.string().min(1).max(130), blocksUnknownSenders: z.boolean() }),
  ),
  /** Takes the seat of another operator of the scenario. */
  'training.sit': channel<RoomView>()(z.object({ operator: z.string().min(1).max(64) })),
  'training.hint': channel<RoomView>()(nothing),
  /** Ends the run; the room stays until it is left. */
  'training.finish': channel<DebriefView>()(nothing),
  'training.leave': channel<LibraryView>()(nothing),

  /** A finished run of one's own; who may teach reads everybody's. */
  'training.debrief': channel<DebriefView>()(z.object({ runId })),
  'training.compare': channel<ComparisonView>()(z.object({ runId, policy: packId })),
  'training.report': channel<ClassReportView>()(nothing),
  /** Lets the trainer choose where to. */
  'training.exportReport': channel<{ readonly saved: boolean }>()(
    z.object({ as: z.enum(['csv', 'pdf']) }),
  ),

  /** The YAML of a scenario; without one, of a beginning. */
  'training.openDraft': channel<DraftView>()(z.object({ id: scenarioId.optional() })),
  'training.checkDraft': channel<DraftView>()(z.object({ text: draft })),
  /** Changes values in the document and leaves the rest of its text as it is; `value` null takes something out. */
  'training.editDraft': channel<DraftView>()(
    z.object({
      text: draft,
      edits: z
        .array(z.object({ path: draftPath, value: formValue }))
        .min(1)
        .max(20),
    }),
  ),
  'training.tryDraft': channel<TriedDraftView | DraftView>()(z.object({ text: draft })),
  /** Keeps a draft among the profile's own scenarios, under its title. `id`: the own scenario that it replaces. */
  'training.saveDraft': channel<{ readonly id: string; readonly file: string }>()(
    z.object({ text: draft, id: scenarioId.optional() }),
  ),
  /** A run as a scenario file: its moves as the steps, what came of them as what must hold. */
  'training.recordDraft': channel<DraftView>()(z.object({ runId })),

  /** Searches random stories for a gap in a pack. How far it is comes as `training.progress`. */
  'training.hunt': channel<HuntView>()(
    z.object({
      policy: packId,
      set: z.record(z.string().max(64), z.string().max(200)),
      stories: z.int().min(1).max(10_000_000),
      seed: z.int().min(0).max(4_294_967_295),
    }),
  ),
  'training.stopHunt': channel<{ readonly stopped: boolean }>()(nothing),
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
  /** A search for a gap in a policy has tried so many stories. */
  'training.progress': { readonly done: number; readonly of: number }
  /** An import or an export has come so far; `importId` null: it is an export. */
  'directory.progress': { readonly importId: string | null; readonly progress: ImportProgressView }
}
