import { callerQuestions } from '@shared/vocabulary/training'
import type { CallerView } from '@shared/views/training/room'
import type { Caller } from '../format/training'
import type { TrainingSession, PlayedMove } from './session'

/** What can be asked begins so; everything else the caller says unasked, when it happens. */
const asked = 'asked-'

export function canAsk({ scenario }: TrainingSession, question: string): boolean {
  return (
    question.startsWith(asked) &&
    (scenario.caller?.says.some(({ when }) => when === question) ?? false)
  )
}

/** The caller, and what was said so far, in order. Null where nobody calls. */
export function callerView({ scenario, moves }: TrainingSession): CallerView | null {
  const { caller } = scenario
  if (caller === null) return null
  const reacted = new Set<string>()
  const said = moves.flatMap(({ report }, index): CallerView['said'] => {
    const { doing } = report.step
    if (doing.kind === 'ask')
      return says(caller, doing.question).map((text) => ({
        question: doing.question,
        instruction: null,
        contactHint: null,
        text,
        at: report.at,
      }))
    // A reaction is shown once: nobody repeats themselves word by word.
    const fresh = reactions(moves[index]).filter((when) => !reacted.has(when))
    for (const when of fresh) reacted.add(when)
    return fresh
      .flatMap((when) => says(caller, when))
      .map((text) => ({
        question: null,
        instruction: null,
        contactHint: null,
        text,
        at: report.at,
      }))
  })
  const questions = [...new Set(caller.says.map(({ when }) => when))].filter((when) =>
    when.startsWith(asked),
  )
  return {
    story: caller.story,
    mood: 'calm',
    onTheLine: true,
    instructions: [],
    said,
    questions: questions.map((id) => ({
      id,
      known: (callerQuestions as readonly string[]).includes(id),
      asked: said.some(({ question }) => question === id),
    })),
  }
}

/** What of a move the caller reacts to by themselves. */
function reactions(move: PlayedMove | undefined): readonly string[] {
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

function says(caller: Caller, when: string): readonly string[] {
  return caller.says.filter((one) => one.when === when).map(({ text }) => text)
}
