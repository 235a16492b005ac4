import type { InterfaceLanguage } from '../vocabulary/kinds'
import { sentence, sentenceIfAny } from './format'
import type { SentenceKey } from './shape'

/** What a number of a policy rests on, as the packs cite it. */
interface Source {
  readonly document: string
  readonly clause: string | null
}

/** Documents that have a name of their own in each language, by how the packs begin theirs. The rest are titles. */
const documents: readonly (readonly [beginning: string, key: SentenceKey])[] = [
  ['Article on', 'policyScreen.document.article'],
  ['How-to on', 'policyScreen.document.how-to'],
  ['The house', 'policyScreen.document.house'],
  ['Latchkey', 'policyScreen.document.ours'],
  ['The provider', 'policyScreen.document.provider'],
]

/** Clauses that are words and no number of a requirement. */
const clauses: readonly (readonly [pattern: RegExp, key: SentenceKey])[] = [
  [/^section (?<number>.+)$/, 'policyScreen.clause.section'],
  [/^decision record (?<number>.+)$/, 'policyScreen.clause.record'],
  [/^“a long while”$/, 'policyScreen.clause.longWhile'],
  [/^“you may be asked”$/, 'policyScreen.clause.mayBeAsked'],
]

/** The document and the clause in the reader's language. Of a clause that the house wrote every letter stays. */
export function sourceText(language: InterfaceLanguage, { document, clause }: Source): string {
  const known = documents.find(([beginning]) => document.startsWith(beginning))
  const name = known === undefined ? document : sentence(language, known[1])
  return clause === null ? name : `${name}, ${clauseText(language, clause)}`
}

function clauseText(language: InterfaceLanguage, clause: string): string {
  for (const [pattern, key] of clauses) {
    const found = pattern.exec(clause)
    if (found !== null) return sentence(language, key, { ...found.groups })
  }
  return clause
}

/** What a policy is for: of one that ships in the reader's language, of one of the house as the house wrote it. */
export function policyAbout(
  language: InterfaceLanguage,
  { id, about }: { readonly id: string; readonly about: string },
): string {
  return sentenceIfAny(language, `policyScreen.shipped.${id}`) ?? about
}
