import type { Announcements } from '@shared/ipc/announcements'
import type { Channel } from '@shared/channels'
import type { CustomerCommand } from '@shared/commands/schemas'
import type { Reply } from '@shared/ipc/errors'
import type { HuntView } from '@shared/views/training/author'
import type { DraftEdit, DraftView, TriedDraftView } from '@shared/views/training/author'
import type { ComparisonView, DebriefView } from '@shared/views/training/debrief'
import type {
  BrokenScenarioView,
  FileProblemView,
  PackView,
  ScenarioCardView,
} from '@shared/views/training/library'
import type { ActedView, InTrainingView, RoomView } from '@shared/views/training/room'
import type { CallerInstruction, KnownGap, RunMode } from '@shared/vocabulary/training'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { HousePack } from '../../engine/packs/housePack'
import type { Policy } from '../../engine/model/policy'
import type { Session } from '../../operators/session'
import type { Run, Runs } from '../../ports/training'

/**
 * The way into the training room: who is in which room, and the module that plays it. It costs nothing until somebody enters.
 * `Desk` is the desk's own type; the room knows it by its name alone.
 */
export interface TrainingGateway<Desk> {
  /** The room that the session's operator has entered; null: they are at the desk. Whoever signs in next is not in it. */
  roomOf(session: Session): Room<Desk> | null
  /** A room that the session was in before is closed. */
  enter(session: Session, room: Room<Desk>): Promise<void>
  leave(session: Session): Promise<void>
  /** Loads the module, once. */
  module(): Promise<TrainingModule<Desk>>
  close(): Promise<void>
}

/** The training room as the actions see it. Its parts live in `src/main/training`, have a store of their own, and never get the live one. */
export interface TrainingModule<Desk> {
  readonly runs: Runs
  readonly library: ScenarioLibrary
  readonly rooms: Rooms<Desk>
  readonly editor: ScenarioEditor
  readonly hunting: Hunting
  readonly houseFiles: HouseFiles
}

/** What the library says of a scenario to who may know everything about it. */
export interface ListedScenario extends Omit<ScenarioCardView, 'best' | 'title'> {
  readonly title: string
}

/** The scenario files that can be played. */
export interface ScenarioLibrary {
  /** In the language of the window. */
  list(
    folder: string | null,
    language: InterfaceLanguage,
  ): Promise<{
    readonly scenarios: readonly ListedScenario[]
    readonly broken: readonly BrokenScenarioView[]
  }>
  /** The text of a scenario; null where there is none of that id any more. */
  read(id: string, folder: string | null): Promise<string | null>
  /** Keeps a text among the profile's own scenarios; throws where the file can't be written. */
  keep(
    text: string,
    title: string,
    id: string | null,
  ): Promise<{ readonly id: string; readonly file: string }>
  /** Deletes one of the profile's own; false where there is none of that id. Throws where the file can't be deleted. */
  remove(id: string): Promise<boolean>
  /** The shipped policies, and these of the house, as the training room offers them. */
  packs(houses: readonly HousePack[]): readonly PackView[]
}

export interface Rooms<Desk> {
  /** Or why it can't be played: the text is no valid scenario, nobody can sit in it, or it is longer than a person plays. */
  begin(
    start: RoomStart,
    realTime: () => Instant,
  ): Promise<Room<Desk> | 'not-playable' | 'too-long'>
  /** Plays the moves of a run again, up to its last. */
  resume(run: Run, realTime: () => Instant): Promise<Room<Desk> | null>
  debrief(run: Run): Promise<Omit<DebriefView, 'comments' | 'mayComment'>>
  /** @param policy the id of another pack, or one of the house; null where there is no such pack */
  compare(run: Run, policy: string | HousePack): Promise<ComparisonView | null>
  /** The run as a scenario file. */
  recorded(run: Run): Promise<string>
}

