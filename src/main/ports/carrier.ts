import type { TransportSetting } from '@shared/transports'
import type { CheckStep, ReportState, TransportFault } from '@shared/vocabulary/deliveryStates'
import type { MessageId } from '@shared/vocabulary/ids'
import type { Seconds } from '@shared/vocabulary/instant'
import type { ContactKind, MessageLanguage } from '@shared/vocabulary/kinds'
import type { Address } from '../engine/model/address'

/** A transport with its secrets, by their names: on its way to the thread that uses them, and nowhere else. */
export type OpenedTransport = TransportSetting & {
  readonly secrets: Readonly<Partial<Record<string, string>>>
}

/** A message as it leaves, in words. */
export interface Letter {
  readonly id: MessageId
  readonly to: Address
  readonly subject: string
  readonly body: string
  readonly language: MessageLanguage
  /** Whose desk it is, as the customer knows it; for a text message the short sender. */
  readonly sender: string
  /** The code that is in it: no answer is stored as long as that is in it. */
  readonly code: string | null
  /** For so long it is of use; null: it stays so. */
  readonly validFor: Seconds | null
}

/** What came of sending one letter. A reply is a reply, whenever it comes; `answer` is scrubbed of code and address. */
export type Outcome =
  /** The server has taken it. */
  | { readonly is: 'accepted'; readonly reference: string | null; readonly answer: string }
  /** It said no: for now (`soft`), or for good. `again`: when it wants to be asked again. */
  | {
      readonly is: 'refused'
      readonly soft: boolean
      readonly answer: string
      readonly again: Seconds | null
    }
  /** It is certain that nothing left. */
  | { readonly is: 'not-sent'; readonly fault: TransportFault; readonly answer: string | null }
  /** It was handed over, and nobody answered. */
  | { readonly is: 'unknown'; readonly fault: TransportFault; readonly answer: string | null }

/** What came back of one message later. A report changes that message and nothing else. */
export interface Report {
  /** By our own id, or by the reference that the other side gave when it took it. */
  readonly of: { readonly id: MessageId } | { readonly reference: string }
  readonly is: ReportState
  /** RFC 3463, or the centre’s own. */
  readonly status: string | null
  /** Scrubbed of everything but what it says. */
  readonly answer: string | null
  /** The same report read twice has the same. */
  readonly key: string
}

/** One step of a check, as it happens. */
export interface CheckedStep {
  readonly step: CheckStep
  /** Server names, versions, a certificate: what an administrator looks for. Never a secret. */
  readonly detail: string
}

export type CheckResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: TransportFault; readonly answer: string | null }

/** A message of a check; null: only signing in is tried. It names no account and holds no code. */
export type CheckLetter = Letter | null

/**
 * What reaches out for messages. Nothing of it throws, and nothing hangs: what takes too long ends as a fault within ninety seconds.
 * It knows no store. One transport a kind.
 */
export interface Carrier {
  /** From now on messages of its kind go there; what is under way ends first. Null: none goes. Connects nowhere. */
  use(kind: ContactKind, transport: OpenedTransport | null): Promise<void>
  send(kind: ContactKind, letter: Letter): Promise<Outcome>
  /** Goes through everything that sending takes, beside what is in use. */
  check(
    transport: OpenedTransport,
    letter: CheckLetter,
    told: (step: CheckedStep) => void,
  ): Promise<CheckResult>
  /**
   * Reads what came back: bounces of a mailbox, states that can be asked for.
   * @param open the references of what was taken and has no end yet, the newest first
   * @param place where it was read to before, as this answered it then; null: from the beginning
   */
  returns(
    kind: ContactKind,
    open: readonly string[],
    place: string | null,
  ): Promise<{
    readonly reports: readonly Report[]
    readonly place: string | null
    readonly fault: TransportFault | null
  }>
  /**
   * Hears what comes by itself: receipts over an open connection.
   * @param told is done once the report is stored; only then is the other side told that it came, so that it sends again what was not
   */
  hear(told: (kind: ContactKind, report: Report) => Promise<void>): void
  close(): Promise<void>
}

/** What one way of leaving has to be able to do; the carrier puts a time limit around each. */
export interface Transport {
  send(letter: Letter, signal: AbortSignal): Promise<Outcome>
  check(
    letter: CheckLetter,
    told: (step: CheckedStep) => void,
    signal: AbortSignal,
  ): Promise<CheckResult>
  returns(
    open: readonly string[],
    place: string | null,
    signal: AbortSignal,
  ): Promise<{
    readonly reports: readonly Report[]
    readonly place: string | null
    readonly fault: TransportFault | null
  }>
  close(): Promise<void>
}

/** Opens a transport; connects nowhere yet. `told` hears receipts, and is done once one is stored. */
export type OpenTransport<Type extends OpenedTransport['type']> = (
  transport: Extract<OpenedTransport, { readonly type: Type }>,
  told: (report: Report) => Promise<void>,
) => Transport
