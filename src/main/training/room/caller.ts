import type { CallerView } from '@shared/views/training/room'
import type { Run } from '../../ports/training'
import type { Caller } from '../format/training'
import type { Take, TakenMove } from './take'

/** What the caller answers when asked, by the handle of the question; everything else they say when it happens. */
const asked = 'asked-'

export function canAsk({ scenario }: Take, question: string): boolean {
  return question.startsWith(asked) && (scenario.caller?.says.some(({ when }) => when === question) ?? false)
}

/** The caller, and what was said so far, in order. Null where nobody calls. */
export function callerView(take: Take, questions: Run['asked']): CallerView | null {
  const { caller, start } = take.scenario
  if (caller === null) return null
  const answered = questions.flatMap(({ question, after, at }) => says(caller, question).map((text) => ({ question, text, at, after })))
  const unasked = take.moves.flatMap(({ report }, index) =>
    reactions(take.moves[index]).flatMap((when) => firstTime(take, when, index) ? says(caller, when).map((text) => ({ question: null, text, at: report.at, after: index + 1 })) : []),
  )
  const said = [...answered, ...unasked].toSorted((a, b) => a.after - b.after || a.at - b.at)
  const handles = [...new Set(caller.says.map(({ when }) => when).filter((when) => when.startsWith(asked)))]
  return {
    story: caller.story,
    questions: handles.map((id) => ({ id, known: false, asked: questions.some(({ question }) => question === id) })),
    said: said.map(({ question, text, at }) => ({ question, text, at: at ?? start })),
  }
}

/** What of a move the caller reacts to by themselves. */
function reactions(move: TakenMove | undefined): readonly string[] {
  const answer = move?.report.answer
  if (move === undefined || answer == null || answer.command.by.kind !== 'operator') return []
  const { command, decision } = answer
  if (decision.outcome === 'refused') return ['refused']
  return [
    ...(command.type === 'request-code' ? ['code-sent'] : []),
    ...(move.wait?.kind === 'replacement' ? ['waiting'] : []),
    ...(command.type === 'close-case' ? ['closed'] : []),
  ]
}

/** A sentence is said once. */
function firstTime(take: Take, when: string, index: number): boolean {
  return !take.moves.slice(0, index).some((move) => reactions(move).includes(when))
}

function says(caller: Caller, when: string): readonly string[] {
  return caller.says.filter((one) => one.when === when).map(({ text }) => text)
}