export interface RoomStart {
  readonly scenarioId: string
  readonly text: string
  readonly trainee: string
  readonly operatorId: OperatorId
  readonly hints: boolean
  /** The id of a pack; null: the scenario's own. */
  readonly policy: string | null
  readonly startedAt: Instant
  readonly mode: RunMode
  /** In percent; null: there is none. */
  readonly passMark: number | null
  /** Which variant of the scenario, from 0 on; null: it is drawn. */
  readonly variant: number | null
  /** In which the people of the scenario speak. */
  readonly language: InterfaceLanguage
  /** The course as part of which it is played; null: of none. */
  readonly courseId: string | null
}

/** A scenario that is being played in one window. Every call waits for the one before. */
export interface Room<Desk> {
  /** What the console has to know while the window is in here. */
  standing(): Promise<InTrainingView>
  view(): Promise<RoomView>
  /** The run as it would be kept now. */
  run(): Run
  /**
   * Answers a channel of the desk from the simulated one. What is given to an account on the way, and a diagnosis that is
   * asked for, is recorded as a move; whatever only looks leaves no trace.
   */
  answer(
    channel: Channel,
    request: unknown,
    ask: (desk: Desk, session: Session) => Promise<Reply<unknown>>,
  ): Promise<Reply<unknown>>
  /** Null where nobody is meant: no such account, message or contact. */
  act(
    window: string,
    accountHandle: string | null,
    command: CustomerCommand,
  ): Promise<ActedView | null>
  /** False: nobody calls, or the caller has no answer to that. */
  ask(question: string): Promise<boolean>
  /** False: there is nothing to wait for, or the instant is past. */
  /** Tells the caller to do something. False: nobody calls, or it is about no contact that they could mean. */
  tell(instruction: CallerInstruction, contact: string | null): Promise<boolean>
  /** The customer follows the link of a letter. False: it is none that leads anywhere. */
  follow(letter: string, window: string | null): Promise<boolean>
  /** The customer marks the desk's own sender as trusted. @param contact `maria/mail` */
  trust(contact: string): Promise<boolean>
  advance(to: Advance): Promise<boolean>
  /** False: there is no such move, or it is an exam. */
  back(move: number): Promise<boolean>
  /** False: whoever plays sits at the desk, and it is the caller's. */
  setWorld(contact: string, blocksUnknownSenders: boolean): Promise<boolean>
  /** Shows the caller's things to a trainer. False: they are the trainee's own, or it is an exam. */
  look(): Promise<boolean>
  /** False: hints are off. Where the reference has nothing left to do, the room says so. */
  hint(): Promise<boolean>
  finish(at: Instant): Promise<Run>
  /** Hears when something in the room has changed. */
  hear(listener: () => Promise<void>): void
  close(): Promise<void>
}

export type Advance =
  { readonly by: number } | { readonly day: number } | { readonly at: number } | 'next'

/** Where scenarios are written. All of it works on the text alone, whatever it is, and holds up nobody. */
export interface ScenarioEditor {
  blank(): string
  look(text: string): Promise<DraftView>
  edit(text: string, edits: readonly DraftEdit[]): Promise<DraftView>
  /** A text that can't be played is looked at. */
  try(text: string): Promise<TriedDraftView | DraftView>
}

/** The files of policies of the house. */
export interface HouseFiles {
  read(bytes: Uint8Array): {
    readonly pack: HousePack | null
    readonly problems: readonly FileProblemView[]
  }
  write(pack: HousePack): string
  /** The text of a scenario that is played under this pack. */
  into(scenario: string, pack: HousePack): string
}

export interface HuntWanted {
  readonly stories: number
  readonly seed: number
  /** A known gap of the rules to look for, and nothing else. */
  readonly gap?: KnownGap | undefined
}

export interface Hunting {
  /** The same under a policy as it is. One that is stopped says how far it has come. */
  under(
    policy: Policy,
    wanted: HuntWanted,
    progress: (news: Announcements['training.progress']) => void,
    signal: AbortSignal,
  ): Promise<HuntView>
  /** Null where the pack or one of the changed parameters does not exist. */
  hunt(
    wanted: HuntWanted & {
      /** The id of a shipped pack, or one of the house. */
      readonly policy: string | Policy
      readonly set: Readonly<Record<string, string>>
    },
    progress: (news: Announcements['training.progress']) => void,
    signal: AbortSignal,
  ): Promise<HuntView | null>
}
