import type {
  ChangeView,
  DecisionView,
  MessageSentView,
  StageView,
  StandingView,
} from '@shared/views/decision'
import type { Account } from '../../engine/model/account'
import type { Command } from '../../engine/model/commands'
import type { Decision, DecisionContext } from '../../engine/model/decision'
import { restOf, type Stage } from '../../engine/questions/course'
import { maskSignInName } from '../../engine/model/mask'
import { accountStatus, contactState, runningReplacement } from '../../engine/model/selectors'
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
    messages: toldView(decision.messages, context),
    change: changeView(decision.before, decision.account, context),
  }
}

/** The same of a command that was not given, with what happens later of what it begins. */
export function previewView(
  command: Command,
  decision: Decision,
  context: DecisionContext,
): DecisionView {
  const view = decisionView(decision, context)
  const rest = restOf(command, decision, context)
  return view.outcome === 'refused' || rest.length === 0
    ? view
    : { ...view, then: rest.map((stage) => stageView(stage, context)) }
}

function stageView(stage: Stage, context: DecisionContext): StageView {
  const { is, at, before, after, messages } = stage
  return {
    is,
    at,
    messages: toldView(onceEach(messages), context),
    change: changeView(before, after, { ...context, now: at }),
  }
}

/** Whoever is reminded more than once is named once. */
function onceEach(messages: Decision['messages']): Decision['messages'] {
  const key = ({ to, template }: Decision['messages'][number]) =>
    `${template} ${to.kind} ${to.value}`
  return messages.filter(
    (message, index) => messages.findIndex((other) => key(other) === key(message)) === index,
  )
}

function toldView(
  messages: Decision['messages'],
  { policy }: DecisionContext,
): readonly MessageSentView[] {
  return messages.map(({ to, template, language }) => ({
    contactHint: hintOf(to, policy),
    template,
    language,
  }))
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

function requestOf(account: Account): StandingView['request'] {
  if (account.replacement === null) return 'none'
  const running = runningReplacement(account)
  if (running === null) return 'waits'
  return running.frozenAt === null ? 'runs' : 'frozen'
}

function standing(account: Account, { policy }: DecisionContext): StandingView {
  return {
    status: accountStatus(account),
    locale: account.locale,
    twoStep: account.twoStep,
    request: requestOf(account),
    names: account.signInNames.map((name) => ({
      hint: maskSignInName(name),
      enabled: name.enabled,
    })),
    contacts: account.contacts.map((contact) => ({
      id: contact.id,
      hint: hintOf(contact, policy),
      state: contactState(account, contact),
    })),
  }
}
