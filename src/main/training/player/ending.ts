import type { Account } from '../../engine/model/account'
import type { Ending } from '../format/goals'
import { plainFacts, type ContactFacts, type WorldPart } from '../world/facts'
import type { ScenarioSimulation } from './scenarioSimulation'

/** Whether the cases of the file's first account stand as a goal wants them at the end. */
export function casesEnded(
  { scenario, handles }: ScenarioSimulation,
  standings: ReadonlyMap<string, Account>,
  wanted: NonNullable<Ending['case']>,
): boolean {
  const cases = standings.get(handles.accountHandles[0] ?? '')?.cases ?? []
  if (wanted === 'closed')
    return cases.length > 0 && cases.every(({ closedAt }) => closedAt !== null)
  const sitting = [...scenario.operators]
    .filter(([, { role }]) => role === scenario.seat)
    .map(([handle]) => handles.actor(handle))
    .flatMap((actor) => (actor.kind === 'operator' ? [actor.id] : []))
  // The last who had it stays named while it waits for a supervisor.
  return cases.some(
    ({ closedAt, operatorId, hadBy = [], waitsSince }) =>
      closedAt === null &&
      [operatorId, ...hadBy].some((id) => sitting.includes(id)) &&
      (waitsSince !== undefined || !sitting.includes(operatorId)),
  )
}

/** Whether all that a part of the world says is true now. */
export function isTrue({ world }: Pick<ScenarioSimulation, 'world'>, part: WorldPart): boolean {
  return [...part.contacts].every(([contact, facts]) => {
    const found = world.factsOf(contact)
    return (Object.keys(facts) as (keyof ContactFacts)[]).every(
      (name) => (facts[name] ?? plainFacts[name]) === found[name],
    )
  })
}
