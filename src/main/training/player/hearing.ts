import type { Seconds } from '@shared/vocabulary/instant'
import type { Deed } from '../caller/acts'
import { answerFor, asked, deedFor, told } from '../caller/hearing'
import { moodOf, reactionsTo } from '../caller/reactions'
import type { Doing } from '../format/steps'
import { colleaguesDecide } from './colleague'
import type { PlayStep } from './carryOut'
import type { Heard, StepReport } from './played'
import type { ScenarioSimulation } from './scenarioSimulation'
import { situationOf } from './situation'

type Spoken = Extract<Doing, { readonly kind: 'ask' | 'tell' }>

/** What the caller does who is asked or told something; null: they have hung up. */
export async function deedOf(simulation: ScenarioSimulation, doing: Spoken): Promise<Deed | null> {
  const situation = await situationOf(simulation)
  if (situation.call.line === null) return null
  return doing.kind === 'ask'
    ? asked(situation, doing.question)
    : told(situation, doing.to, doing.contact)
}

/** How long the file says that it takes; 0 where it says nothing. */
export async function lengthOf(simulation: ScenarioSimulation, doing: Spoken): Promise<Seconds> {
  return (await saidLengthOf(simulation, doing)) ?? (0 as Seconds)
}

/** The same, null where the file says nothing. */
export async function saidLengthOf(
  simulation: ScenarioSimulation,
  doing: Spoken,
): Promise<Seconds | null> {
  const situation = await situationOf(simulation)
  const said =
    doing.kind === 'ask'
      ? answerFor(situation, doing.question)
      : deedFor(situation, doing.to, doing.contact)
  return said?.takes ?? null
}

/** What the caller says because of the time that has passed. */
export async function moodNow(simulation: ScenarioSimulation): Promise<readonly Heard[]> {
  return hasCaller(simulation) ? moodOf(await situationOf(simulation)) : []
}

/** In the customer’s own seat nobody calls. */
function hasCaller({ scenario }: ScenarioSimulation): boolean {
  return scenario.caller !== null && scenario.seat !== 'customer'
}

/** The call begins with the first thing that is no longer past: from then on the caller waits. */
export function sitDown({ call, clock }: ScenarioSimulation): void {
  if (call.hasBegun) return
  call.hasBegun = true
  call.waitsSince = clock.now()
}

const impatient: readonly Heard['when'][] = ['restless', 'angry']

/** A step that was played, with what others do about it: the caller reacts, and a colleague decides what waits. */
export async function reacted(
  simulation: ScenarioSimulation,
  report: StepReport,
  play: PlayStep,
): Promise<StepReport> {
  sitDown(simulation)
  const reactions: Heard[] = []
  for (const one of [report, ...report.followed])
    reactions.push(...(await reactionsOf(simulation, one)))
  reactions.push(...(await moodNow(simulation)))
  // That it takes so long nobody says whom it has just helped on.
  const isCalm = simulation.call.mood === 'calm'
  const heard = report.heard.filter(({ when }) => !isCalm || !impatient.includes(when))
  heard.push(...reactions)
  const verdicts = await verdictsOn(simulation, report, play)
  for (const one of verdicts.followed) heard.push(...(await reactionsOf(simulation, one)))
  heard.push(...verdicts.said.map((text) => ({ when: 'decided', text }) as const))
  return {
    ...report,
    heard,
    followed: [...report.followed, ...verdicts.followed],
    mood: simulation.call.mood,
    onTheLine: simulation.call.line !== null,
  }
}

async function reactionsOf(
  simulation: ScenarioSimulation,
  { answer, step }: StepReport,
): Promise<readonly Heard[]> {
  if (answer === null || step.preview || !hasCaller(simulation)) return []
  return reactionsTo(await situationOf(simulation), answer.command, answer.decision)
}

async function verdictsOn(
  simulation: ScenarioSimulation,
  { step }: StepReport,
  play: PlayStep,
): Promise<Awaited<ReturnType<typeof colleaguesDecide>>> {
  const decide = [...simulation.scenario.operators.values()].some(({ decides }) => decides !== null)
  return decide && !step.preview
    ? colleaguesDecide(simulation, step, play)
    : { followed: [], said: [] }
}

/** Whether anybody is there to be asked or told something. */
export function canHear(simulation: ScenarioSimulation): boolean {
  return hasCaller(simulation) && simulation.call.line !== null
}
