import path from 'node:path'
import type { Desk } from '../services/desk'
import type { TrainingModule } from '../services/state/training'
import { openRuns } from '../store/training/openRuns'
import { readHouseFile, writeHouseFile } from './format/houseFile'
import { makeHunting } from './hunt/hunting'
import { withPolicy } from './sessions/scenarioText'
import { trainingRooms } from './sessions/rooms'
import { readerInThisThread, type ScenarioReader } from './reading/reader'
import { makeLibrary } from './library/library'
import { makeEditor } from './editor/editor'

export { readerWorker } from './reading/readerWorker'

export interface TrainingPlaces {
  /** The scenarios that come with the app. */
  readonly shipped: string
  /** The profile's folder: runs and own scenarios are kept in it. */
  readonly profile: string
  /** The migrations of the stores that simulated desks have; those of the runs are in its folder `training`. */
  readonly migrationsFolder: string
  /** Left out: scenarios are read in this thread. */
  readonly reader?: ScenarioReader
}

/** Puts the training room together, over a file of its own beside the live store, which it never gets. */
export function openTrainingModule({
  shipped,
  profile,
  migrationsFolder,
  reader = readerInThisThread(migrationsFolder),
}: TrainingPlaces): TrainingModule<Desk> {
  return {
    hunting: makeHunting(),
    houseFiles: { read: readHouseFile, write: writeHouseFile, into: withPolicy },
    runs: openRuns({
      file: path.join(profile, 'training.db'),
      migrationsFolder: path.join(migrationsFolder, 'training'),
    }),
    library: makeLibrary({ shipped, own: path.join(profile, 'scenarios') }, reader),
    rooms: trainingRooms(migrationsFolder, reader),
    editor: makeEditor(reader),
  }
}
