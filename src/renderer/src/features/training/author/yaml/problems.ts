import {
  StateEffect,
  StateField,
  RangeSet,
  type EditorState,
  type Extension,
} from '@codemirror/state'
import { Decoration, EditorView, GutterMarker, gutter, type DecorationSet } from '@codemirror/view'

/** What is wrong on a line, in words. */
export interface LineProblem {
  readonly line: number
  readonly said: string
}

class ProblemMark extends GutterMarker {
  constructor(private readonly said: string) {
    super()
  }

  override eq(other: ProblemMark): boolean {
    return this.said === other.said
  }

  override toDOM(): Node {
    const mark = document.createElement('span')
    mark.className = 'cm-problem'
    mark.title = this.said
    mark.textContent = '✕'
    return mark
  }
}

interface Marked {
  readonly lines: DecorationSet
  readonly marks: RangeSet<GutterMarker>
}

const wrongLine = Decoration.line({ class: 'cm-problem-line' })
const tell = StateEffect.define<readonly LineProblem[]>()

const marked = StateField.define<Marked>({
  create: () => ({ lines: Decoration.none, marks: RangeSet.empty }),
  update: ({ lines, marks }, transaction) => {
    const told = transaction.effects.find((effect) => effect.is(tell))
    return told === undefined
      ? { lines: lines.map(transaction.changes), marks: marks.map(transaction.changes) }
      : markedAt(transaction.state, told.value)
  },
  provide: (field) => EditorView.decorations.from(field, ({ lines }) => lines),
})

function markedAt({ doc }: EditorState, problems: readonly LineProblem[]): Marked {
  const saidOn = new Map<number, string>()
  for (const { line, said } of problems)
    if (line >= 1 && line <= doc.lines && !saidOn.has(line)) saidOn.set(line, said)
  const places = [...saidOn].toSorted(([a], [b]) => a - b)
  const from = (line: number) => doc.line(line).from
  return {
    lines: Decoration.set(places.map(([line]) => wrongLine.range(from(line)))),
    marks: RangeSet.of(places.map(([line, said]) => new ProblemMark(said).range(from(line)))),
  }
}

/** A margin with a mark beside each line that has a problem; the line is shaded. */
export const problemMargin: Extension = [
  marked,
  gutter({ class: 'cm-problems', markers: (view) => view.state.field(marked).marks }),
]

export function tellProblems(view: EditorView, problems: readonly LineProblem[]): void {
  view.dispatch({ effects: tell.of(problems) })
}
