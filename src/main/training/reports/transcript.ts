import { numbersOf } from '../../engine/packs/numbers'
import { dateInSentence, dateText, zoneName } from '@shared/sentences/dates'
import { sentence } from '@shared/sentences/format'
import type { Refusal } from '@shared/vocabulary/outcomes'
import type { Played, StepReport } from '../player/played'
import type { Happening } from '../player/time'
import { worldInWords } from '../world/inWords'
import { failureInEnglish } from './failures'
import { letterInWords } from './messages'
import { titleOf } from './titles'

const indent = '              '

/** A played scenario as a person reads it. */
export function transcript(file: string, played: Played): string {
  const { scenario, steps, scored } = played
  let day = ''
  const body = steps.flatMap((step, index) => {
    const lines: string[] = []
    const dated = (at: Played['scenario']['start']) => {
      const { date } = dateText(at, scenario.zone, 'en')
      if (date !== day) lines.push('', date)
      day = date
    }
    if (!step.step.past && steps[index - 1]?.step.past === true)
      lines.push(`${indent}here the trainee sits down`)
    for (const happening of step.due) {
      dated(happening.at)
      lines.push(...dueLines(happening, played))
    }
    dated(step.at)
    return [...lines, ...stepLines(step, played), ...followedLines(step, played)]
  })
  const goals =
    scored.length === 0
      ? []
      : [
          '',
          ...scored.map(
            ({ goal, reached }) =>
              `${reached ? '✓' : '✗'} ${goal.id}: ${reached ? goal.points : 0} of ${goal.points} points`,
          ),
        ]
  const failed = steps.filter(({ failures }) => failures.length > 0).length
  const end = played.passed
    ? `passed: ${steps.length} steps`
    : `FAILED: ${failed} of ${steps.length} steps${scored.some(({ reached }) => !reached) ? ', and the full score is not reached' : ''}`
  return [...heading(file, played), ...body, ...goals, '', end].join('\n')
}

function heading(file: string, { scenario }: Played): readonly string[] {
  const { about, policy, seed, zone, world, caller, letters } = scenario
  const truths = worldInWords(world)
  return [
    titleOf(scenario),
    ...(about === null ? [] : [about]),
    ...(caller === null ? [] : [`The caller (${caller.truth}): “${caller.story}”`]),
    ...[...letters.values()].map(
      ({ to, from, subject }) =>
        `Not from the desk: ${to} has a message from ${from}, “${subject}”`,
    ),
    ...(truths === '' ? [] : [`True, and unknown to the desk: ${truths}`]),
    `${file} · pack ${policy.id}, version ${policy.version} · seed ${seed} · times in ${zoneName(zone)}`,
  ]
}

function stepLines(
  step: StepReport,
  { scenario }: Played,
  number = String(step.number),
): readonly string[] {
  const { said, answer, letters, failures } = step
  const time = dateText(step.at, scenario.zone, 'en').timeWithSeconds
  const mark = failures.length === 0 ? '✓' : '✗'
  const first = `  ${time} ${mark} ${number.padStart(2)} ${said.who === '' ? '' : `${said.who} `}${said.what}${answer === null ? '' : ` → ${outcome(step)}`}`
  return [
    first,
    ...(answer?.decision.outcome === 'refused'
      ? refusalLines(answer.decision.refusal, scenario)
      : []),
    ...(answer?.decision.advice ?? []).map(
      (rule) =>
        `${indent}advice ${rule}: ${sentence('en', `rules.${rule}`, numbersOf(scenario.policy), scenario.zone)}`,
    ),
    ...(answer?.notes ?? []).map((note) => `${indent}${note}`),
    ...letters.map((letter) => `${indent}✉ ${letterInWords(letter, scenario.policy)}`),
    ...(answer?.ended ?? []).map(
      ({ account }) => `${indent}that ends the session of ${account} in this window`,
    ),
    ...failures
      .map(failureInEnglish)
      .map(
        ({ key, expected, found }) =>
          `${indent}✗ ${key === '' ? '' : `${key}: `}expected ${expected}, found ${found} (line ${step.step.line})`,
      ),
  ]
}

/** What the caller or a colleague did then, without numbers: they are no steps of the file. */
function followedLines(step: StepReport, played: Played): readonly string[] {
  return [
    ...step.followed.flatMap((one) => [
      ...stepLines(one, played, ''),
      ...followedLines(one, played),
    ]),
    ...step.heard.map(({ text }) => `${indent}“${text}”`),
  ]
}

function outcome({ answer }: StepReport): string {
  if (answer === null) return ''
  const { decision, listed } = answer
  if (decision.outcome === 'refused') return `refused: ${decision.refusal.rule}`
  const accounts = listed
    .map(({ account, pending }) => (pending ? `${account} (pending)` : account))
    .join(', ')
  // What the diagnosis came to: the next question, or the cause.
  const told = accounts || (decision.facts.question ?? decision.facts.cause)
  return told == null ? decision.result : `${decision.result}: ${String(told)}`
}

function refusalLines(
  { rule, facts, liftsAt, remedies }: Refusal,
  { zone, policy }: Played['scenario'],
): readonly string[] {
  const why = sentence('en', `rules.${rule}`, { ...numbersOf(policy), ...facts, liftsAt }, zone)
  const ends = [
    ...(liftsAt === null ? [] : [`lifts ${dateInSentence(liftsAt, zone, 'en')}`]),
    ...(remedies.length === 0 ? [] : [`ends sooner with ${remedies.join(', ')}`]),
  ]
  return [`${indent}${why}`, `${indent}${ends.join('; ') || 'no date and no command ends it'}`]
}

function dueLines(
  { at, account, events, letters }: Happening,
  { scenario }: Played,
): readonly string[] {
  const time = dateText(at, scenario.zone, 'en').timeWithSeconds
  return [
    `  ${time} ·    fell due for ${account}: ${events.map(({ type }) => type).join(', ')}`,
    ...letters.map((letter) => `${indent}✉ ${letterInWords(letter, scenario.policy)}`),
  ]
}
