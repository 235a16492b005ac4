import type { InsightsView, InsightTable, OperatorFigures } from '@shared/views/insights'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { sentence } from '../format'
import type { SentenceKey } from '../shape'

/** What stands in a cell: words, how often, a length in seconds, or a day as a calendar has it. Null: there is none. */
export type Cell =
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'times'; readonly times: number }
  | { readonly is: 'seconds'; readonly seconds: number | null }
  | { readonly is: 'day'; readonly day: string }

/** A table of figures: the first cell of each row says what the others are of. */
export interface FigureTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

type Heading = SentenceKey & `insightsScreen.column.${string}`

/** The table behind a chart. The screen shows it and a file has it: the same words, the same figures. */
export function insightTable(
  table: InsightTable,
  view: InsightsView,
  language: InterfaceLanguage,
): FigureTable {
  const say = (key: SentenceKey): Cell => ({ is: 'words', words: sentence(language, key) })
  const headings = (...keys: readonly Heading[]) => keys.map((key) => sentence(language, key))
  const byDay = (...counts: readonly (readonly number[])[]): Cell[][] =>
    view.days.map((day, index) => [
      { is: 'day', day },
      ...counts.map((count) => times(count[index] ?? 0)),
    ])
  const { cases, codes, waits } = view
  switch (table) {
    case 'cases':
      return {
        headings: headings(
          'insightsScreen.column.day',
          'insightsScreen.column.opened',
          'insightsScreen.column.sameDay',
        ),
        rows: byDay(cases.opened, cases.recoveredSameDay),
      }
    case 'outcomes':
      return {
        headings: headings('insightsScreen.column.outcome', 'insightsScreen.column.closed'),
        rows: cases.byOutcome.map((one) => [say(`outcomes.${one.outcome}`), times(one.times)]),
      }
    case 'codes':
      return {
        headings: headings(
          'insightsScreen.column.day',
          'insightsScreen.column.sent',
          'insightsScreen.column.arrived',
          'insightsScreen.column.verified',
        ),
        rows: byDay(codes.sent, codes.arrived, codes.verified),
      }
    case 'kinds':
      return {
        headings: headings(
          'insightsScreen.column.kind',
          'insightsScreen.column.sent',
          'insightsScreen.column.arrived',
          'insightsScreen.column.returned',
          'insightsScreen.column.verified',
          'insightsScreen.column.median',
          'insightsScreen.column.ninety',
        ),
        rows: codes.byKind.map((one) => [
          say(`kinds.${one.kind}`),
          times(one.sent),
          times(one.arrived),
          times(one.returned),
          times(one.verified),
          { is: 'seconds', seconds: one.taken.median },
          { is: 'seconds', seconds: one.taken.ninety },
        ]),
      }
    case 'purposes':
      return {
        headings: headings(
          'insightsScreen.column.purpose',
          'insightsScreen.column.sent',
          'insightsScreen.column.verified',
        ),
        rows: codes.byPurpose.map((one) => [
          say(`purposes.${one.purpose}`),
          times(one.sent),
          times(one.verified),
        ]),
      }
    case 'asked':
      return {
        headings: headings(
          'insightsScreen.column.command',
          'insightsScreen.column.asked',
          'insightsScreen.column.refused',
        ),
        rows: view.asked.map((one) => [
          // Not only of calls: here customers ask for one too.
          say(
            one.command === 'request-code'
              ? 'insightsScreen.askedForCode'
              : `commands.${one.command}`,
          ),
          times(one.times),
          times(one.refused),
        ]),
      }
    case 'refusals':
      return {
        headings: headings('insightsScreen.column.rule', 'insightsScreen.column.refused'),
        rows: view.refusals.map((one) => [say(`shortRules.${one.rule}`), times(one.times)]),
      }
    case 'waits':
      return {
        headings: headings(
          'insightsScreen.column.day',
          'insightsScreen.column.started',
          'insightsScreen.column.cancelled',
        ),
        rows: byDay(waits.started, waits.cancelled),
      }
    case 'waitEnds':
      return {
        headings: headings('insightsScreen.column.end', 'insightsScreen.column.waits'),
        rows: waits.byEnd.map((one) => [say(`insightsScreen.end.${one.end}`), times(one.times)]),
      }
  }
}

/** What each operator did. Whoever is not known any more is called by their id. */
export function operatorTable(
  figures: readonly OperatorFigures[],
  language: InterfaceLanguage,
): FigureTable {
  const headings = ['operator', 'opened', 'closed', 'recovered', 'codes', 'refused'] as const
  return {
    headings: headings.map((one) => sentence(language, `insightsScreen.column.${one}`)),
    rows: figures.map((one) => [
      { is: 'words', words: one.name ?? one.operatorId },
      times(one.opened),
      times(one.closed),
      times(one.recovered),
      times(one.codes),
      times(one.refused),
    ]),
  }
}

function times(count: number): Cell {
  return { is: 'times', times: count }
}
