import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The colours are those of the console: the tokens reach into the editor's own tree, its style sheets don't. */
const parts = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    font: 'var(--size-2) / 1.35rem var(--mono)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', overflow: 'auto' },
  '.cm-content': { padding: 'var(--gap-2) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--gap-2)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'var(--chosen)' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '.cm-gutters': {
    color: 'var(--ink-3)',
    backgroundColor: 'var(--raised)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-problems': { width: '1.1rem', textAlign: 'center' },
  '.cm-problem': { color: 'var(--cannot)', fontWeight: '600', cursor: 'default' },
  '.cm-problem-line': { backgroundColor: 'var(--cannot-ground)' },
  '.cm-foldGutter span': { cursor: 'pointer', padding: '0 0.2rem' },
  '.cm-foldPlaceholder': {
    color: 'var(--ink-2)',
    backgroundColor: 'var(--sunken)',
    border: '1px solid var(--line)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--hover)',
    outline: '1px solid var(--edge)',
  },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--round)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: 'var(--size-2) / 1.4rem var(--mono)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--on-primary)',
    backgroundColor: 'var(--primary)',
  },
  '.cm-completionDetail': { font: 'var(--size-2) var(--font)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
})

/** Keys stand out, comments step back; what is right or wrong is not said by colours of words. */
const words = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--training-ink)' },
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--ink-2)' },
  { tag: [tags.string, tags.content, tags.special(tags.string)], color: 'var(--ink)' },
  { tag: [tags.typeName, tags.labelName, tags.keyword, tags.meta], color: 'var(--link)' },
])

export const look = [parts, syntaxHighlighting(words)]
