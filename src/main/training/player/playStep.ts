import { plus } from '@shared/vocabulary/instant'
import { remark } from '@shared/vocabulary/remarks'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Step } from '../format/steps'
import { instantOfStep } from '../format/times'
import type { Letter } from '../world/world'
import { answer, type Answer } from './answer'
import { carryOut } from './carryOut'
import { expectationsOf, type Seen } from './expectations'
import { deedOf, lengthOf, moodNow, reacted, sitDown } from './hearing'
import type { Failure, Heard, StepReport } from './played'
import { rulesOfDecision, rulesOfDue, rulesOfMasks, sortedRules } from './rulesFired'
import { saidOf, type Said } from './narration'
import type { ScenarioSimulation } from './scenarioSimulation'
import { moveClock, post, type Happening } from './time'

/**
 * Plays one step: what falls due before it, the step, what reaches whom by it, and what others do because of it. Whatever
 * happens is in the report.
 */
export async function playStep(
  simulation: ScenarioSimulation,
  step: Step,
  number: number,
): Promise<StepReport> {
  // What is past was no call with the trainee.
  if (step.past) return playOne(simulation, step, number)
  sitDown(simulation)
  return othersActOn(simulation, await playOne(simulation, step, number))
}

/** A step that was made, with what the caller and the colleagues do about it. */
export function othersActOn(
  simulation: ScenarioSimulation,
  report: StepReport,
): Promise<StepReport> {
  return reacted(simulation, report, (next) => playOne(simulation, next, report.number, false))
}

/** What somebody does by themselves comes to what it comes to, unless the file says to what. */
function hasExpectations({ expect }: Step): boolean {
  return Object.keys(expect).length > 0
}

/** Plays a step, and what somebody does who is told to by it; nothing that anybody does about it. */
async function playOne(
  simulation: ScenarioSimulation,
  step: Step,
  number: number,
  isJudged = true,
): Promise<StepReport> {
  const { scenario, clock, world } = simulation
  const failures: Failure[] = []
  const due: Happening[] = []
  let answered: Answer | null = null
  let letters: readonly Letter[] = []
  let followed: readonly StepReport[] = []
  const heard: Heard[] = []
  try {
    const at = instantOfStep(step, scenario.start, clock.now())
    due.push(...(await moveClock(simulation, at)))
    const { doing } = step
    if (doing.kind === 'change-world') world.change(doing.world)
    if (doing.kind === 'trust')
      world.change({ contacts: new Map([[nameOf(step, doing.contact), { trusted: true }]]) })
    if (doing.kind === 'command') answered = await answer(simulation, step, doing)
    if (doing.kind === 'ask' || doing.kind === 'tell') {
      due.push(...(await moveClock(simulation, plus(at, await lengthOf(simulation, doing)))))
      const remarks = await moodNow(simulation)
      const deed = await deedOf(simulation, doing)
      if (deed !== null) {
        const done = await carryOut(simulation, deed, step, (next) =>
          playOne(simulation, next, number, hasExpectations(next)),
        )
        followed = done.followed
        heard.push({ when: doing.kind === 'ask' ? 'asked' : 'told', text: done.text })
      }
      // Whoever has lost their patience does first what they are asked for.
      heard.push(...remarks)
    }
    letters = await post(simulation)
    rememberBoxes(simulation, step, answered, letters)
    if (isJudged)
      failures.push(
        ...(await expectationsOf(
          simulation,
          seen({ step, answer: answered, due, letters }, followed),
        )),
      )
  } catch (error) {
    // A defect of ours must not take the rest of the story with it.
    failures.push({
      key: '',
      expected: remark('answer'),
      found: remark('defect', { error: error instanceof Error ? error.message : String(error) }),
    })
  }
  return {
    ...reportOf(simulation, { number, step, due, answer: answered, letters, failures }),
    followed,
    heard,
  }
}

/** What came of a step that was played, or of one that somebody made at the desk. */
export function reportOf(
  simulation: ScenarioSimulation,
  came: Omit<
    StepReport,
    'at' | 'said' | 'rules' | 'followed' | 'heard' | 'mood' | 'onTheLine' | 'lost'
  >,
): StepReport {
  const said = saidOf(simulation, came.step, came.answer)
  const rules = [
    ...came.due.flatMap(({ events }) => rulesOfDue(events)),
    ...rulesOfStep(came, said),
  ]
  return {
    ...came,
    at: simulation.clock.now(),
    said,
    rules: sortedRules(rules),
    followed: [],
    heard: [],
    mood: 'calm',
    onTheLine: true,
    lost: came.answer?.ended.map(({ account }) => account) ?? [],
  }
}

function rulesOfStep(
  { step, answer: answered, letters }: Pick<StepReport, 'step' | 'answer' | 'letters'>,
  said: Said,
): readonly RuleId[] {
  if (step.preview || answered === null) return []
  return [
    ...rulesOfDecision(answered.decision),
    ...rulesOfMasks([...said.shown, ...letters.map(({ message }) => message.to)]),
  ]
}

/** `maria/mail` of an account's `mail`. */
function nameOf({ account }: Step, contact: string): string {
  return contact.includes('/') ? contact : `${account ?? ''}/${contact}`
}

/** What is expected of a tell is about all that the caller then does, and about the last answer that they get. */
function seen(of: Seen, followed: readonly StepReport[]): Seen {
  return {
    ...of,
    answer: of.answer ?? followed.findLast(({ answer }) => answer !== null)?.answer ?? null,
    due: [...of.due, ...followed.flatMap(({ due }) => due)],
    letters: [...of.letters, ...followed.flatMap(({ letters }) => letters)],
  }
}

/** Which window's page now waits for a code: the one in which the customer asked for it. */
function rememberBoxes(
  { call }: ScenarioSimulation,
  step: Step,
  answered: Answer | null,
  letters: readonly Letter[],
): void {
  if (answered?.command.by.kind !== 'customer' || step.preview) return
  for (const { message } of letters)
    if (message.template.startsWith('code.')) call.askedIn.set(message.template, step.window)
}
