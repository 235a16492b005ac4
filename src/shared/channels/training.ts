import { z } from 'zod'
import { customerCommand } from '@shared/commands/schemas'
import type { DraftView, HuntView, TriedDraftView } from '@shared/views/training/author'
import type { CommentView, ComparisonView, DebriefView } from '@shared/views/training/debrief'
import type { LibraryView } from '@shared/views/training/library'
import type { ClassReportView } from '@shared/views/training/report'
import type { ActedView, RoomView } from '@shared/views/training/room'
import { interfaceLanguages } from '@shared/vocabulary/kinds'
import {
  callerInstructions,
  knownGaps,
  runModes,
  type CallerInstruction,
} from '@shared/vocabulary/training'
import { defineChannel, typed, type Topic } from './defineChannel'
import { formValue } from './schemas/formValue'
import { nothing } from './schemas/parts'

const runId = z.string().min(1).max(64)
const scenarioId = z.string().min(1).max(300)
const packId = z.string().min(1).max(64)
const day = z.iso.date()
/** Which runs the report is about; what is left out doesn't matter. Days are the desk's, both count. */
const reportFilter = z.object({
  from: day.optional(),
  until: day.optional(),
  scenarioId: scenarioId.optional(),
  courseId: z.string().max(64).optional(),
  groupId: z.string().max(64).optional(),
  trainee: z.string().max(100).optional(),
})
export type ReportFilter = z.output<typeof reportFilter>
/** `csv`: a line a run · `goals`: a line a goal of a run · `xapi`: statements for a learning record store · `pdf` */
export const reportFiles = ['csv', 'goals', 'xapi', 'pdf'] as const
const draft = z.string().max(1_000_000)
const instructionIds = Object.keys(callerInstructions) as [
  CallerInstruction,
  ...CallerInstruction[],
]
const draftPath = z
  .array(z.union([z.string().max(200), z.int().min(0).max(10_000)]))
  .min(1)
  .max(12)

