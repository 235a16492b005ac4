import type { Carrier, Letter, Outcome } from '../../src/main/ports/carrier'

/** What somebody out there answers to the nth letter; a promise: later. */
export type Answering = (letter: Letter, nth: number) => Outcome | Promise<Outcome>

/** The edge of the network, as a test wants it to be: it keeps what was handed to it. */
export interface ScriptedCarrier extends Carrier {
  /** In the order in which they were handed over. */
  readonly letters: readonly Letter[]
  answer(answering: Answering): void
}

export const taken: Outcome = { is: 'accepted', reference: null, answer: '250 queued' }
export const unanswered: Outcome = { is: 'unknown', fault: 'time', answer: null }
export const down: Outcome = { is: 'not-sent', fault: 'connection', answer: null }

export function scriptedCarrier(answering: Answering = () => taken): ScriptedCarrier {
  const letters: Letter[] = []
  return {
    letters,
    answer: (next) => void (answering = next),
    use: async () => undefined,
    async send(_kind, letter) {
      letters.push(letter)
      return answering(letter, letters.length)
    },
    check: async () => ({ ok: true }),
    returns: async (_kind, _open, place) => ({ reports: [], place, fault: null }),
    hear: () => undefined,
    close: async () => undefined,
  }
}
