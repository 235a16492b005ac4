import { commandTypes, services } from '@shared/vocabulary/kinds'
import { customer } from '../../engine/model/actor'
import type { Account } from '../../engine/model/account'
import { assessEach } from '../../engine/questions/assess'
import type { DecisionContext } from '../../engine/model/decision'
import type { ScenarioSimulation } from './scenarioSimulation'

/** Whether the customer could give the command now, if need be after proving who they are, as `assess` says it. */
export function canNow(
  { desk, clock, foreseen }: ScenarioSimulation,
  account: Account,
  name: string,
): boolean {
  const context: DecisionContext = { now: clock.now(), policy: desk.policy, ...foreseen() }
  const command = services.some((service) => name === `use-${service}`) ? 'use-service' : name
  const type = commandTypes.find((one) => one === command)
  if (type === undefined) return false
  return assessEach(type, account, customer, context).some(({ verdict }) => verdict !== 'refused')
}
