/** One line of the table. A goal is what the value, or its ratio to the floor, is held against. */
export interface Row {
  readonly metric: string
  readonly value: string
  readonly floor: string
  readonly ratio: number | null
  readonly goal: string
  readonly met: boolean | null
}

/** Runs the contenders in turn, round by round, so that the machine's moods meet all of them; the median time of each, in µs. */
export function interleaved<Names extends string>(contenders: Readonly<Record<Names, (round: number) => void>>, rounds: number, perRound: number): Record<Names, number> {
  const names = Object.keys(contenders) as Names[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Names, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      for (let call = 0; call < perRound; call++) {
        const started = performance.now()
        contenders[name](round * perRound + call)
        times[name].push((performance.now() - started) * 1000)
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Names, number>
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** A row that compares two medians of one run. */
export function ratioRow(metric: string, ours: number, floor: number, atMost: number): Row {
  const ratio = ours / floor
  return { metric, value: `${ours.toFixed(1)} µs`, floor: `${floor.toFixed(1)} µs`, ratio, goal: `≤ ${atMost} ×`, met: ratio <= atMost }
}

export function asTable(rows: readonly Row[]): string {
  const cells = [['metric', 'value', 'floor', 'ratio', 'goal', 'met'], ...rows.map((row) => [row.metric, row.value, row.floor, row.ratio === null ? '' : row.ratio.toFixed(2), row.goal, row.met === null ? '' : row.met ? 'yes' : 'no'])]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? []
  return cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}
