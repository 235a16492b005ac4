import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import type { Command } from '../../engine/model/commands'
import type { Decision } from '../../engine/model/decision'
import type { Deed } from '../format/deeds'
import { contactMeant } from './contactMeant'
import type { StepReport } from './played'
import type { Stage } from './simulation'

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
export function isDeed(
  stage: Stage,
  standings: ReadonlyMap<string, Account>,
  move: Move,
  deed: Deed,
): boolean {
  if ('asked' in move) return deed.asked === move.asked
  if (deed.asked !== undefined) return false
  const { command, accountId, decision } = move
  const rule = decision.outcome === 'refused' ? decision.refusal.rule : undefined
  const result = decision.outcome === 'accepted' ? decision.result : undefined
  // A deed without a refusal is something that was done, not merely tried.
  if (deed.refused !== rule) return false
  return (
    says(deed.do, command.type) &&
    says(deed.result, result) &&
    says(deed.account, accountId === null ? undefined : stage.cast.accountHandle(accountId)) &&
    says(deed.purpose, 'purpose' in command ? command.purpose : undefined) &&
    says(deed.check, 'check' in command ? command.check : undefined) &&
    says(deed.outcome, 'outcome' in command ? command.outcome : undefined) &&
    (deed.by === undefined || isBy(stage, command, deed.by)) &&
    (deed.contact === undefined ||
      contactOf(move) ===
        contactMeant(
          stage,
          standings,
          deed.account ?? stage.cast.accountHandles[0] ?? '',
          deed.contact,
        ))
  )
}

function says(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted === found
}

function isBy({ cast }: Stage, { by }: Command, wanted: string): boolean {
  const actor = cast.actor(wanted)
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
