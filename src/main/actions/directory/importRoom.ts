import type { DirectoryFormat, DirectoryProblem } from '@shared/vocabulary/directory'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Mapping } from '@shared/vocabulary/mapping'
import type { ImportPhase, ImportProgressView, ImportReportView, ImportStop } from '@shared/views/directory'
import type { ImportFile, ImportThread, PlanBook } from '../../ports/imports'
import type { DirectoryProgress } from '../changes'

/** The one import that a desk has at a time. It outlives the screen, and a window that is locked meanwhile: it is its operator's. */
export interface CurrentImport {
  readonly id: string
  readonly operatorId: OperatorId
  readonly files: readonly ImportFile[]
  readonly format: DirectoryFormat | null
  readonly columns: readonly string[]
  readonly refused: DirectoryProblem | null
  mapping: Mapping | null
  remembered: boolean
  phase: ImportPhase
  /** The dry run: it holds people's contacts, so it lies in the profile's folder and goes with the import. */
  book: PlanBook | null
  progress: ImportProgressView | null
  stop: ImportStop | null
  report: ImportReportView | null
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

/** What can't be stopped or dropped, because something is being done with it. */
export function isBusy({ phase }: CurrentImport): boolean {
  return phase === 'reading' || phase === 'adding' || phase === 'changing'
}
