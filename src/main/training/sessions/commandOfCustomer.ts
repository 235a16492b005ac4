import type { CustomerCommand } from '@shared/commands/schemas'
import { customer } from '../../engine/model/actor'
import type { Command } from '../../engine/model/commands'
import { givenContact } from '../player/engineCommand'

/** What the simulated customer did on a page, as the engine's command. */
export function commandOfCustomer(given: CustomerCommand, window: string): Command {
  return 'contact' in given
    ? {
        ...given,
        contact: givenContact({ [given.contact.kind]: given.contact.text }),
        by: customer,
        window,
      }
    : { ...given, by: customer, window }
}
