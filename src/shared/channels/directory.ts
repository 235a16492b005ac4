import { z } from 'zod'
import type { AppView } from '@shared/views/app'
import type { DeskRefusedView } from '@shared/views/approval'
import {
  importClasses,
  type ColumnSamplesView,
  type ImportPageView,
  type ImportProblemPageView,
  type ImportView,
  type ProblemKindView,
  type SavedView,
} from '@shared/views/directory'
import { severityOfProblem, type ProblemId } from '@shared/vocabulary/directory'
import { defineChannel, typed, type Topic } from './defineChannel'
import { mappingSchema } from './schemas/mapping'
import { founding, nothing, reason, tableStyle } from './schemas/parts'

const importId = z.string().max(64)
const problemIds = Object.keys(severityOfProblem) as [ProblemId, ...ProblemId[]]
const exportForm = z.enum(['csv', 'json-lines'])

export const directory = {
  /** Opens a profile of invented people; only a profile without an operator can become one. */
  'directory.openSample': defineChannel({
    request: founding,
    reply: typed<AppView>(),
    permission: 'anyone',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /**
   * Lets the operator choose files in the system's dialogue, or takes those that were dropped onto the window, and looks at how they
   * begin: nothing is stored. Null: none was chosen.
   */
  'directory.chooseImport': defineChannel({
    request: z.object({ dropped: z.uuid().optional() }).strict(),
    reply: typed<ImportView | null>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** The operator's import as it stands; null: there is none. */
  'directory.showImport': defineChannel({
    request: nothing,
    reply: typed<ImportView | null>(),
    permission: 'administer',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** What the first people of the files have in their columns, in full; the mapping shows it masked. */
  'directory.showSamples': defineChannel({
    request: z.object({ importId }),
    reply: typed<{ readonly samples: readonly ColumnSamplesView[] }>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** What becomes what; a dry run that was made is dropped. */
  'directory.setMapping': defineChannel({
    request: z.object({ importId, mapping: mappingSchema }),
    reply: typed<ImportView>(),
    permission: 'administer',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** Forgets what files of this kind were imported with last. */
  'directory.forgetMapping': defineChannel({
    request: z.object({ importId }),
    reply: typed<ImportView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Reads the files and compares them with what is here: a dry run. Answers when it is made; how far it is comes as `directory.progress`. */
  'directory.planImport': defineChannel({
    request: z.object({ importId }),
    reply: typed<ImportView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** People of one class of the dry run, after a number. */
  'directory.listImport': defineChannel({
    request: z.object({ importId, of: z.enum(importClasses), after: z.int().min(0) }),
    reply: typed<ImportPageView>(),
    permission: 'administer',
    // The dry run that they show was recorded when it was made.
    audit: 'never',
    inTraining: 'closed',
  }),
  /** What is wrong in the files, or what only is to be known, each kind once. */
  'directory.listProblemKinds': defineChannel({
    request: z.object({ importId, notes: z.boolean() }),
    reply: typed<{ readonly kinds: readonly ProblemKindView[]; readonly leftOut: number }>(),
    permission: 'administer',
    audit: 'never',
    inTraining: 'closed',
  }),
  'directory.listProblems': defineChannel({
    request: z.object({
      importId,
      after: z.int().min(0),
      kind: z
        .object({ problem: z.enum(problemIds), field: z.string().max(400).nullable() })
        .optional(),
    }),
    reply: typed<ImportProblemPageView>(),
    permission: 'administer',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** People that are new, after a number, with what the files have of them in full; every other list shows it masked. */
  'directory.showPeople': defineChannel({
    request: z.object({ importId, after: z.int().min(0) }),
    reply: typed<ImportPageView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Accepts what is held back, or takes that back; null: all that can be accepted. */
  'directory.acceptHeld': defineChannel({
    request: z.object({ importId, number: z.int().min(1).nullable(), accepted: z.boolean() }),
    reply: typed<ImportView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Does exactly what the dry run showed, all or nothing. Answers when it is done, or was stopped. */
  'directory.applyImport': defineChannel({
    request: z.object({ importId, reason: reason.optional() }),
    reply: typed<ImportView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Stops what is under way, or drops the import; nothing of it is left. What is decided can't be stopped any more. */
  'directory.cancelImport': defineChannel({
    request: z.object({ importId }),
    reply: typed<ImportView | null>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Saves what was or would be done, with every problem, where the operator chooses. Contacts are masks. */
  'directory.saveReport': defineChannel({
    request: z.object({ importId, form: z.enum(['csv', 'text']) }),
    reply: typed<{ readonly saved: boolean }>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Saves all accounts, masked, where the operator chooses. */
  'directory.export': defineChannel({
    request: z.object({ form: exportForm, style: tableStyle.optional() }),
    reply: typed<SavedView>(),
    permission: 'administer',
    audit: 'itself-and-failure',
    inTraining: 'closed',
  }),
  /** The same in full: what an import can read again. The first call asks for a second operator. */
  'directory.exportFull': defineChannel({
    request: z.object({ form: exportForm, style: tableStyle.optional(), reason }),
    reply: typed<SavedView | DeskRefusedView>(),
    permission: 'supervise',
    audit: 'itself-and-failure',
    inTraining: 'closed',
  }),
} satisfies Topic<'directory'>
