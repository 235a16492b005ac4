import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { itemsAt, keysAt } from '../format/keys'
import { positionAt } from './position'

/** What keys and values are called, to stand beside them. Empty: nothing. */
export interface Said {
  key(path: readonly string[]): string
  choice(group: string, value: string): string
}

/** Offers the keys that may stand where somebody types, and the words that the key before the cursor takes. */
export function suggested(said: Said) {
  return (context: CompletionContext): CompletionResult | null => {
    const position = positionAt(context.state.doc.toString(), context.pos)
    if (position === null) return null
    if (!context.explicit && position.from === context.pos && position.key === null) return null
    const { path, key, beside, from } = position
    const keys = keysAt(path, beside)
    const words = key === null ? itemsAt(path) : (keys?.[key] ?? null)
    const options: readonly Completion[] =
      words !== null
        ? words.words.map((value) => ({
            label: value,
            detail: said.choice(words.group, value),
            type: 'constant',
          }))
        : key === null && keys !== null
          ? Object.keys(keys)
              .filter((one) => !beside.has(one))
              .map((one) => ({
                label: one,
                apply: `${one}: `,
                detail: said.key([...path, one]),
                type: 'property',
              }))
          : []
    return options.length === 0 ? null : { from, options, validFor: /^[\w/.-]*$/ }
  }
}
