import type { Instant } from '@shared/vocabulary/instant'
import { decide } from '../commands/decide'
import type { Account } from '../model/account'
import type { Command } from '../model/commands'
import type { Decision, DecisionContext } from '../model/decision'
import type { Message } from '../model/messages'
import { upcoming } from '../time/due'
import { settle } from '../time/settle'
import { assumedSecrets, countingIds } from './callersStory'

/** What happens later of what a command begins: its code is entered, or the wait that it starts is over. */
export interface Stage {
  readonly is: 'code-entered' | 'wait-over'
  /** A code is taken to be entered at once: dates that follow count from now. */
  readonly at: Instant
  readonly before: Account
  readonly after: Account
  readonly messages: readonly Message[]
}

/** Purposes whose code finishes what another command began. */
const finishing = ['confirm-contact', 'cancel-replacement'] as const

/**
 * The rest of the flow that the decision on `command` begins, played on a copy to its end, if nobody does anything else.
 * Empty where the command is all of it, or where the next step would be refused. Nothing is stored, and no code is minted.
 */
export function restOf(
  command: Command,
  decision: Decision,
  context: DecisionContext,
): readonly Stage[] {
  if (decision.outcome === 'refused') return []
  const entered = codeEntered(command, decision, context)
  const last = entered?.decision ?? decision
  const begins = last.events.some(
    ({ type }) => type === 'replacement-started' || type === 'replacement-released',
  )
  const over = begins ? waitOver(last.account) : null
  return [...(entered === null ? [] : [entered.stage]), ...(over === null ? [] : [over])]
}

function codeEntered(command: Command, first: Decision, context: DecisionContext) {
  const sent = first.events.find((event) => event.type === 'code-sent')
  const purpose = finishing.find((one) => one === sent?.purpose)
  if (sent === undefined || purpose === undefined) return null
  const { by, window, caseId } = command
  const decision = decide(
    first.account,
    {
      type: 'submit-code',
      by,
      ...(window === undefined ? {} : { window }),
      ...(caseId === undefined ? {} : { caseId }),
      purpose,
      contactId: sent.contactId,
      code: '0'.repeat(context.policy.values['code.digits']),
    },
    { ...context, secrets: assumedSecrets(), ids: countingIds() },
  )
  if (decision.outcome === 'refused') return null
  const stage: Stage = {
    is: 'code-entered',
    at: context.now,
    before: first.before,
    after: decision.account,
    messages: decision.messages,
  }
  return { decision, stage }
}

function waitOver(before: Account): Stage | null {
  const end = upcoming(before).at(-1)
  if (end?.what !== 'complete') return null
  const { account, messages } = settle(before, end.at, countingIds())
  return { is: 'wait-over', at: end.at, before, after: account, messages }
}
