import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { moods, type CallerInstruction, type Mood } from '@shared/vocabulary/training'
import type { Account } from '../../engine/model/account'
import type { Command } from '../../engine/model/commands'
import type { Decision } from '../../engine/model/decision'
import type { StepPattern } from '../format/stepPattern'
import type { Step } from '../format/steps'
import { contactMeant } from './contactMeant'
import { carries } from './carried'
import type { StepReport } from './played'
import type { ScenarioSimulation } from './scenarioSimulation'

/** One thing that a trainee did, or what came of it: the goals speak of both. */
export type Move = { readonly at: Instant } & (
  | { readonly asked: string }
  | { readonly told: CallerInstruction; readonly contact: string | null }
  | { readonly followed: string }
  | { readonly trusted: string; readonly account: string | null }
  /** A session of this account was lost. */
  | { readonly lost: string }
  | { readonly mood: Mood }
  | { readonly hungUp: true }
  | CommandMove
)

export interface CommandMove {
  readonly command: Command
  readonly accountId: AccountId | null
  readonly decision: Decision
}

/** What a move is made of; what is followed counts as done by whoever did it. */
export type Made = Pick<StepReport, 'step' | 'at' | 'answer'> &
  Partial<Pick<StepReport, 'mood' | 'onTheLine' | 'lost'>> & {
    readonly followed?: readonly Made[]
  }

/** The moves among the steps that were played. A preview is none: it leaves no trace. */
export function movesOf(steps: readonly Made[]): readonly Move[] {
  return steps.filter(({ step }) => !step.past).flatMap(movesOfOne)
}

function movesOfOne(made: Made): readonly Move[] {
  const { step, at, answer, followed = [], mood = 'calm', onTheLine = true, lost = [] } = made
  return [
    ...beside(step).map((move) => ({ at, ...move })),
    ...(answer === null || step.preview
      ? []
      : [{ at, command: answer.command, accountId: answer.accountId, decision: answer.decision }]),
    ...lost.map((account) => ({ at, lost: account })),
    ...followed.flatMap(movesOfOne),
    ...(mood === 'calm' ? [] : [{ at, mood }]),
    ...(onTheLine ? [] : [{ at, hungUp: true as const }]),
  ]
}

function beside({ doing, account }: Step) {
  switch (doing.kind) {
    case 'ask':
      return [{ asked: doing.question }]
    case 'tell':
      return [{ told: doing.to, contact: doing.contact }]
    case 'follow':
      return [{ followed: doing.letter }]
    case 'trust':
      return [{ trusted: doing.contact, account }]
    default:
      return []
  }
}

/** Whether a move is what a goal speaks of. */
export function matches(
  simulation: ScenarioSimulation,
  standings: ReadonlyMap<string, Account>,
  move: Move,
  pattern: StepPattern,
): boolean {
  if (pattern.asked !== undefined) return 'asked' in move && move.asked === pattern.asked
  if (pattern.told !== undefined)
    return 'told' in move && move.told === pattern.told && says(pattern.contact, move.contact)
  if (pattern.followed !== undefined)
    return 'followed' in move && move.followed === pattern.followed
  if (pattern.trusted !== undefined)
    return (
      'trusted' in move && move.trusted === pattern.trusted && says(pattern.account, move.account)
    )
  if (pattern.lost !== undefined) return 'lost' in move && says(pattern.account, move.lost)
  if (pattern.mood !== undefined)
    // Who is angry is restless as well.
    return 'mood' in move && moods.indexOf(move.mood) >= moods.indexOf(pattern.mood)
  if (pattern['hung-up'] !== undefined) return 'hungUp' in move
  return 'command' in move && matchesCommand(simulation, standings, move, pattern)
}

function matchesCommand(
  simulation: ScenarioSimulation,
  standings: ReadonlyMap<string, Account>,
  move: CommandMove,
  pattern: StepPattern,
): boolean {
  const { command, accountId, decision } = move
  const rule = decision.outcome === 'refused' ? decision.refusal.rule : undefined
  const result = decision.outcome === 'accepted' ? decision.result : undefined
  // A pattern without a refusal is something that was done, not merely tried.
  if (pattern.refused !== rule) return false
  return (
    says(pattern.do, command.type) &&
    says(pattern.result, result) &&
    says(
      pattern.account,
      accountId === null ? undefined : simulation.handles.accountHandle(accountId),
    ) &&
    says(pattern.purpose, 'purpose' in command ? command.purpose : undefined) &&
    says(pattern.check, 'check' in command ? command.check : undefined) &&
    says(pattern.outcome, 'outcome' in command ? command.outcome : undefined) &&
    (pattern.parameters === undefined || carries(simulation, command, pattern.parameters)) &&
    (pattern.by === undefined || isBy(simulation, command, pattern.by)) &&
    (pattern.contact === undefined ||
      contactOf(move) ===
        contactMeant(
          simulation,
          standings,
          pattern.account ?? simulation.handles.accountHandles[0] ?? '',
          pattern.contact,
        ))
  )
}

function says(wanted: string | undefined, found: string | null | undefined): boolean {
  return wanted === undefined || wanted === found
}

function isBy({ handles }: ScenarioSimulation, { by }: Command, wanted: string): boolean {
  const actor = handles.actor(wanted)
  return (
    by.kind === actor.kind &&
    (by.kind !== 'operator' || actor.kind !== 'operator' || by.id === actor.id)
  )
}

/** The contact that a move was about: named, brought along, or the one whose code was right. */
function contactOf({ command, decision }: CommandMove): ContactId | null {
  if ('contactId' in command && command.contactId !== undefined) return command.contactId
  const verified = decision.outcome === 'accepted' ? decision.events : []
  for (const event of verified) if (event.type === 'code-verified') return event.proof.contactId
  const told =
    decision.outcome === 'accepted' ? decision.facts.contactId : decision.refusal.facts.contactId
  return typeof told === 'string' ? told : null
}
