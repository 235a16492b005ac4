import { formatInstant } from '@shared/vocabulary/instant'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import type { Account } from '../../engine/model/account'
import type { Decision } from '../../engine/model/decision'
import type { AccountEvent } from '../../engine/model/events'
import { sameAddress } from '../../engine/model/sameAddress'
import { timersOf } from '../../engine/time/timers'
import type { Message } from '../../engine/model/messages'
import type { Expectation } from '../format/expectations'
import type { Step } from '../format/steps'
import { instantOf } from '../format/times'
import type { Letter } from '../world/world'
import type { Answer } from './answer'
import { handleOf } from './answer'
import { canNow } from './can'
import type { Handles } from './handles'
import { accountFailures } from './expectedAccount'
import { answerFailures } from './expectedAnswer'
import { waysFailures } from './expectedWays'
import { listed, several } from './listed'
import type { Failure } from './played'
import type { ScenarioSimulation } from './scenarioSimulation'
import { standingOf } from './standing'
import type { Happening } from './time'

/** What there is to be looked at after a step. */
export interface Seen {
  readonly step: Step
  readonly answer: Answer | null
  readonly due: readonly Happening[]
  readonly letters: readonly Letter[]
}

/** Which of a step's expectations do not hold. */
export async function expectationsOf(
  simulation: ScenarioSimulation,
  seen: Seen,
): Promise<readonly Failure[]> {
  const { step, answer } = seen
  const { expect } = step
  return [
    ...(answer === null ? [] : answerFailures(expect, answer.decision, simulation)),
    ...eventFailures(expect, eventsSeen(seen)),
    ...messageFailures(expect, messagesSeen(seen), simulation.handles),
    ...(await standingFailures(simulation, seen)),
  ]
}

/** A check has no events of its own: it looks at what happened by itself since the step before, to its account if it names one. */
function eventsSeen({ step, answer, due }: Seen): readonly AccountEvent[] {
  if (answer !== null)
    return [...answer.decision.events, ...answer.ended.flatMap(({ events }) => events)]
  return due
    .filter(({ account }) => step.account === null || account === step.account)
    .flatMap(({ events }) => events)
}

function messagesSeen({ step, answer, due }: Seen): readonly Message[] {
  if (answer !== null) return answer.decision.messages
  return due
    .filter(({ account }) => step.account === null || account === step.account)
    .flatMap(({ letters }) => letters.map(({ message }) => message))
}

function eventFailures(
  { events }: Expectation,
  happened: readonly AccountEvent[],
): readonly Failure[] {
  if (events === undefined) return []
  let next = 0
  for (const { type } of happened) if (type === events[next]) next += 1
  return next === events.length
    ? []
    : [
        {
          key: 'events',
          expected: events.join(', '),
          found: listed(happened.map(({ type }) => type)),
        },
      ]
}

function messageFailures(
  { messages }: Expectation,
  sent: readonly Message[],
  handles: Handles,
): readonly Failure[] {
  if (messages === undefined) return []
  const found = several(
    sent.map((message) =>
      messageRemark({
        ...message,
        to: handles.contactName(message.contactId) ?? remark('contact-without-handle'),
      }),
    ),
    'several-messages',
  )
  if (messages.length === 0)
    return sent.length === 0 ? [] : [{ key: 'messages', expected: remark('none'), found }]
  const left = [...sent]
  return messages.flatMap((wanted): readonly Failure[] => {
    const index = left.findIndex((message) => matches(message, wanted, handles))
    if (index < 0) return [{ key: 'messages', expected: messageRemark(wanted), found }]
    left.splice(index, 1)
    return []
  })
}

type WantedMessage = NonNullable<Expectation['messages']>[number]

function matches(
  message: Message,
  { to, template, language }: WantedMessage,
  handles: Handles,
): boolean {
  if (template !== undefined && message.template !== template) return false
  if (language !== undefined && message.language !== language) return false
  if (to === undefined || handles.contactName(message.contactId) === to) return true
  // Accounts may share a device: what matters is where the message goes.
  const [account = '', contact = ''] = to.split('/')
  const address = handles.address(account, contact)
  return address !== null && sameAddress(address, message.to)
}

function messageRemark({
  to,
  template,
  language,
}: { readonly [Key in keyof WantedMessage]: WantedMessage[Key] | Remark }): Remark {
  return remark('message', {
    template: template ?? remark('message-any'),
    to: to ?? null,
    language: language ?? null,
  })
}

async function standingFailures(
  simulation: ScenarioSimulation,
  { step, answer }: Seen,
): Promise<readonly Failure[]> {
  const { expect } = step
  const handle =
    step.account ??
    (answer?.accountId == null ? null : simulation.handles.accountHandle(answer.accountId))
  if (handle === null) return []
  const account =
    step.preview && answer !== null ? answer.decision.account : await standingOf(simulation, handle)
  return [
    ...(expect.account === undefined
      ? []
      : accountFailures(
          expect.account,
          handle,
          account,
          castOf(simulation, step, answer?.decision),
        )),
    ...timerFailures(simulation, expect, account),
    ...waysFailures(simulation, expect, handle, account),
    ...[...(expect.can ?? [])].flatMap(([command, wanted]): readonly Failure[] => {
      const found = canNow(simulation, account, command)
      return found === wanted
        ? []
        : [{ key: `can.${command}`, expected: String(wanted), found: String(found) }]
    }),
  ]
}

/** A preview's new contact has no handle yet; its expectations speak of it all the same. */
function castOf(
  { handles }: ScenarioSimulation,
  { preview, doing }: Step,
  decision: Decision | undefined,
): Pick<Handles, 'contactId'> {
  const foreseen =
    preview && doing.kind === 'command' && decision?.outcome === 'accepted'
      ? decision.facts.contactId
      : undefined
  if (typeof foreseen !== 'string' || doing.kind !== 'command') return handles
  return {
    contactId: (account, handle) =>
      handle === handleOf(doing) ? foreseen : handles.contactId(account, handle),
  }
}

function timerFailures(
  { clock, desk, scenario }: ScenarioSimulation,
  { timers = [], noTimers = [] }: Expectation,
  account: Account,
): readonly Failure[] {
  const running = timersOf(account, clock.now(), desk.policy)
  const found = several(
    running.map(({ kind, endsAt }) => remark('timer-until', { kind, at: formatInstant(endsAt) })),
  )
  return [
    ...timers.flatMap(({ kind, endsAt }): readonly Failure[] => {
      const ends = endsAt === undefined ? null : instantOf(endsAt, scenario.start)
      const runs = running.some(
        (timer) => timer.kind === kind && (ends === null || timer.endsAt === ends),
      )
      return runs
        ? []
        : [
            {
              key: 'timers',
              expected:
                ends === null ? kind : remark('timer-until', { kind, at: formatInstant(ends) }),
              found,
            },
          ]
    }),
    ...noTimers.flatMap((kind): readonly Failure[] =>
      running.some((timer) => timer.kind === kind)
        ? [{ key: 'noTimers', expected: remark('timer-absent', { kind }), found }]
        : [],
    ),
  ]
}
