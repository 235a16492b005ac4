import { usedEntry } from '../../audit/entries'
import type { SettingChanges, Settings } from '../../ports/settings'
import type { Run } from '../run'
import {
  changesOf,
  organisation,
  settingsOfOrganisation,
  wrongIn,
} from '../../services/app/organisation'
import { failed, ok } from '../../services/replies'

/** Says whose desk it is, what it adds to messages, and how its tickets are written. What is left out stays. */
export const run: Run<'app.setOrganisation'> = async (
  { store: { settings }, clock, changes },
  { operator },
  chosen,
) => {
  const was = await organisation(settings)
  const wrong = wrongIn(chosen, was)
  if (wrong !== null) return failed('bad-request', { part: wrong })
  const wanted = settingsOfOrganisation(chosen)
  const is = await organisation(overlaid(settings, wanted))
  const facts = changesOf(was, is)
  if (Object.keys(facts).length === 0) return ok(was)
  await settings.change(wanted, [usedEntry(clock.now(), operator, 'app.setOrganisation', facts)])
  changes.tell({ accountId: null })
  return ok(is)
}

/** The settings as they will be. */
function overlaid(settings: Settings, changed: SettingChanges): Pick<Settings, 'get'> {
  return { get: async (key) => (key in changed ? (changed[key] ?? null) : settings.get(key)) }
}
