import type { ChangeView, DecisionView, StandingView } from '@shared/views/decision'
import type { Account } from '../../engine/model/account'
import type { Decision, DecisionContext } from '../../engine/model/decision'
import { accountStatus, contactState } from '../../engine/model/selectors'
import { timersOf } from '../../engine/time/timers'
import { timerView } from './timerView'
import { hintOf } from './masks'
import { freezes, unfreezes } from '../commands/freezes'

/** What a decision means to a person: before and after, who is told, what stops and until when. */
export function decisionView(decision: Decision, context: DecisionContext): DecisionView {
  if (decision.outcome === 'refused')
    return {
      outcome: 'refused',
      refusal: decision.refusal,
      advice: decision.advice,
      onceApproved: null,
    }
  return {
    outcome: 'accepted',
    result: decision.result,
    facts: decision.facts,
    advice: decision.advice,
    messages: decision.messages.map(({ to, template, language }) => ({
      contactHint: hintOf(to, context.policy),
      template,
      language,
    })),
    change: changeView(decision.before, decision.account, context),
  }
}

function changeView(before: Account, after: Account, context: DecisionContext): ChangeView {
  const { now, policy } = context
  const timersBefore = timersOf(before, now, policy)
  const timersAfter = timersOf(after, now, policy)
  const among = (timers: typeof timersBefore) => {
    const keys = new Set(
      timers.map(({ kind, contactId, endsAt }) => `${kind} ${contactId} ${endsAt}`),
    )
    return ({ kind, contactId, endsAt }: (typeof timers)[number]) =>
      keys.has(`${kind} ${contactId} ${endsAt}`)
  }
  const ranBefore = among(timersBefore)
  const runsAfter = among(timersAfter)
  return {
    before: standing(before, context),
    after: standing(after, context),
    timersStarted: timersAfter
      .filter((timer) => !ranBefore(timer))
      .map((timer) => timerView(after, timer, policy)),
    timersEnded: timersBefore
      .filter((timer) => !runsAfter(timer))
      .map((timer) => timerView(before, timer, policy)),
    freezes: freezes(before, after, context),
    unfreezes: unfreezes(before, after, context),
  }
}

function standing(account: Account, { policy }: DecisionContext): StandingView {
  return {
    status: accountStatus(account),
    contacts: account.contacts.map((contact) => ({
      id: contact.id,
      hint: hintOf(contact, policy),
      state: contactState(account, contact),
    })),
  }
}
