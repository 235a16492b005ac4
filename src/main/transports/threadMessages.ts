import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Carrier, CheckedStep, OpenedTransport, Report } from '../ports/carrier'

/** What can be asked of the thread: what a carrier can do, but for what hears and closes. */
export type Calls = Pick<Carrier, 'use' | 'send' | 'check' | 'returns'>
export type Call = keyof Calls
export type Answer<Does extends Call> = Awaited<ReturnType<Calls[Does]>>

/** To the thread. */
export type ToThread =
  | {
      readonly is: 'use'
      readonly id: number
      readonly asked: readonly [kind: ContactKind, transport: OpenedTransport | null]
    }
  | { readonly is: 'send'; readonly id: number; readonly asked: Parameters<Carrier['send']> }
  | {
      readonly is: 'check'
      readonly id: number
      readonly asked: readonly [OpenedTransport, Parameters<Carrier['check']>[1]]
    }
  | { readonly is: 'returns'; readonly id: number; readonly asked: Parameters<Carrier['returns']> }
  /** Whether a report is stored. */
  | { readonly is: 'stored'; readonly report: number; readonly stored: boolean }
  | { readonly is: 'close' }

/** From the thread. */
export type FromThread =
  /** It runs: what is asked from now on may be sent. */
  | { readonly is: 'ready' }
  | { readonly is: 'done'; readonly id: number; readonly value: Answer<Call> }
  | { readonly is: 'step'; readonly id: number; readonly step: CheckedStep }
  | {
      readonly is: 'heard'
      readonly report: number
      readonly kind: ContactKind
      readonly what: Report
    }
  | { readonly is: 'closed' }
