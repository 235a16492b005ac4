/** What is worked at. */
export type WorkName =
  | 'commanding'
  | 'delivering'
  | 'exporting'
  | 'growing'
  | 'handingOver'
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
  /** Where a mail server listens, and since when its messages are sent, in milliseconds; only for `delivering`. */
  readonly port?: number
  readonly since?: number
  /** A file that is told to, in place of the standard output. */
  readonly told?: string
}
