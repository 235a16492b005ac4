import type { Facts } from '@shared/vocabulary/outcomes'
import { maskSignInName } from '../../engine/model/mask'
import type { Answer } from '../player/answer'
import type { StepReport } from '../player/played'
import type { ScenarioSimulation } from '../player/scenarioSimulation'

const none = {
  purpose: null,
  check: null,
  outcome: null,
  service: null,
  value: null,
  window: null,
  account: null,
} as const

/** What the sentence of a move says besides who did it to which contact. */
export function moveDetails(simulation: ScenarioSimulation, { step, answer }: StepReport): Facts {
  if (answer === null) return none
  const { command } = answer
  return {
    ...none,
    purpose: 'purpose' in command ? (command.purpose ?? null) : null,
    check: 'check' in command ? command.check : null,
    outcome: 'outcome' in command ? command.outcome : null,
    service: 'service' in command ? command.service : null,
    value: valueOf(command),
    ...(step.by === 'customer'
      ? { window: windowOf(step.window), account: accountOf(simulation, answer) }
      : {}),
  }
}

function valueOf(command: Answer['command']): boolean | null {
  return command.type === 'set-two-step' || command.type === 'set-sign-in-preference'
    ? command.enabled
    : null
}

function windowOf(window: string): string | null {
  if (window === 'main') return null
  return window.startsWith('private:') ? 'private' : 'other'
}

/** Who has one account only knows which. */
function accountOf({ scenario, handles }: ScenarioSimulation, answer: Answer): string | null {
  if (scenario.accounts.size < 2 || answer.accountId === null) return null
  const [name] = scenario.accounts.get(handles.accountHandle(answer.accountId))?.signInNames ?? []
  return name === undefined ? null : maskSignInName(name)
}
