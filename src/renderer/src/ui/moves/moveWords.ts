import type { TrainingSeat } from '@shared/views/training/library'
import type { FellDueView, GoalView, MoveView } from '@shared/views/training/room'
import { useWords } from '../../session/words'
import { useInstructionWords } from './instructionWords'
import { useQuestionWords } from './questionWords'

/** Results that say more than the sentence of the move itself. */
const telling = [
  'code-needed',
  'notice',
  'needs-new-info',
  'contact-confirmed',
  'verified',
  'replacement-started',
  'replacement-cancelled',
  'account-list',
  'reset-authorised',
] as const

/**
 * Moves as sentences: what was done, what came of it, what fell due on the way.
 * @param seat whose seat the reader has or had: what was done in it is theirs; null: nobody's
 * @param zone of the scenario, where the desk's own is another one
 */
export function useMoveWords(seat: () => TrainingSeat | null, zone?: () => string) {
  const words = useWords(zone)
  const question = useQuestionWords()
  const instruction = useInstructionWords()

  function isYours({ by }: MoveView): boolean {
    if (by === 'you') return true
    return seat() !== null && by === (seat() === 'customer' ? 'customer' : 'operator')
  }

  function who(move: MoveView): string {
    const { by, who: name } = move
    if (isYours(move)) return words.say('move.you')
    return by === 'system' ? words.say('move.system') : name
  }

  /** “Li Wei removed •••••••34.”, or that it was tried. */
  function done(move: MoveView): string {
    if (move.doing === 'clock') return words.say('move.clock', { at: move.at })
    if (move.doing === 'ask')
      return words.say('move.asked', { who: who(move), question: question(move.question ?? '') })
    if (move.doing === 'tell')
      return words.say('move.told', {
        who: who(move),
        instruction: instruction(move.instruction ?? '', move.contactHint),
      })
    if (move.doing === 'follow' || move.doing === 'trust')
      return words.say(`move.${move.doing}`, { who: who(move), contact: move.contactHint })
    if (move.doing === 'world')
      return move.fact?.name === 'blocksUnknownSenders'
        ? words.say('move.world.blocksUnknownSenders', {
            contact: move.fact.contactHint,
            value: move.fact.value,
          })
        : words.say('move.world')
    const facts = { ...move.details, who: who(move), contact: move.contactHint }
    return move.outcome?.is === 'refused'
      ? words.say('move.tried', { ...facts, doing: words.say(`doing.${move.doing}`) })
      : words.say(`moves.${move.doing}`, facts)
  }

  /** The refusal in a few words with its date, or the result where the move alone doesn't say it; null: nothing to add. */
  function came({ outcome }: MoveView): string | null {
    if (outcome === null) return null
    if (outcome.is === 'refused')
      return words.say(outcome.liftsAt === null ? 'move.refused' : 'move.refusedUntil', {
        rule: words.say(`shortRules.${outcome.rule}`),
        liftsAt: outcome.liftsAt,
      })
    if (outcome.startsWait)
      return words.say('move.waits', {
        timer: words.say(`timers.${outcome.startsWait.kind}`),
        endsAt: outcome.startsWait.endsAt,
      })
    const result = telling.find((one) => one === outcome.result)
    return result ? words.say(`move.came.${result}`) : null
  }

  /** One sentence an event, after the name of the person whose account it is. */
  function fellDue({ about, events, timer }: FellDueView): string {
    if (timer !== null)
      return words.say('move.fellDue', { about, what: `${words.say(`timers.${timer}`)}.` })
    const what = events
      .map((event) =>
        event === 'arrival'
          ? words.say('move.arrival')
          : words.sayAny('events', event, { who: words.say('move.system'), actor: 'system' }),
      )
      .join(' ')
    return words.say('move.fellDue', { about, what })
  }

  function goal(goals: readonly GoalView[], id: string): string {
    return goals.find((one) => one.id === id)?.text ?? id.replaceAll('-', ' ')
  }

  return { who, done, came, fellDue, goal }
}
