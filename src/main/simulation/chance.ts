/** Random numbers that follow from a seed alone. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`; each is equally likely. */
  below(below: number): number
  /** The same numbers again from here on, without moving this one. */
  fork(): Chance
}

/** Chance that can begin anew, so that what is drawn for a move does not depend on what was drawn before it. */
export interface RestartableChance extends Chance {
  restart(stream: string): void
}

type State = readonly [number, number, number, number]

const range = 2 ** 32
const warmUp = 12

/**
 * sfc32 by Chris Doty-Humphrey: three words that are mixed and one that counts. Good enough to deal ids and codes in a
 * scenario, the same ones on every machine; never for anything that must not be guessed.
 * @param stream tells sources apart that have the same seed
 */
export function seededChance(seed: number, stream: string): Chance {
  const chance = fromState([seed >>> 0, hash(stream), 0x9e3779b9, 1])
  for (let turn = 0; turn < warmUp; turn += 1) chance.below(2)
  return chance
}

export function restartableChance(seed: number, stream: string): RestartableChance {
  let chance = seededChance(seed, stream)
  return {
    below: (below) => chance.below(below),
    fork: () => chance.fork(),
    restart: (next) => {
      chance = seededChance(seed, next)
    },
  }
}

function fromState(start: State): Chance {
  let state = start
  const next = () => {
    const [a, b, c, counter] = state
    const mixed = (a + b + counter) >>> 0
    state = [
      (b ^ (b >>> 9)) >>> 0,
      (c + (c << 3)) >>> 0,
      (((c << 21) | (c >>> 11)) + mixed) >>> 0,
      (counter + 1) >>> 0,
    ]
    return mixed
  }
  return {
    below: (below) => {
      // The last, incomplete run of numbers is thrown away, or the small ones would be likelier.
      const fair = range - (range % below)
      for (;;) {
        const drawn = next()
        if (drawn < fair) return drawn % below
      }
    },
    fork: () => fromState(state),
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text)
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}
