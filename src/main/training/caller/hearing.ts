import type { CallerInstruction, CallerQuestion } from '@shared/vocabulary/training'
import type { Answer, Deed as FileDeed } from '../format/training'
import type { Act, Came, Deed } from './acts'
import { answers } from './answers'
import { catalogue } from './instructions'
import { cameOf, say } from './lines'
import { thatHolds } from './says'
import { callerOf, type Situation } from './situation'

/** What whoever is at the other end answers to a question. What the file says comes first. */
export function* asked(situation: Situation, question: string): Deed {
  const answer = answerFor(situation, question)
  countOf(situation, question)
  if (answer === null) {
    const answering = answers[question as CallerQuestion] as
      (typeof answers)[CallerQuestion] | undefined
    return yield* doing(answering?.(situation) ?? say(situation, 'dontKnow'))
  }
  if (answer.world !== null) situation.world.change(answer.world)
  return answer.text
}

/** What the file says that they answer to it; null: nothing. */
export function answerFor(situation: Situation, question: string): Answer | null {
  const own = callerOf(situation.scenario).says.filter(({ when }) => when === question)
  return thatHolds(situation, own, situation.call.said.get(question) ?? 0)
}

/** What they do who are told to, and what they say then. */
export function* told(
  situation: Situation,
  instruction: CallerInstruction,
  contact: string | null,
): Deed {
  const deed = deedFor(situation, instruction, contact)
  countOf(situation, wordOf(instruction))
  if (deed?.world != null) situation.world.change(deed.world)
  if (deed?.do == null) {
    const line = yield* doing(catalogue[instruction](situation, contact))
    return deed?.text ?? line
  }
  const line = yield* ofFile(situation, deed.do)
  return deed.text ?? line
}

/** What the file says that they do then; null: nothing. */
export function deedFor(
  situation: Situation,
  instruction: CallerInstruction,
  contact: string | null,
): FileDeed | null {
  const deeds = callerOf(situation.scenario).does.filter(
    (deed) => deed.told === instruction && (deed.contact === null || deed.contact === contact),
  )
  const times = situation.call.said.get(wordOf(instruction)) ?? 0
  // What is said of just this contact goes before the rest.
  return (
    thatHolds(
      situation,
      deeds.filter((deed) => deed.contact !== null),
      times,
    ) ?? thatHolds(situation, deeds, times)
  )
}

const wordOf = (instruction: CallerInstruction) => `told-to ${instruction}`

/** How often a word was answered to before this time. */
export function countOf({ call }: Situation, word: string): number {
  const times = call.said.get(word) ?? 0
  call.said.set(word, times + 1)
  return times
}

function* ofFile(
  situation: Situation,
  steps: NonNullable<FileDeed['do']>,
): Generator<Act, string, Came> {
  let last: Came | null = null
  for (const step of steps) last = yield { kind: 'step', step }
  return last === null ? say(situation, 'nothingDone') : cameOf(last)
}

function* doing(deed: Deed | string): Deed {
  return typeof deed === 'string' ? deed : yield* deed
}