export const training = {
  'training.library': defineChannel({
    request: nothing,
    reply: typed<LibraryView>(),
    permission: 'practise',
    // What is practised concerns nobody: who entered, and what leaves the room, is written down.
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Chooses the folder that own scenarios are also taken from. Null: none was chosen. */
  'training.chooseFolder': defineChannel({
    request: nothing,
    reply: typed<LibraryView | null>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /**
   * Enters a room of its own to play a scenario of the library, or a draft as it stands. From then on the window's desk
   * is the simulated one, until `training.leave`.
   */
  'training.begin': defineChannel({
    request: z.object({
      scenario: z.union([z.object({ id: scenarioId }), z.object({ draft })]),
      trainee: z.string().trim().min(1).max(100),
      hints: z.boolean(),
      policy: packId.optional(),
      /** Left out: practice. */
      mode: z.enum(runModes).optional(),
      /** Of an exam, in percent; left out: the usual one. */
      passMark: z.int().min(0).max(100).optional(),
      /** Which variant of the scenario, from 0 on: only who may teach chooses. Left out: it is drawn. */
      variant: z.int().min(0).max(99).optional(),
      /** In which the people of the scenario speak, where it is written in it; left out: the window's. */
      language: z.enum(interfaceLanguages).optional(),
      /** As this part of a course, from 0 on: which scenario it is and how it is played says the course. */
      course: z
        .object({ id: z.string().min(1).max(64), part: z.int().min(0).max(1_000) })
        .optional(),
    }),
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'itself',
    inTraining: 'as-always',
  }),
  /** Goes on with a run that was left. */
  'training.resume': defineChannel({
    request: z.object({ runId }),
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'itself',
    inTraining: 'as-always',
  }),
  'training.show': defineChannel({
    request: nothing,
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** The customer does something on the page of a browser window. `accountHandle`: whose, where nobody is signed in there. */
  'training.act': defineChannel({
    request: z.object({
      window: z.string().min(1).max(64),
      accountHandle: z.string().max(64).optional(),
      command: customerCommand,
    }),
    reply: typed<ActedView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Asks the caller. */
  'training.ask': defineChannel({
    request: z.object({ question: z.string().min(1).max(64) }),
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Tells the caller to do something, with a contact of the account where it is about one. */
  'training.tell': defineChannel({
    request: z.object({
      instruction: z.enum(instructionIds),
      contact: z.string().min(1).max(64).optional(),
    }),
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** The customer follows the link of somebody else's letter. */
  'training.follow': defineChannel({
    request: z.object({
      letter: z.string().min(1).max(64),
      window: z.string().min(1).max(64).optional(),
    }),
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** The customer marks the desk's own sender as trusted in a mailbox: `maria/mail`. */
  'training.trust': defineChannel({
    request: z.object({ contact: z.string().min(1).max(130) }),
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Lets time pass: by so many seconds, to a day of the scenario (its start is day 0), to the next event, or to an instant. */
  'training.advance': defineChannel({
    request: z.object({
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
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Back to right after a move (0: to the beginning): the moves up to it are played again, the later ones are forgotten. */
  'training.back': defineChannel({
    request: z.object({ move: z.int().min(0).max(10_000) }),
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Sets something of the customer's own differently, as they could: what their phone does with unknown senders. */
  'training.setWorld': defineChannel({
    request: z.object({ contact: z.string().min(1).max(130), blocksUnknownSenders: z.boolean() }),
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Shows the caller's phones, mailboxes and windows to a trainer who wants to see how a scenario goes; the run keeps that. */
  'training.look': defineChannel({
    request: nothing,
    reply: typed<RoomView>(),
    permission: 'teach',
    audit: 'never',
    inTraining: 'as-always',
  }),
  'training.hint': defineChannel({
    request: nothing,
    reply: typed<RoomView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Ends the run; the room stays until it is left. */
  'training.finish': defineChannel({
    request: nothing,
    reply: typed<DebriefView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  'training.leave': defineChannel({
    request: nothing,
    reply: typed<LibraryView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** A finished run of one's own; who may teach reads everybody's. */
  'training.debrief': defineChannel({
    request: z.object({ runId }),
    reply: typed<DebriefView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Writes beside a move of a finished run (0: about all of it), over what the same trainer wrote there; nothing takes it away. */
  'training.comment': defineChannel({
    request: z.object({
      runId,
      move: z.int().min(0).max(10_000),
      text: z.string().trim().max(2000),
    }),
    reply: typed<{ readonly comments: readonly CommentView[] }>(),
    permission: 'teach',
    audit: 'never',
    inTraining: 'as-always',
  }),
  'training.compare': defineChannel({
    request: z.object({ runId, policy: packId }),
    reply: typed<ComparisonView>(),
    permission: 'practise',
    audit: 'never',
    inTraining: 'as-always',
  }),
  'training.report': defineChannel({
    request: z.object({ filter: reportFilter.default({}) }),
    reply: typed<ClassReportView>(),
    permission: 'teach',
    audit: 'list',
    inTraining: 'as-always',
  }),
  /** Lets the trainer choose where to. */
  'training.exportReport': defineChannel({
    request: z.object({ as: z.enum(reportFiles), filter: reportFilter.default({}) }),
    reply: typed<{ readonly saved: boolean }>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'as-always',
  }),
  /** Deletes a run for good: one of one's own that was left; who may teach deletes any. */
  'training.removeRun': defineChannel({
    request: z.object({ runId }),
    reply: typed<LibraryView>(),
    permission: 'practise',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Deletes the runs that the report shows under this filter, with what was written beside them. */
  'training.removeRuns': defineChannel({
    request: z.object({ filter: reportFilter }),
    reply: typed<{ readonly removed: number }>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** For how many days a run is kept after it was last played; null: until somebody deletes it. What is older goes at once. */
  'training.keepRuns': defineChannel({
    request: z.object({ days: z.int().min(1).max(3_650).nullable() }),
    reply: typed<{ readonly removed: number }>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** The YAML of a scenario; without one, of a beginning. */
  'training.openDraft': defineChannel({
    request: z.object({ id: scenarioId.optional() }),
    reply: typed<DraftView>(),
    permission: 'teach',
    audit: 'never',
    inTraining: 'as-always',
  }),
  'training.checkDraft': defineChannel({
    request: z.object({ text: draft }),
    reply: typed<DraftView>(),
    permission: 'teach',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Changes values in the document and leaves the rest of its text as it is; `value` null takes something out; `yaml` is a value as it is typed. */
  'training.editDraft': defineChannel({
    request: z.object({
      text: draft,
      edits: z
        .array(
          z.union([
            z.strictObject({ path: draftPath, value: formValue }),
            z.strictObject({ path: draftPath, yaml: z.string().max(100_000) }),
            z.strictObject({ path: draftPath, moveTo: z.int().min(0).max(10_000) }),
          ]),
        )
        .min(1)
        .max(20),
    }),
    reply: typed<DraftView>(),
    permission: 'teach',
    audit: 'never',
    inTraining: 'as-always',
  }),
  'training.tryDraft': defineChannel({
    request: z.object({ text: draft }),
    reply: typed<TriedDraftView | DraftView>(),
    permission: 'teach',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Keeps a draft among the profile's own scenarios, under its title. `id`: the own scenario that it replaces. */
  'training.saveDraft': defineChannel({
    request: z.object({ text: draft, id: scenarioId.optional() }),
    reply: typed<{ readonly id: string; readonly file: string }>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'as-always',
  }),
  /** Deletes an own scenario; runs of it stay. False: there is none of that id, or it is not an own one. */
  'training.removeScenario': defineChannel({
    request: z.object({ id: scenarioId }),
    reply: typed<{ readonly removed: boolean }>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'as-always',
  }),
  /** A run as a scenario file: its moves as the steps, what came of them as what must hold. */
  'training.recordDraft': defineChannel({
    request: z.object({ runId }),
    reply: typed<DraftView>(),
    permission: 'teach',
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Searches random stories for a gap in a pack. How far it is comes as `training.progress`. */
  'training.hunt': defineChannel({
    request: z.object({
      policy: packId,
      set: z.record(z.string().max(64), z.string().max(200)),
      stories: z.int().min(1).max(10_000_000),
      seed: z.int().min(0).max(4_294_967_295),
      /** A known gap of the rules to look for, and nothing else; left out: whatever goes wrong but these. */
      gap: z.enum(knownGaps).optional(),
    }),
    reply: typed<HuntView>(),
    permission: 'teach',
    audit: 'itself',
    inTraining: 'as-always',
  }),
  'training.stopHunt': defineChannel({
    request: nothing,
    reply: typed<{ readonly stopped: boolean }>(),
    permission: 'teach',
    audit: 'never',
    inTraining: 'as-always',
  }),
} satisfies Topic<'training'>
