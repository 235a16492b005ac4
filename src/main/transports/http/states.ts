import type { GatewaySettings } from '@shared/transports/http'
import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import type { Answer } from '../../network/request'
import type { Report } from '../../ports/carrier'
import { faultOf, standsInTheWay } from './answer'
import { jsonOf, wordsAt } from './pointer'

/** In seconds: how long after it was asked the last time a state is asked for again. A code is waited for; a notice can take a day. */
const waits = [3, 3, 6, 12, 30, 60, 120, 300, 900, 3_600]
/** How many are asked about in one round, and how many of them at once: a gateway has a limit. */
const mostAsked = 40
const atOnce = 4
const tooMany = 429
const longestStatus = 60

type State = NonNullable<GatewaySettings['state']>

/** Asks a gateway what became of messages, each as often as it is worth it. */
export interface States {
  ask(
    open: readonly string[],
    one: (reference: string) => Promise<Answer | null>,
    stop: AbortSignal,
  ): Promise<{ readonly reports: readonly Report[]; readonly fault: TransportFault | null }>
}

/** @param now milliseconds of a clock that only goes forward; tests set it */
export function statesOf(state: State, now: () => number = () => performance.now()): States {
  const asked = new Map<string, { readonly times: number; readonly dueAt: number }>()

  /** The newest first, so that a code that is waited for comes before a notice. */
  function due(open: readonly string[]): readonly string[] {
    const isOpen = new Set(open)
    for (const reference of asked.keys()) if (!isOpen.has(reference)) asked.delete(reference)
    return open
      .filter((reference) => (asked.get(reference)?.dueAt ?? 0) <= now())
      .slice(0, mostAsked)
  }

  function note(reference: string): void {
    const times = asked.get(reference)?.times ?? 0
    const wait = waits[Math.min(times, waits.length - 1)] ?? 0
    asked.set(reference, { times: times + 1, dueAt: now() + wait * 1_000 })
  }

  return {
    async ask(open, one, stop) {
      const waiting = [...due(open)]
      const reports: Report[] = []
      let fault: TransportFault | null = null
      const work = async (): Promise<void> => {
        for (;;) {
          const reference = waiting.shift()
          // What stands in the way of one stands in the way of all.
          if (reference === undefined || fault !== null || stop.aborted) return
          note(reference)
          const answer = await one(reference)
          if (answer === null) continue
          fault ??= faultIn(answer)
          const report = reportOf(reference, answer, state)
          if (report !== null) reports.push(report)
        }
      }
      await Promise.all(Array.from({ length: atOnce }, work))
      return { reports, fault }
    },
  }
}

function faultIn(answer: Answer): TransportFault | null {
  if (!answer.answered) return faultOf(answer.fault)
  if (answer.status === tooMany) return 'busy'
  const fault = standsInTheWay(answer.status)
  // Of a message that is too old or too new a gateway may know nothing: that is said of it alone.
  return fault === 'settings' ? null : fault
}

const isWord = (word: string, one: string): boolean =>
  one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one

/** A gateway may keep a record of each step: what arrived did, whatever else it says. Null: it is on its way. */
function reportOf(reference: string, answer: Answer, state: State): Report | null {
  if (!answer.answered || answer.status < 200 || answer.status >= 300) return null
  const said = jsonOf(answer.text)
  const words = wordsAt(said, state.word)
  const among = (ones: readonly string[]) =>
    words.flatMap((word) => {
      const known = ones.find((one) => isWord(word, one))
      return known === undefined ? [] : [{ word, known }]
    })
  const [delivered] = among(state.delivered)
  const [found = delivered] = delivered === undefined ? among(state.failed) : []
  if (found === undefined) return null
  const [status = null] = delivered === undefined ? wordsAt(said, state.error) : []
  return {
    of: { reference },
    is: delivered === undefined ? 'failed' : 'delivered',
    status: status?.slice(0, longestStatus) ?? null,
    answer: [found.word, status].filter((part) => part !== null).join(' '),
    // By the word as it was set: nothing scrubs a key.
    key: `${reference} ${found.known}`,
  }
}
