/**
 * How the scripts talk to a person: one line per step, on stderr, so that what a command prints
 * on stdout (a scenario's JSON, say) stays clean.
 */

/** @param {string} line what is being done now, or what a person has to know */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Something that a person has to put right: its message says what happened and what to do; no stack trace helps. */
export class Halt extends Error {}

/** Runs a script's main function: a Halt is printed as its sentence, anything else with its stack, and both end with status 1. */
export async function tell(main) {
  try {
    await main()
  } catch (error) {
    say(error instanceof Halt ? `\n${error.message}` : String(error?.stack ?? error))
    process.exit(1)
  }
}
