/** How often each thing is measured. */
export interface Effort {
  readonly lookUps: { readonly rounds: number; readonly perRound: number }
  /** Rounds of two; the first third warms up. */
  readonly commands: number
  /** Pairs of a known and an unknown name or contact. */
  readonly answers: number
  readonly decisions: number
  readonly launches: number
  /** Keystrokes, pages and rooms in the window. */
  readonly inWindow: number
  /** Milliseconds for the app to come to rest in: what signing in takes is kept for half a minute. */
  readonly rest: number
}

export const full: Effort = {
  lookUps: { rounds: 60, perRound: 50 },
  commands: 1_500,
  answers: 1_000,
  decisions: 200_000,
  launches: 11,
  inWindow: 60,
  rest: 40_000,
}

/** Enough to see that everything runs. What it yields says nothing. */
export const least: Effort = {
  lookUps: { rounds: 2, perRound: 5 },
  commands: 3,
  answers: 3,
  decisions: 1_000,
  launches: 1,
  inWindow: 3,
  rest: 1_000,
}
