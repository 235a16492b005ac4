/** What is worked at. */
export type WorkName =
  | 'commanding'
  | 'exporting'
  | 'growing'
  | 'importing'
  | 'migrating'
  | 'rebuilding'
  | 'startingFirst'
  | 'sweeping'

/** What a process that is going to be killed is told to do. */
export interface Order {
  readonly work: WorkName
  /** The profile. */
  readonly folder: string
  readonly seed: number
  /** How much of it, where the work has no end of its own; then it quits as the app does. */
  readonly steps: number
  /** A file that is told to, in place of the standard output. */
  readonly told?: string
}
