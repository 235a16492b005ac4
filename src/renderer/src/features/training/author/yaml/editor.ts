import { acceptCompletion, autocompletion, completionKeymap } from '@codemirror/autocomplete'
import {
  history,
  historyKeymap,
  indentLess,
  indentMore,
  standardKeymap,
} from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentUnit,
} from '@codemirror/language'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view'
import { look } from './look'
import { problemMargin } from './problems'
import { suggested, type Said } from './completion'

/** No draft is longer: main takes no more. */
const longest = 1_000_000

export interface EditorWords {
  /** What the editor's own controls are called. */
  readonly phrases: Readonly<Record<string, string>>
  readonly label: string
  /** What is said beside a suggestion. */
  readonly said: Said
}

/**
 * An editor for YAML in a tree of its own: there its styles are sheets that a script makes, which the content security policy
 * lets pass, and not elements in the page, which it doesn't (decision record 0063).
 */
export function yamlEditor(
  parent: HTMLElement,
  root: ShadowRoot,
  text: string,
  { phrases, label, said }: EditorWords,
  typed: (text: string) => void,
): EditorView {
  const extensions: Extension = [
    EditorState.phrases.of(phrases),
    EditorState.changeFilter.of(({ newDoc }) => newDoc.length <= longest),
    EditorState.tabSize.of(2),
    indentUnit.of('  '),
    problemMargin,
    lineNumbers(),
    codeFolding(),
    foldGutter({ openText: '▾', closedText: '▸' }),
    history(),
    drawSelection(),
    bracketMatching(),
    yaml(),
    look,
    autocompletion({ override: [suggested(said)], icons: false }),
    keymap.of([
      // Tab takes what is offered; where nothing is, it leaves the editor as it leaves any field.
      { key: 'Tab', run: acceptCompletion },
      { key: 'Mod-]', run: indentMore },
      { key: 'Mod-[', run: indentLess },
      ...completionKeymap,
      ...historyKeymap,
      ...foldKeymap,
      // Ctrl+Enter tries the scenario.
      ...standardKeymap,
    ]),
    EditorView.contentAttributes.of({
      'aria-label': label,
      tabindex: '0',
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) typed(update.state.doc.toString())
    }),
  ]
  return new EditorView({ state: EditorState.create({ doc: text, extensions }), parent, root })
}

/** Puts a text in, changing only what differs, so that the cursor stays where it is. */
export function show(view: EditorView, text: string): void {
  const before = view.state.doc.toString()
  if (before === text) return
  const most = Math.min(before.length, text.length)
  let from = 0
  while (from < most && before[from] === text[from]) from += 1
  let same = 0
  while (same < most - from && before.at(-1 - same) === text.at(-1 - same)) same += 1
  view.dispatch({
    changes: { from, to: before.length - same, insert: text.slice(from, text.length - same) },
  })
}

/** Selects a line and brings it where it can be seen. */
export function goToLine(view: EditorView, number: number): void {
  const { doc } = view.state
  const { from, to } = doc.line(Math.min(Math.max(number, 1), doc.lines))
  view.focus()
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  })
}
