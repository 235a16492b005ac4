import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { organisation, settingsOfOrganisation } from '../../services/app/organisation'
import { ok } from '../../services/replies'

/** Says whose desk it is, and how its tickets are written. */
export const run: Run<'app.setOrganisation'> = async (
  { store, clock, changes },
  { operator },
  chosen,
) => {
  await store.settings.change(settingsOfOrganisation(chosen), [
    usedEntry(clock.now(), operator, 'app.setOrganisation', { ...chosen }),
  ])
  changes.tell({ accountId: null })
  return ok(await organisation(store.settings))
}
