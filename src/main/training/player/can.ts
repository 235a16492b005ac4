import { services } from '@shared/vocabulary/kinds'
import { customer } from '../../engine/model/actor'
import type { Account } from '../../engine/model/account'
import { assess, assessCommand } from '../../engine/questions/assess'
import type { Command } from '../../engine/model/commands'
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
  const told = assess(account, customer, context).filter(
    (assessment) => assessment.command === command,
  )
  // `assess` tells what makes sense to offer; of the rest the same rules are asked.
  const all =
    told.length > 0 || isOfContacts(command)
      ? told
      : [assessCommand(account, { type: command, by: customer } as Command, context)]
  return all.some(({ verdict }) => verdict !== 'refused')
}

/** Without a contact there is nothing that it could be given for. */
function isOfContacts(command: string): boolean {
  return command === 'remove-contact' || command === 'request-code'
}
