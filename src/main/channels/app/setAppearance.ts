import { bySystem, usedEntry } from '../../audit/entries'
import { operatorOf } from '../../operators/session'
import type { Run } from '../run'
import type { Facts } from '@shared/vocabulary/outcomes'
import { mapInTurn } from '../../platform/inTurn'
import type { Desk } from '../../services/desk'
import { failed, ok } from '../../services/replies'
import { changesIn, isZone } from '../../services/app/settings'
import { appView } from '../../services/app/view'

/**
 * Remembers theme, language and zone for the profile; each may be left out. Who has not signed in yet has to be able to
 * read the screen that they sign in at, so theme and language are open to them, and are recorded as nobody's. How dates
 * are told and what this computer shows of everybody's work wait until somebody answers for it.
 */
export const run: Run<'app.setAppearance'> = async (desk, { session }, chosen) => {
  const operator = await operatorOf(session, desk.store.operators)
  if (operator === null && (chosen.zone ?? chosen.notifications) !== undefined)
    return failed('locked')
  if (chosen.zone !== undefined && !isZone(chosen.zone))
    return failed('bad-request', { field: 'zone' })
  const changes = await changesIn(desk.store.settings, chosen)
  if (Object.keys(changes).length > 0) {
    const now = desk.clock.now()
    const facts = { ...changes, ...(await before(desk, changes)) }
    const entry =
      operator === null
        ? bySystem(now, 'app.setAppearance', facts)
        : usedEntry(now, operator, 'app.setAppearance', facts)
    await desk.store.settings.change(changes, [entry])
    desk.changes.tell({ accountId: null })
  }
  return ok(await appView(desk, operator, session))
}

/** How these stood until now, each under its name with `Was`; what nobody had set is left out. */
async function before(
  { store }: Pick<Desk, 'store'>,
  changes: Readonly<Record<string, string>>,
): Promise<Facts> {
  const were = await mapInTurn(
    Object.keys(changes),
    async (key) => [`${key}Was`, await store.settings.get(key)] as const,
  )
  return Object.fromEntries(were.filter(([, was]) => was !== null))
}
