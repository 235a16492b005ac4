import type { OrganisationView } from '@shared/views/organisation'
import type { SettingChanges, Settings } from '../../ports/settings'

const name = 'organisationName'
const ticketPattern = 'ticketPattern'

/** The organisation that the desk belongs to, as customers know it, and how it writes its tickets; empty where nobody has said. */
export async function organisation(settings: Settings): Promise<OrganisationView> {
  return {
    name: (await settings.get(name)) ?? '',
    ticketPattern: (await settings.get(ticketPattern)) ?? '',
  }
}

/** What makes it so. */
export function settingsOfOrganisation(chosen: OrganisationView): SettingChanges {
  return { [name]: chosen.name, [ticketPattern]: chosen.ticketPattern }
}
