import { fieldsOf } from '@shared/commands/schemas'
import { personCommandTypes } from '@shared/vocabulary/kinds'
import type { Command } from '../../engine/model/commands'
import type { ScenarioSimulation } from './scenarioSimulation'

/** Whether a command carries what a goal says of its fields. */
export function carries(
  simulation: ScenarioSimulation,
  command: Command,
  wanted: ReadonlyMap<string, unknown>,
): boolean {
  return [...wanted].every(([name, value]) => carriesOne(simulation, command, name, value))
}

function carriesOne(
  { handles }: ScenarioSimulation,
  command: Command,
  name: string,
  wanted: unknown,
): boolean {
  const found: unknown = Object.entries(command).find(([key]) => key === name)?.[1]
  const type = personCommandTypes.find((one) => one === command.type)
  const kind = type && fieldsOf(type).find(([field]) => field === name)?.[1].kind
  if (kind === 'operator' && typeof wanted === 'string') {
    const actor = handles.actor(wanted)
    return actor.kind === 'operator' && actor.id === found
  }
  // A flag that was left out is not set.
  return kind === 'flag' ? (found ?? false) === wanted : found === wanted
}
