import type { Desk } from '../desk'
import type { TrainingHouse } from './trainingModule'

const key = 'folder'

/** The folder that own scenarios are also taken from; null: none was chosen. */
export function folderOf({ runs }: Pick<TrainingHouse<Desk>, 'runs'>): string | null {
  return runs.setting(key)
}

export function chooseFolder({ runs }: Pick<TrainingHouse<Desk>, 'runs'>, folder: string): void {
  runs.setSetting(key, folder)
}
