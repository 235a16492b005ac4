import type { Desk, Link } from '../services/desk'
import { wayTakenEntry } from '../audit/entries'
import { composeDesk } from '../desk/compose'
import { hookPost } from '../hooks/post'
import { isSample } from '../services/app/settings'
import { randomIds } from '../platform/ids'
import type { Carrier } from '../ports/carrier'
import { placeStamp } from '../profile/placeStamp'
import { beginDelivery } from '../services/delivery/beginning'
import type { Passphrases } from '../operators/passphrases'
import type { ImportThread } from '../ports/imports'
import type { StructureCheck } from '../ports/structure'
import type { Profile } from '../profile/profile'
import { firstPolicy } from '../services/policy/kept'
import { trainingGateway } from '../training/gateway'
import { waysTaken } from '../profile/waysOn'

export interface Opening {
  readonly migrationsFolder: string
  /** The scenarios that come with the app. */
  readonly scenariosFolder: string
  readonly passphrases: Passphrases
  readonly imports: ImportThread
  /** Left out: no message leaves this desk. A sample has none, whatever is set in it. */
  readonly carrier?: Carrier
  /** Left out: no ticket system opens this desk. */
  readonly link?: Link
  /** Left out: the store's file is looked at in this thread. */
  readonly structure?: StructureCheck
  /** The built worker that reads scenarios; left out: they are read in this thread. */
  readonly scenarioWorker?: string
}

/** Puts the desk over an open profile. What was done to it while it was shut is in the audit when this returns. */
export async function openDesk(
  profile: Profile,
  { passphrases, imports, structure, link, carrier, ...folders }: Opening,
): Promise<Desk> {
  const training = trainingGateway(() => openHouse(profile.host.folder, folders))
  const desk = await composeDesk({
    ...profile,
    ids: randomIds,
    passphrases,
    imports,
    training,
    ...(link === undefined ? {} : { link }),
    ...((await isSample(profile.store.settings))
      ? {}
      : { postHook: hookPost(), ...(carrier === undefined ? {} : { carrier }) }),
    ...(structure === undefined ? {} : { structure }),
  })
  await recordWaysTaken(desk)
  await beginDelivery(
    desk,
    await placeStamp(profile.host.folder, profile.store.settings).isAnother(),
  )
  return desk
}

async function recordWaysTaken({ store, clock, host }: Desk): Promise<void> {
  const taken = waysTaken(host.folder)
  const ways = taken.read()
  if (ways.length === 0) return
  for (const way of ways) {
    const entry = wayTakenEntry(clock.now(), way)
    if (way.way === 'shipped-policy')
      await store.policies.adopt(
        { policy: { shipped: firstPolicy }, at: clock.now(), by: null, reason: '' },
        entry,
      )
    else await store.audit.append(entry)
  }
  taken.forget()
}

/** The training room is loaded when somebody first enters it: a start pays nothing for it. */
async function openHouse(
  profile: string,
  {
    migrationsFolder,
    scenariosFolder,
    scenarioWorker,
  }: Pick<Opening, 'migrationsFolder' | 'scenariosFolder' | 'scenarioWorker'>,
) {
  const { openTrainingModule, readerWorker } = await import('../training/trainingModule')
  return openTrainingModule({
    profile,
    shipped: scenariosFolder,
    migrationsFolder,
    ...(scenarioWorker === undefined
      ? {}
      : { reader: readerWorker(scenarioWorker, migrationsFolder) }),
  })
}
