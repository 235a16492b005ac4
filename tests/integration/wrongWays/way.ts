/** What a trainee may well do in place of the reference, and the goals that they do not reach by it. */
export interface WrongWay {
  /** The variant of the file, from 0 on; left out: the first. */
  readonly variant?: number
  readonly says: string
  /** From where the trainee sits down. */
  readonly steps: readonly string[]
  readonly loses: readonly string[]
}

/** By the name of the scenario. */
export type WrongWays = Readonly<Record<string, readonly WrongWay[]>>
