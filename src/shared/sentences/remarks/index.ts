import type { InterfaceLanguage } from '../../vocabulary/kinds'
import type { RemarkFact, RemarkId } from '../../vocabulary/remarks'
import { fillInExactly } from '../format'
import { failureRemarks } from './failures'
import { problemRemarks } from './problems'
import { storyRemarks } from './stories'
import { valueRemarks } from './values'
import { warningRemarks } from './warnings'
import { yamlRemarks } from './yaml'

/** Everything that the scenario runner and the hunter say, as it is written. */
export const remarks: Readonly<Record<InterfaceLanguage, Readonly<Record<RemarkId, string>>>> = {
  en: {
    ...problemRemarks.en,
    ...valueRemarks.en,
    ...failureRemarks.en,
    ...yamlRemarks.en,
    ...storyRemarks.en,
    ...warningRemarks.en,
  },
  es: {
    ...problemRemarks.es,
    ...valueRemarks.es,
    ...failureRemarks.es,
    ...yamlRemarks.es,
    ...storyRemarks.es,
    ...warningRemarks.es,
  },
}

/** What the scenario runner says, in the words of a language. What the file says itself stays as it is. */
export function remarkText(language: InterfaceLanguage, said: RemarkFact): string {
  if (typeof said !== 'object') return String(said)
  if (said === null) return ''
  return fillInExactly(language, remarks[language][said.says], (name) =>
    inWords(language, said.facts[name] ?? null),
  )
}

function inWords(language: InterfaceLanguage, fact: RemarkFact): string | number | null {
  return typeof fact === 'object' && fact !== null ? remarkText(language, fact) : fact
}
