import type { MoveView, OutcomeView } from '@shared/views/training/room'
import type { ContactId } from '@shared/vocabulary/ids'
import { hintOf } from '../../services/accounts/masks'
import type { Decision } from '../../engine/model/decision'
import type { Step } from '../format/steps'
import type { StepReport } from '../player/played'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { moveDetails } from './moveDetails'
import { nameOf } from './nameOf'
import { fellDueViews, type PassedBy } from './onTheWay'
import type { StartedWait } from './waits'

/** A step that was played, as a screen tells it: masked, in the words of the catalogue. */
export function moveView(
  simulation: ScenarioSimulation,
  report: StepReport,
  wait: StartedWait | null,
  goals: MoveView['goals'] = [],
  passed: readonly PassedBy[] = [],
): MoveView {
  const { step, answer, letters, number, at } = report
  const account =
    answer?.accountId == null ? step.account : simulation.handles.accountHandle(answer.accountId)
  return {
    number,
    at,
    goals,
    ...doer(simulation, step, account),
    question: step.doing.kind === 'ask' ? step.doing.question : null,
    instruction: step.doing.kind === 'tell' ? step.doing.to : null,
    contactHint: contactHint(simulation, report),
    details: moveDetails(simulation, report),
    fact: factOf(simulation, report),
    outcome: answer === null ? null : outcomeView(answer.decision, wait),
    fellDue: fellDueViews(simulation, report, passed),
    messages: letters.map(({ message }) => ({
      contactHint: hintOf(message.to, simulation.desk.policy),
      template: message.template,
    })),
  }
}

const beside = {
  check: 'clock',
  'change-world': 'world',
  ask: 'ask',
  tell: 'tell',
  follow: 'follow',
  trust: 'trust',
} as const

function doer(
  simulation: ScenarioSimulation,
  { doing, by }: Step,
  account: string | null,
): Pick<MoveView, 'by' | 'who' | 'doing'> {
  const does = doing.kind === 'command' ? doing.do : beside[doing.kind]
  const isDeed = doing.kind === 'command' || doing.kind === 'follow' || doing.kind === 'trust'
  if (!isDeed) return { by: 'you', who: '', doing: does }
  if (by === 'customer') return { by, who: nameOf(simulation, account), doing: does }
  return { by: by === 'system' ? by : 'operator', who: by, doing: does }
}

export function outcomeView(decision: Decision, wait: StartedWait | null): OutcomeView {
  if (decision.outcome === 'accepted')
    return { is: 'accepted', result: decision.result, advice: decision.advice, startsWait: wait }
  const { rule, facts, liftsAt, remedies } = decision.refusal
  return { is: 'refused', rule, facts, liftsAt, remedies, advice: decision.advice }
}

function contactHint(
  { handles, desk }: ScenarioSimulation,
  { answer, step: { doing, account } }: StepReport,
): string | null {
  if (doing.kind === 'tell' || doing.kind === 'trust') {
    const of = account ?? handles.accountHandles[0] ?? ''
    return hintNamed({ handles, desk }, doing.contact === null ? null : `${of}/${doing.contact}`)
  }
  if (answer === null) return null
  const { command, decision } = answer
  if ('contact' in command)
    return command.contact.value === null ? null : hintOf(command.contact, desk.policy)
  // Of a code that was right the desk says where it had gone.
  const told = decision.outcome === 'accepted' ? decision.facts.contactId : null
  const id =
    'contactId' in command && command.contactId !== undefined
      ? command.contactId
      : typeof told === 'string'
        ? told
        : null
  return hintNamed({ handles, desk }, id === null ? null : handles.contactName(id as ContactId))
}

function hintNamed(
  { handles, desk }: Pick<ScenarioSimulation, 'handles' | 'desk'>,
  name: string | null,
): string | null {
  const address = name === null ? null : handles.addressNamed(name)
  return address === null ? null : hintOf(address, desk.policy)
}

function factOf(simulation: ScenarioSimulation, { step: { doing } }: StepReport): MoveView['fact'] {
  if (doing.kind !== 'change-world') return null
  for (const [contact, facts] of doing.world.contacts) {
    for (const [name, value] of Object.entries(facts)) {
      const hint = hintNamed(simulation, contact)
      if (typeof value === 'boolean' && hint !== null) return { contactHint: hint, name, value }
    }
  }
  return null
}
