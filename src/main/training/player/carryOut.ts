import type { Act, Came, Deed } from '../caller/acts'
import { maskSignInName } from '../../engine/model/mask'
import { mainOf } from '../caller/situation'
import type { Step } from '../format/steps'
import type { StepReport } from './played'
import type { ScenarioSimulation } from './scenarioSimulation'
import { situationOf } from './situation'

/** Plays one step of somebody who is not the trainee. */
export type PlayStep = (step: Step) => Promise<StepReport>

/** Carries out what the caller does, act by act; what they say at the end comes with it. */
export async function carryOut(
  simulation: ScenarioSimulation,
  deed: Deed,
  told: Step,
  play: PlayStep,
): Promise<{ readonly followed: readonly StepReport[]; readonly text: string }> {
  const followed: StepReport[] = []
  let next = deed.next()
  while (next.done !== true) {
    const situation = await situationOf(simulation)
    const report = await play(stepOf(next.value, told, mainOf(situation)))
    followed.push(report)
    next = deed.next(await cameOf(simulation, report))
  }
  return { followed, text: next.value }
}

async function cameOf(simulation: ScenarioSimulation, { answer }: StepReport): Promise<Came> {
  return {
    decision: answer?.decision ?? null,
    listed: (answer?.listed ?? []).map(({ account }) => nameShown(simulation, account)),
    situation: await situationOf(simulation),
  }
}

/** An account as the page lists it. */
function nameShown({ scenario }: ScenarioSimulation, account: string): string {
  const [name] = scenario.accounts.get(account)?.signInNames ?? []
  return name === undefined ? account : maskSignInName(name)
}

/** An act as a step of the customer, on the line of the file that told them to. */
function stepOf(act: Act, { line }: Step, account: string): Step {
  switch (act.kind) {
    case 'command':
      return {
        ...plain(line),
        doing: { kind: 'command', ...act.part },
        account: act.account,
        window: act.window,
      }
    case 'change-world':
      return { ...plain(line), doing: { kind: 'change-world', world: act.world } }
    case 'trust':
      return {
        ...plain(line),
        account: act.account,
        doing: { kind: 'trust', contact: act.contact },
      }
    case 'wait':
      return { ...plain(line), doing: { kind: 'check' }, time: { at: { instant: act.until } } }
    case 'step':
      return { ...act.step, account: act.step.account ?? account, past: false }
  }
}

/** What a step says where nothing is said. */
export function plain(line: number): Omit<Step, 'doing'> {
  return {
    line,
    past: false,
    time: null,
    account: null,
    by: 'customer',
    caseName: null,
    window: 'main',
    preview: false,
    request: null,
    expect: {},
  }
}
