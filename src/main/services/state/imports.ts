import type { DirectoryFormat, DirectoryProblem } from '@shared/vocabulary/directory'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Mapping } from '@shared/vocabulary/mapping'
import type { Recognition } from '@shared/vocabulary/recognition'
import type { PeopleList } from '../../directory/model/reading'
import type { ColumnSample } from '../../directory/model/samples'
import type { ImportThread, SeenFile } from '../../ports/imports'
import type { DirectoryProgress } from './changes'
import type { ImportStage } from '../directory/stages'

/** The one import that a desk has at a time. It outlives the screen, and a window that is locked meanwhile: it is its operator's. */
export interface CurrentImport {
  readonly id: string
  readonly operatorId: OperatorId
  readonly files: readonly SeenFile[]
  readonly format: DirectoryFormat | null
  readonly recognition: Recognition
  /** Of people where the mapping says that they are. */
  columns: readonly string[]
  /** In full: they leave main masked, or by `directory.showSamples`. */
  samples: readonly ColumnSample[]
  readonly lists: readonly PeopleList[]
  readonly refused: DirectoryProblem | null
  mapping: Mapping | null
  remembered: boolean
  /** What such files were imported with last. */
  offered: Mapping | null
  stage: ImportStage
}

/** Where imports and exports are done. */
export interface ImportRoom {
  current: CurrentImport | null
  readonly thread: ImportThread
  readonly progress: DirectoryProgress
}

export function makeImportRoom(thread: ImportThread, progress: DirectoryProgress): ImportRoom {
  return { current: null, thread, progress }
}
