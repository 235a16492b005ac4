import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import type { Command } from '../../engine/model/commands'
import type { Decision } from '../../engine/model/decision'
import type { StepPattern } from '../format/stepPattern'
import { contactMeant } from './contactMeant'
import type { StepReport } from './played'
import type { ScenarioSimulation } from './scenarioSimulation'

/** One thing that a trainee did: a question to the caller, or a command and what the desk answered to it. */
export type Move = { readonly at: Instant } & (
  | { readonly asked: string }
  | { readonly command: Command; readonly accountId: AccountId | null; readonly decision: Decision }
)

/** The moves among the steps that were played. A preview is none: it leaves no trace. */
export function movesOf(
  steps: readonly Pick<StepReport, 'step' | 'at' | 'answer'>[],
): readonly Move[] {
  return steps
    .filter(({ step }) => !step.past)
    .flatMap(({ step, at, answer }): readonly Move[] => {
      if (step.doing.kind === 'ask') return [{ at, asked: step.doing.question }]
      return answer === null || step.preview
        ? []
        : [{ at, command: answer.command, accountId: answer.accountId, decision: answer.decision }]
    })
}

/** Whether a move is what a goal speaks of. */
export function matches(
  simulation: ScenarioSimulation,
  standings: ReadonlyMap<string, Account>,
  move: Move,
  pattern: StepPattern,
): boolean {
  if ('asked' in move) return pattern.asked === move.asked
  if (pattern.asked !== undefined) return false
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

function says(wanted: string | undefined, found: string | undefined): boolean {
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
function contactOf(move: Exclude<Move, { asked: string }>): ContactId | null {
  const { command, decision } = move
  if ('contactId' in command && command.contactId !== undefined) return command.contactId
  const told =
    decision.outcome === 'accepted' ? decision.facts.contactId : decision.refusal.facts.contactId
  return typeof told === 'string' ? told : null
}
