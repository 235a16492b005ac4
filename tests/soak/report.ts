import type { Sample } from './samples'
import { slopeOf, type Slope } from './slopes'

/** MB an hour that main may grow by, and the pace of work that this is said of. */
export const goal = { megabytes: 5, actionsAnHour: 10_000 } as const

interface Row {
  readonly what: string
  readonly unit: 'MB' | ''
  readonly first: number
  readonly last: number
  readonly most: number
  readonly perHour: Slope | null
  readonly perThousand: Slope | null
}

export interface Report {
  readonly rows: readonly Row[]
  readonly minutes: number
  readonly actions: number
  /** What main would grow by in an hour at the goal's own pace; null where too little was measured to say. */
  readonly main: Slope | null
}

/** @param warmUp seconds that don't count */
export function reportOf(samples: readonly Sample[], warmUp: number): Report {
  const counted = samples.filter(({ at }) => at >= warmUp)
  const row = (
    what: string,
    unit: Row['unit'],
    value: (sample: Sample) => number,
    group: (sample: Sample) => string = () => '',
  ): Row => {
    const values = counted.map(value)
    const over = (x: (sample: Sample) => number): Slope | null =>
      slopeOf(counted.map((sample) => ({ x: x(sample), y: value(sample), group: group(sample) })))
    return {
      what,
      unit,
      first: values[0] ?? NaN,
      last: values.at(-1) ?? NaN,
      most: Math.max(...values),
      perHour: over(({ at }) => at / 3_600),
      perThousand: over(({ actions }) => actions / 1_000),
    }
  }
  const threads =
    (name: string) =>
    (sample: Sample): string =>
      String(sample.processes[name]?.threads)
  const processes = Object.keys(counted[0]?.processes ?? {}).filter((name) =>
    counted.every((sample) => sample.processes[name] !== undefined),
  )
  const rows = [
    ...processes.flatMap((name) => [
      row(`${name}: RSS`, 'MB', (sample) => sample.processes[name]?.rss ?? NaN, threads(name)),
      row(`${name}: PSS`, 'MB', (sample) => sample.processes[name]?.pss ?? NaN, threads(name)),
      row(
        `${name}: descriptors`,
        '',
        (sample) => sample.processes[name]?.descriptors ?? NaN,
        threads(name),
      ),
    ]),
    row('main: JS heap', 'MB', ({ heaps }) => heaps.main),
    row('main: active resources', '', ({ resources }) => resources, threads('main')),
    row('page: JS heap', 'MB', ({ heaps }) => heaps.page),
    row('page: DOM nodes', '', ({ page }) => page.nodes),
    row('page: listeners', '', ({ page }) => page.listeners),
    row('page: documents', '', ({ page }) => page.documents),
    row('store: file', 'MB', ({ store }) => store.file),
    row('store: log', 'MB', ({ store }) => store.log),
  ]
  const [first, last] = [counted[0], counted.at(-1)]
  const perThousand = rows.find(({ what }) => what === 'main: RSS')?.perThousand ?? null
  return {
    rows,
    minutes: ((last?.at ?? 0) - (first?.at ?? 0)) / 60,
    actions: (last?.actions ?? 0) - (first?.actions ?? 0),
    main:
      perThousand === null
        ? null
        : {
            slope: (perThousand.slope * goal.actionsAnHour) / 1_000,
            error: (perThousand.error * goal.actionsAnHour) / 1_000,
          },
  }
}

/** Null: too little was measured to say. */
export const isMet = ({ main }: Report): boolean | null =>
  main === null || main.error > goal.megabytes ? null : main.slope < goal.megabytes

export function asText(report: Report): string {
  const lines = [
    ['what', 'first', 'last', 'most', 'an hour', 'per 1,000 actions'],
    ...report.rows.map(cells),
  ]
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const table = lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
  const pace = Math.round((report.actions / report.minutes) * 60)
  const met = isMet(report)
  const said = met === null ? 'too little was measured to say' : met ? 'met' : 'missed'
  const verdict = `main at ${goal.actionsAnHour.toLocaleString('en')} actions an hour: ${plusMinus(report.main)} MB an hour; goal < ${goal.megabytes} MB: ${said}`
  return `${table}\n\n${report.minutes.toFixed(1)} minutes after the warm-up, ${report.actions.toLocaleString('en')} actions, ${pace.toLocaleString('en')} an hour\n${verdict}`
}

function cells({ what, unit, first, last, most, perHour, perThousand }: Row): string[] {
  const amount = (number: number): string =>
    `${unit === '' ? Math.round(number).toLocaleString('en') : number.toFixed(1)}${unit === '' ? '' : ` ${unit}`}`
  return [
    what,
    amount(first),
    amount(last),
    amount(most),
    plusMinus(perHour),
    plusMinus(perThousand),
  ]
}

function plusMinus(slope: Slope | null): string {
  return slope === null ? '' : `${slope.slope.toFixed(2)} ± ${slope.error.toFixed(2)}`
}
