import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { callerInstructions, callerQuestions } from '@shared/vocabulary/training'
import { readVariants } from '../../../src/main/training/format/read'
import type { Scenario } from '../../../src/main/training/format/scenario'
import type { Doing, Step } from '../../../src/main/training/format/steps'
import { plain } from '../../../src/main/training/player/carryOut'
import type { StepReport } from '../../../src/main/training/player/played'
import { playStep } from '../../../src/main/training/player/playStep'
import {
  simulate,
  type ScenarioSimulation,
} from '../../../src/main/training/player/scenarioSimulation'
import { seededChance } from '../../../src/main/simulation/chance'

const playable = fs
  .readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name): [string, Scenario][] => {
    const read = readVariants(fs.readFileSync(`scenarios/${name}`))
    return read.ok
      ? read.scenarios
          .filter(({ caller, seat }) => caller !== null && seat !== 'customer')
          .map((scenario) => [`${name}, variant ${scenario.variant}`, scenario])
      : []
  })
const mostStories = 16
/** Some of all of them, spread evenly. */
const scenarios = playable.filter(
  (_, index) => index % Math.ceil(playable.length / mostStories) === 0,
)
const movesOfStory = 20

/** What a trainee says, whatever comes to their mind, and the codes that the desk sends on the way. */
function story(scenario: Scenario, seed: number): readonly Step[] {
  const chance = seededChance(seed, 'story')
  const one = <T>(list: readonly T[]): T => {
    const found = list[chance.below(list.length)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
  const [account = '', part] = [...scenario.accounts][0] ?? []
  const contacts = [...(part?.contacts.keys() ?? [])]
  const doing = (): Doing => {
    const kind = chance.below(6)
    if (kind === 0) return { kind: 'ask', question: one(callerQuestions) }
    if (kind === 1 && contacts.length > 0)
      return {
        kind: 'command',
        do: 'request-code',
        parameters: { purpose: 'support-call', contact: one(contacts) },
      }
    const to = one(Object.keys(callerInstructions)) as keyof typeof callerInstructions
    return {
      kind: 'tell',
      to,
      contact:
        callerInstructions[to].contact === 'one' && contacts.length > 0 ? one(contacts) : null,
    }
  }
  return Array.from({ length: movesOfStory }, (): Step => {
    const done = doing()
    return {
      ...plain(1),
      doing: done,
      time: { after: 40 + chance.below(90) },
      ...(done.kind === 'command'
        ? { account, by: [...scenario.operators.keys()][0] ?? 'customer' }
        : {}),
    }
  })
}

async function played(
  scenario: Scenario,
  steps: readonly Step[],
  look: (simulation: ScenarioSimulation, report: StepReport) => void = () => undefined,
): Promise<readonly StepReport[]> {
  const simulation = await simulate(scenario, 'drizzle')
  try {
    const reports: StepReport[] = []
    for (const step of [...scenario.steps.filter(({ past }) => past), ...steps]) {
      const report = await playStep(simulation, step, reports.length + 1)
      reports.push(report)
      look(simulation, report)
    }
    return reports
  } finally {
    await simulation.close()
  }
}

/** The codes in what was said that nobody at the other end can have read. */
function unreadable(
  { world, clock, scenario, call }: ScenarioSimulation,
  { heard, step }: StepReport,
): readonly string[] {
  const isImpostor = scenario.caller?.truth === 'impostor' && call.line !== 'owner'
  const known = world.letters
    .filter(({ contact, place, arrivesAt }) => {
      const { noAccess, stolen } = world.factsOf(contact)
      const [account = '', handle = ''] = (contact ?? '').split('/')
      const own = scenario.accounts.get(account)?.contacts.has(handle) !== true
      return (
        (place === 'inbox' || place === 'junk') &&
        arrivesAt !== null &&
        arrivesAt <= clock.now() &&
        (isImpostor ? stolen || own : !noAccess)
      )
    })
    .map(({ message }) => message.code)
  // What the file itself says is its author’s business.
  const ofCatalogue = heard.filter(
    ({ text }) =>
      scenario.caller?.says.every((one) => one.text !== text) === true &&
      scenario.caller.does.every((one) => one.text !== text),
  )
  const said = ofCatalogue.map(({ text }) => text.replaceAll(' ', '')).join('\n')
  return step.past
    ? []
    : world.letters.flatMap(({ message: { code } }) =>
        code !== null && !known.includes(code) && said.includes(code.replaceAll(' ', ''))
          ? [code]
          : [],
      )
}

describe('whatever a caller is told, in whatever order', () => {
  it.each(scenarios)(
    '%s: nothing breaks, the same comes of it again, and no code is said that nobody can read',
    async (name, scenario) => {
      const steps = story(scenario, name.length)
      const leaks: string[] = []
      const reports = await played(scenario, steps, (simulation, report) =>
        leaks.push(...unreadable(simulation, report)),
      )
      const live = reports.filter(({ step }) => !step.past)
      const all = live.flatMap((report) => [report, ...report.followed])
      expect(all.flatMap(({ failures }) => failures.filter(({ key }) => key === ''))).toEqual([])
      expect(leaks).toEqual([])
      expect(
        live.every(
          ({ heard, step, onTheLine }) =>
            step.doing.kind === 'command' || !onTheLine || heard.length > 0,
        ),
      ).toBe(true)
      expect(await played(scenario, steps)).toEqual(reports)
    },
  )
})
