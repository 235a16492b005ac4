import type { ImportProgressView, ImportReportView } from '@shared/views/directory'
import type { ImportPlan } from '../../ports/imports'

/** What becomes what is still being settled. */
export interface Mapped {
  readonly phase: 'mapping'
  /** `done`: the dry run was stopped. */
  readonly stop: 'done' | null
}

/** The dry run is being made. */
export interface Reading extends Busy {
  readonly phase: 'reading'
}

/** The dry run is there: it holds people's contacts, so it lies in the profile's folder and goes with the import. */
export interface Planned {
  readonly phase: 'planned'
  readonly book: ImportPlan
  /** `done`: the adding was stopped. */
  readonly stop: 'done' | null
}

/** New accounts are being added where nobody sees them yet. */
export interface Adding extends Busy {
  readonly phase: 'adding'
  readonly book: ImportPlan
}

/** It is decided: what is owed is being changed, and nothing stops that. */
export interface Changing extends Busy {
  readonly phase: 'changing'
  readonly book: ImportPlan
}

export interface Done {
  readonly phase: 'done'
  readonly book: ImportPlan
  readonly report: ImportReportView
}

/** Something is being done with the import, so that it can't be dropped. */
interface Busy {
  progress: ImportProgressView | null
  /** `asked`: its operator wants it stopped. */
  stop: 'asked' | null
}

/** Where an import stands. Each stage has what there is of an import then, and is reached from the one before it only. */
export type ImportStage = Mapped | Reading | Planned | Adding | Changing | Done

/** An import begins here, and comes back here when its dry run is stopped, fails or is dropped. */
export const mapped = (stop: Mapped['stop'] = null): Mapped => ({ phase: 'mapping', stop })

export const reading = (): Reading => ({ phase: 'reading', progress: null, stop: null })

/** Also one that was stopped or failed while it was being added. */
export const planned = (book: ImportPlan, stop: Planned['stop'] = null): Planned => ({
  phase: 'planned',
  book,
  stop,
})

export const adding = ({ book }: Planned): Adding => ({
  phase: 'adding',
  book,
  progress: null,
  stop: null,
})

export const changing = ({ book }: Adding): Changing => ({
  phase: 'changing',
  book,
  progress: null,
  stop: null,
})

export const done = ({ book }: Changing, report: ImportReportView): Done => ({
  phase: 'done',
  book,
  report,
})

/** What can't be stopped or dropped, because something is being done with it. */
export function isBusy(stage: ImportStage): stage is Reading | Adding | Changing {
  return stage.phase === 'reading' || stage.phase === 'adding' || stage.phase === 'changing'
}
