import type { DraftView } from '@shared/views/training/author'
import type { ScenarioSource } from '@shared/views/training/library'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import { inOrder, type FileProblem } from '../format/problems'
import { readScenario } from '../format/read'
import type { Scenario } from '../format/scenario'
import { cardOf } from '../library/card'
import type { CardReader, ReadFile } from '../library/cardReader'
import type { DraftReader } from '../editor/draftReader'
import { edited } from '../editor/edit'
import { look } from '../editor/look'
import { tryOut } from '../editor/tryOut'

/**
 * Everything that is done with a scenario's text before it is known to be one. Whatever the text is, there is an answer: what
 * takes too long, too much memory or too many levels is a problem of the text.
 */
export type ScenarioReader = DraftReader & CardReader

/** Reads in the thread that asks: what the worker does in its own, and tests and the command line in theirs. */
export function readerInThisThread(migrationsFolder: string): ScenarioReader {
  return {
    look: (text) =>
      unlessTooDeep(
        () => look(text),
        (said) => notRead(text, said),
      ),
    edit: (text, edits) =>
      unlessTooDeep(
        () => look(edited(text, edits)),
        (said) => notRead(text, said),
      ),
    try: (text) =>
      unlessTooDeep(
        async () => (await tryOut(text, migrationsFolder)) ?? look(text),
        (said) => notRead(text, said),
      ),
    card: (bytes, id, source) =>
      unlessTooDeep(
        () => readCard(bytes, id, source),
        (said) => ({ problems: [wholeText(said)] }),
      ),
  }
}

/** A text of which nothing can be said but that. */
export function notRead(text: string, said: Remark): DraftView {
  return { text, problems: [wholeText(said)], warnings: [], form: null }
}

export function wholeText(said: Remark): FileProblem {
  return { line: 1, column: 1, path: '', remark: said }
}

function readCard(bytes: Uint8Array, id: string, source: ScenarioSource): ReadFile {
  const read = readScenario(bytes)
  // What is written in one language only is the same in all.
  const inLanguage = (language: InterfaceLanguage): Scenario => {
    const again =
      read.ok && read.scenario.texts.includes(language) ? readScenario(bytes, { language }) : read
    if (!again.ok) throw new Error('a scenario that can be read is one in each of its languages')
    return again.scenario
  }
  return read.ok
    ? { card: cardOf(read.scenario, id, source, inLanguage) }
    : { problems: inOrder(read.problems) }
}

/** Nesting is read by functions that call themselves: a text of thousands of levels has more than the stack holds. */
async function unlessTooDeep<T>(
  work: () => T | Promise<T>,
  otherwise: (said: Remark) => T,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return otherwise(remark('file-too-deep'))
  }
}
