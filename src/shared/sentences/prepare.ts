import { IntlMessageFormat } from 'intl-messageformat'
import type { MessageLanguage } from '@shared/vocabulary/kinds'

/** How a sentence uses a fact: shown as it is, as a date (`{at, date}`), as a length (`{wait, time}`), counted or only chosen by. */
export type Use = 'text' | 'date' | 'length' | 'number' | 'choice'

export interface Prepared {
  readonly format: IntlMessageFormat
  readonly uses: readonly {
    readonly name: string
    readonly how: Use
    readonly placeholder: string
  }[]
}

const prepared = new Map<string, Prepared>()

/** Parses a written sentence; each is parsed once. */
export function prepare(language: MessageLanguage, written: string): Prepared {
  const key = `${language} ${written}`
  const known = prepared.get(key)
  if (known) return known
  const uses = new Map<string, Prepared['uses'][number]>()
  const tree = (IntlMessageFormat.__parse?.(written, { ignoreTag: true }) ?? []) as Element[]
  const made = {
    format: new IntlMessageFormat(renamed(tree, uses) as never, language),
    uses: [...uses.values()],
  }
  prepared.set(key, made)
  return made
}

/** What matters here of the parser's tree; the numbers are the parser's own names of its element types. */
interface Element {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
}
const useOfType: Readonly<Record<number, Use>> = {
  1: 'text',
  2: 'number',
  3: 'date',
  4: 'length',
  5: 'choice',
  6: 'number',
}
const plainArgument = 1

/**
 * Gives each use of a fact a placeholder of its own (`until choice`, `until date`), because one sentence may choose by a
 * fact and show it as a date; and turns dates and lengths, which are written by us, into plain placeholders.
 */
function renamed(
  elements: readonly Element[],
  uses: Map<string, Prepared['uses'][number]>,
): readonly Element[] {
  return elements.map((element) => {
    const how = useOfType[element.type]
    if (how === undefined) return element
    const name = String(element.value)
    const placeholder = `${name} ${how}`
    uses.set(placeholder, { name, how, placeholder })
    if (how === 'date' || how === 'length') return { type: plainArgument, value: placeholder }
    const options =
      element.options &&
      Object.fromEntries(
        Object.entries(element.options).map(([option, branch]) => [
          option,
          { ...branch, value: renamed(branch.value, uses) },
        ]),
      )
    return { ...element, value: placeholder, ...(options ? { options } : {}) }
  })
}
