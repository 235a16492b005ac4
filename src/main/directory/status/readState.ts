import type { StatusColumn } from '../model/format'
import { accountControl } from './accountControl'
import { no, offWords, onWords, spelt, yes } from './words'

/** Whether a value says that the person may sign in; `silent` where it says nothing either way, null where it is not understood. */
export function readState(text: string, { says }: StatusColumn): boolean | 'silent' | null {
  const word = spelt(text)
  if (word === '') return 'silent'
  switch (says) {
    case 'may':
      return yes.has(word) || onWords.has(word)
        ? true
        : no.has(word) || offWords.has(word)
          ? false
          : null
    case 'status':
      return onWords.has(word) ? true : offWords.has(word) ? false : null
    case 'may-not':
      return yes.has(word) || offWords.has(word)
        ? false
        : no.has(word) || onWords.has(word)
          ? true
          : null
    case 'flags':
      return accountControl(text)
    case 'since':
      return no.has(word) || nothing.has(word) ? 'silent' : false
  }
}

/** What stands where there is no date. */
const nothing: ReadonlySet<string> = new Set(
  ['never', 'none', 'null', 'nil', 'n/a', '-', '--', 'not set', '<not set>'].map(spelt),
)
