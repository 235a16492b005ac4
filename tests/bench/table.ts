import type { Goal, JudgedRow, Unit } from './rows'

const head = ['metric', 'floor', 'value', 'ratio', 'goal', 'met']

/** The rows in columns, for a terminal. */
export function asText(rows: readonly JudgedRow[]): string {
  const lines = [head, ...rows.map(cellsOf)]
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The rows as a table for a page of Markdown. */
export function asMarkdown(rows: readonly JudgedRow[]): string {
  return [head, head.map(() => '---'), ...rows.map(cellsOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function cellsOf(row: JudgedRow): string[] {
  const met = row.met === null ? '' : row.met ? 'yes' : 'no'
  return [
    row.metric,
    row.floor === null ? '' : amount(row.floor, row.unit),
    amount(row.value, row.unit),
    row.ratio === null ? '' : row.ratio.toFixed(2),
    goalText(row.goal, row.unit),
    met,
  ]
}

function goalText(goal: Goal, unit: Unit): string {
  switch (goal.kind) {
    case 'at-most':
      return `≤ ${amount(goal.limit, unit)}`
    case 'at-least':
      return `≥ ${amount(goal.limit, unit)}`
    case 'ratio':
      return `≤ ${goal.limit} ×`
    case 'above-floor':
      return `≤ floor + ${amount(goal.limit, unit)}`
    case 'none':
      return ''
  }
}

/** Three figures are all that a run can promise. */
function amount(value: number, unit: Unit): string {
  const figures =
    Math.abs(value) >= 100
      ? Math.round(value).toLocaleString('en')
      : String(Number(value.toPrecision(3)))
  return unit === '/s' || unit === '×'
    ? `${figures}${unit === '×' ? ' ×' : unit}`
    : `${figures} ${unit}`
}
