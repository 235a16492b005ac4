/** How often contenders take turns, and how much each does in a turn. */
export interface Rounds {
  readonly rounds: number
  readonly perRound: number
}

/** Runs the contenders in turn, round by round, so that the machine's moods meet all of them; the times of each call, in µs. */
export async function interleaved<Names extends string>(
  contenders: Readonly<Record<Names, (round: number) => unknown>>,
  rounds: number,
  perRound: number,
): Promise<Record<Names, number[]>> {
  const names = Object.keys(contenders) as Names[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Names,
    number[]
  >
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      for (let call = 0; call < perRound; call++) {
        const started = performance.now()
        const made = contenders[name](Math.max(round, 0) * perRound + call)
        if (made instanceof Promise) await made
        // The first round warms caches and compilers up.
        if (round >= 0) times[name].push((performance.now() - started) * 1000)
      }
    }
  }
  return times
}

/** The value that a share of all values stays at or below; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** How long the work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
