import type { Desk } from '../desk'
import type { TrainingModule } from './trainingModule'

const key = 'folder'

/** The folder that own scenarios are also taken from; null: none was chosen. */
export async function folderOf({
  runs,
}: Pick<TrainingModule<Desk>, 'runs'>): Promise<string | null> {
  return runs.setting(key)
}

export async function chooseFolder(
  { runs }: Pick<TrainingModule<Desk>, 'runs'>,
  folder: string,
): Promise<void> {
  await runs.setSetting(key, folder)
}
