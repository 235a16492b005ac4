import { readCaseNumber } from '@shared/vocabulary/caseNumber'
import { readAddress } from '../../engine/model/address'
import { findQuery, type FindQuery, type FindTerm } from '../findQuery'
import { withoutDoubtfulTitles, withoutTitles } from './aroundNames'
import { withoutExtension, withoutSaying } from './aroundNumbers'
import { withPairsContracted } from './spellings'

/** Nothing stands around a single word or number; this is asked at every key. */
const around = /[\s:*•●∙·＊…]|[xX]{2}/
const bracketed = /(?:^|\s)[<([{]\s*([^<>()[\]{}]{2,})\s*[>)\]}]/u
const allBracketed = /[<([{][^<>()[\]{}]*[>)\]}]/gu
const labelled = /^[^:@\d]{1,30}(?::\s|：)\s*(?=\S)/u
const gapsInAddress = /\s*(?:@|[([]at[)\]])\s*/giu
const spelledDots = /\s*[([]dot[)\]]\s*/giu
/** What keyboards and word processors put for an apostrophe. */
const apostrophes = /[`\u02B9\u02BB\u02BD\u2032\u2035\uFF07]/gu
/** Arabic and Persian keyboards write these with different letters, and names with either. */
const [yehs, kafs, lengthening] = [/[يیى]/gu, /[كک]/gu, /ـ/gu]
const outerMarks = /(?<=^|\s)[^\p{L}\p{N}+@]+|[^\p{L}\p{N}\p{M}]+(?=\s|$)/gu
const innerMarks = /(?<=[\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}\s@+]+(?=[\p{L}\p{N}])/gu
const pairOfHan = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u
const mostHan = 8

/** What was typed without what is certainly no part of what was meant. Null where there is nothing of the kind. */
export function withoutCertainly(typed: string): FindQuery | null {
  if (!around.test(typed)) return null
  const text = withoutTitles(withoutSaying(typed))
  return text === typed ? null : orNull(findQuery(text))
}

/** The same with what names that are spelled with one letter for two are folded to; null where there is nothing of the kind. */
export function contracted(query: FindQuery): FindQuery | null {
  const made = query.map((term): FindTerm => [...term, ...withPairsContracted(term[0])])
  return made.some((term, index) => term.length > (query[index]?.length ?? 0)) ? made : null
}

/**
 * How else a text may be meant that found nobody, the likeliest first: without quotes, with only what stands in brackets or outside
 * of them, behind a label, its words put together or taken apart.
 */
export function* otherReadings(typed: string): Generator<FindQuery> {
  const text = withoutTitles(withoutSaying(typed))
  const seen = new Set([JSON.stringify(findQuery(text))])
  for (const rewritten of [typed, ...rewrites(text)]) {
    for (const one of [rewritten, withoutDoubtfulTitles(rewritten)]) {
      const query = findQuery(one)
      const key = JSON.stringify(query)
      if (query.length > 0 && !seen.has(key)) yield query
      seen.add(key)
    }
  }
}

function* rewrites(typed: string): Generator<string> {
  yield typed
  const ofCase = readCaseNumber(typed)
  if (ofCase?.right === true) yield ofCase.number
  const text = typed.replace(apostrophes, "'")
  yield text
  const bare = text.replace(outerMarks, '')
  yield bare
  yield withoutExtension(text)
  const phone = bare.startsWith('+') ? readAddress('phone', bare) : null
  if (phone !== null) yield phone.value
  const inside = bracketed.exec(text)?.[1]
  if (inside !== undefined) {
    yield inside
    yield text.replace(allBracketed, ' ').replace(outerMarks, '')
  }
  if (labelled.test(text)) yield text.replace(labelled, '')
  yield text.replace(gapsInAddress, '@').replace(spelledDots, '.')
  if (!text.includes('@')) {
    yield bare.replace(innerMarks, ' ')
    yield bare.replace(innerMarks, '')
  }
  yield* ofHan(bare)
  yield bare.replace(lengthening, '').replace(yehs, 'ي').replace(kafs, 'ك')
  yield bare.replace(lengthening, '').replace(yehs, 'ی').replace(kafs, 'ک')
}

/** Names in these letters are written with and without a blank between family and given name, and in either order. */
function* ofHan(text: string): Generator<string> {
  const words = text.split(/\s+/)
  if (!words.every((word) => pairOfHan.test(word))) return
  if (words.length === 2) {
    yield words.join('')
    yield words.toReversed().join('')
  }
  const letters = [...words.join('')]
  if (words.length > 1 || letters.length > mostHan) return
  for (let at = 1; at < letters.length; at++)
    yield `${letters.slice(0, at).join('')} ${letters.slice(at).join('')}`
}

function orNull(query: FindQuery): FindQuery | null {
  return query.length === 0 ? null : query
}
