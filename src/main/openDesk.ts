import type { Desk } from './actions/desk'
import { composeDesk } from './compose'
import { randomIds } from './machine/ids'
import type { Passphrases } from './operators/passphrases'
import type { ImportThread } from './ports/imports'
import type { StructureCheck } from './ports/structure'
import type { Profile } from './profile'
import { trainingDoor } from './training/door'

export interface Opening {
  readonly migrationsFolder: string
  /** The scenarios that come with the app. */
  readonly scenariosFolder: string
  readonly passphrases: Passphrases
  readonly imports: ImportThread
  /** Left out: the store's file is looked at in this thread. */
  readonly structure?: StructureCheck
}

/** Puts the desk over an open profile. */
export function openDesk(profile: Profile, { passphrases, imports, structure, ...folders }: Opening): Desk {
  const training = trainingDoor(() => openHouse(profile.host.folder, folders))
  return composeDesk({ ...profile, ids: randomIds, passphrases, imports, training, ...(structure === undefined ? {} : { structure }) })
}

/** The training room is loaded when somebody first enters it: a start pays nothing for it. */
async function openHouse(profile: string, { migrationsFolder, scenariosFolder }: Pick<Opening, 'migrationsFolder' | 'scenariosFolder'>) {
  const { openTrainingHouse } = await import('./training/house')
  return openTrainingHouse({ profile, shipped: scenariosFolder, migrationsFolder })
}
