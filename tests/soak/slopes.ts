/** Something that was measured once. */
export interface Point {
  readonly x: number
  readonly y: number
  /** Points of different groups have levels of their own: a thread that comes and goes lifts a process by as much as it needs. */
  readonly group: string
}

export interface Slope {
  readonly slope: number
  /** The standard error of the slope. */
  readonly error: number
}

/** The slope of least squares over all points, whose groups may lie above one another; null where too few were measured. */
export function slopeOf(points: readonly Point[]): Slope | null {
  const centred = groupsOf(points).flatMap((group) => {
    const [x, y] = [mean(group.map((point) => point.x)), mean(group.map((point) => point.y))]
    return group.map((point) => ({ x: point.x - x, y: point.y - y }))
  })
  const groups = new Set(points.map(({ group }) => group)).size
  const freedom = points.length - groups - 1
  const spread = sum(centred.map(({ x }) => x * x))
  if (freedom < 1 || spread === 0) return null
  const slope = sum(centred.map(({ x, y }) => x * y)) / spread
  return {
    slope,
    error: Math.sqrt(sum(centred.map(({ x, y }) => (y - slope * x) ** 2)) / freedom / spread),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((so, number) => so + number, 0)
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length

function groupsOf(points: readonly Point[]): Point[][] {
  return [...new Set(points.map(({ group }) => group))].map((name) =>
    points.filter(({ group }) => group === name),
  )
}
