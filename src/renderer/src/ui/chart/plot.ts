import uPlot from 'uplot'
import type { ChartColours } from './colours'

/** One row of figures, one for each day. `whole` is drawn as a wide pale bar, `part` as a narrow dark one within, `beside` as a line with points. */
export interface ChartSeries {
  readonly name: string
  readonly values: readonly number[]
  readonly look: 'whole' | 'part' | 'beside'
}

const height = 190
/** Most that a bar is wide, in pixels. */
const widest = { whole: 56, part: 34 }

/** What uPlot needs to know to draw days beside each other. */
export function plotOptions(
  series: readonly ChartSeries[],
  labels: readonly string[],
  width: number,
  colours: ChartColours,
  pointed: (index: number) => void,
): uPlot.Options {
  const last = labels.length - 1
  const axis: uPlot.Axis = {
    stroke: colours.quiet,
    font: '12px "Inter Variable", sans-serif',
    grid: { stroke: colours.line, width: 1 },
    ticks: { show: false },
  }
  return {
    width,
    height,
    // The last day's name is wider than its bar.
    padding: [8, 20, 0, 0],
    legend: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { show: false },
    },
    scales: {
      x: { time: false, range: () => [-0.6, last + 0.6] },
      // Whole numbers from nothing on, also where all are nothing.
      y: { range: (_plot, _min, max) => [0, Math.max(4, Math.ceil(max * 1.1))] },
    },
    axes: [
      {
        ...axis,
        size: 28,
        grid: { show: false },
        splits: () =>
          labels.map((_label, index) => index).filter((index) => isNamed(index, last, width)),
        values: (_plot, splits) => splits.map((index) => labels[index] ?? ''),
      },
      {
        ...axis,
        size: 44,
        splits: (_plot, _axis, min, max) => wholeSteps(min, max),
        values: (_plot, splits) => splits.map(String),
      },
    ],
    series: [{}, ...series.map((one) => seriesOptions(one, colours))],
    hooks: {
      setCursor: [({ cursor: { idx } }) => void (idx == null || pointed(idx))],
    },
  }
}

function seriesOptions({ name, look }: ChartSeries, colours: ChartColours): uPlot.Series {
  if (look === 'beside')
    return {
      label: name,
      stroke: colours.ink,
      width: 1.5,
      dash: [5, 4],
      points: { show: true, size: 7, stroke: colours.ink, fill: colours.pale },
    }
  return {
    label: name,
    stroke: look === 'whole' ? colours.edge : colours.fill,
    fill: look === 'whole' ? colours.pale : colours.fill,
    width: 1,
    paths: uPlot.paths.bars?.({ size: [look === 'whole' ? 0.75 : 0.45, widest[look]] }) ?? null,
    points: { show: false },
  } as uPlot.Series
}

/** As many days are named as there is room for, the last among them. */
function isNamed(index: number, last: number, width: number): boolean {
  const every = Math.ceil(((last + 1) * 58) / Math.max(width - 44, 1))
  return (last - index) % Math.max(every, 1) === 0
}

/** Some four lines at round numbers. */
function wholeSteps(min: number, max: number): number[] {
  const rough = Math.max(1, (max - min) / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power)
  return Array.from({ length: Math.floor(max / step) + 1 }, (_none, index) => index * step)
}
