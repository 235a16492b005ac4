import { formatInstant } from '@shared/vocabulary/instant'
import { maskAddress } from '../../engine/model/mask'
import type { Policy } from '../../engine/model/policy'
import type { ToldProblem } from '../format/problems'
import type { Played, StepReport } from '../player/played'
import type { Happening } from '../player/time'
import type { Letter } from '../world/world'
import { failureInEnglish } from './failures'

/** One object a step and one summary, each on a line of its own. */
export function jsonLines(file: string, played: Played): readonly string[] {
  return [...played.steps.map((step) => stepObject(file, step, played)), summary(file, played)].map(
    (object) => JSON.stringify(object),
  )
}

/** The summary of a file that could not be read as a scenario. */
export function jsonOfProblems(file: string, problems: readonly ToldProblem[]): string {
  return JSON.stringify({ type: 'scenario', file, outcome: 'invalid', problems })
}

function stepObject(file: string, step: StepReport, played: Played): object {
  const { policy } = played.scenario
  const { answer } = step
  return {
    type: 'step',
    file,
    step: step.number,
    line: step.step.line,
    at: formatInstant(step.at),
    does: step.step.doing.kind === 'command' ? step.step.doing.do : step.step.doing.kind,
    account: step.step.account,
    by: step.step.by,
    window: step.step.window,
    preview: step.step.preview,
    past: step.step.past,
    said: `${step.said.who} ${step.said.what}`.trim(),
    due: step.due.map((happening) => dueObject(happening, policy)),
    ...(answer === null ? {} : answerObject(answer)),
    messages: step.letters.map((letter) => letterObject(letter, policy)),
    ...(step.heard.length === 0 ? {} : { heard: step.heard }),
    ...(step.followed.length === 0
      ? {}
      : { followed: step.followed.map((one) => stepObject(file, one, played)) }),
    rules: step.rules,
    passed: step.failures.length === 0,
    failures: step.failures.map(failureInEnglish),
  }
}

function answerObject({
  decision,
  listed,
  notes,
  ended,
}: NonNullable<StepReport['answer']>): object {
  const common = {
    advice: decision.advice,
    events: decision.events.map(({ type }) => type),
    ended: ended.map(({ account }) => account),
    notes,
  }
  if (decision.outcome === 'accepted')
    return {
      outcome: 'accepted',
      result: decision.result,
      facts: decision.facts,
      accounts: listed,
      ...common,
    }
  const { rule, facts, liftsAt, remedies } = decision.refusal
  return {
    outcome: 'refused',
    refused: rule,
    facts,
    liftsAt: liftsAt === null ? null : formatInstant(liftsAt),
    remedies,
    ...common,
  }
}

function dueObject({ at, account, events, letters }: Happening, policy: Policy): object {
  return {
    at: formatInstant(at),
    account,
    events: events.map(({ type }) => type),
    messages: letters.map((letter) => letterObject(letter, policy)),
  }
}

function letterObject(
  { contact, message, place, arrivesAt, outOfReach }: Letter,
  policy: Policy,
): object {
  return {
    to: contact,
    hint: maskAddress(message.to, policy.values['mask.showEmailDomain']),
    template: message.template,
    language: message.language,
    code: message.code,
    place,
    outOfReach,
    arrivesAt: arrivesAt === null ? null : formatInstant(arrivesAt),
  }
}

function summary(file: string, { scenario, steps, scored, rules, passed }: Played): object {
  const failed = steps.filter(({ failures }) => failures.length > 0).length
  return {
    type: 'scenario',
    file,
    outcome: passed ? 'passed' : 'failed',
    title: scenario.title,
    variant: scenario.variant + 1,
    variants: scenario.variants,
    policy: { id: scenario.policy.id, version: scenario.policy.version },
    seed: scenario.seed,
    steps: steps.length,
    failedSteps: failed,
    rules,
    score:
      scored.length === 0
        ? null
        : {
            points: scored.reduce((sum, { goal, reached }) => sum + (reached ? goal.points : 0), 0),
            of: scored.reduce((sum, { goal }) => sum + goal.points, 0),
            goals: scored.map(({ goal, reached }) => ({
              id: goal.id,
              points: goal.points,
              reached,
            })),
          },
  }
}
