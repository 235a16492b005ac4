import fs from 'node:fs'
import path from 'node:path'

/** One round of a suite, and what it came to. */
export interface Round {
  readonly number: number
  /** What is not as it has to be; null: everything is. */
  readonly finding: string | null
  /** How many answers had been given before. */
  readonly answers: number
}

export interface Call {
  readonly rounds: number
  readonly seed: number
  /** A folder for all that a suite makes; thrown away afterwards. */
  readonly place: string
}

/** Something that is tried over and over. */
export interface Suite {
  readonly name: string
  readonly what: string
  /** How often, in the long form and in the short one of `npm test`. */
  readonly rounds: { readonly full: number; readonly short: number }
  /** A sentence where this machine can't run it; null: it can. */
  missing(): string | null
  run(call: Call): AsyncIterable<Round>
}

/** A copy of a profile for one round. */
export function copied(from: string, to: string): string {
  fs.rmSync(to, { recursive: true, force: true })
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.cpSync(from, to, { recursive: true })
  return to
}
