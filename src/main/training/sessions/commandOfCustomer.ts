import type { CustomerCommand } from '@shared/ipc/customerCommands'
import { customer } from '../../engine/model/actor'
import type { Command } from '../../engine/model/commands'
import { givenContact } from '../player/engineCommand'

/** What the simulated customer did on a page, as the engine's command. */
export function commandOfCustomer(given: CustomerCommand, window: string): Command {
  switch (given.type) {
    case 'add-contact':
    case 'replace-contacts':
    case 'recover-username':
      return {
        ...given,
        contact: givenContact({ [given.contact.kind]: given.contact.text }),
        by: customer,
        window,
      }
    case 'report-not-me':
      return {
        type: given.type,
        by: customer,
        window,
        ...(given.letterId === undefined ? {} : { message: given.letterId }),
      }
    case 'check-last-four':
      // Only digits can be typed on a phone's keypad; what else comes is a slip.
      return { ...given, digits: given.digits.replace(/\D/g, '') || '0', by: customer, window }
    default:
      return { ...given, by: customer, window }
  }
}
