import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import { accountFinder, joined } from '../accountFinder'
import { findQuery, isAddressLike, type FindQuery, type FindTerm } from '../findQuery'
import type { FindHit } from '../../ports/search'
import type { LimitedHits } from '../limitedHits'
import { nameAsker } from '../queries/askName'
import { wholeNumber } from '../statements'
import type { Watermark } from '../watermark'
import { nearlySpelt } from './nearlySpelt'
import { contracted, otherReadings, withoutCertainly } from './otherReadings'

const mostHits = 100
/** So many handles of those whose name may be spelled with ä, ö, ü, ø or å are looked at. */
const lookedAt = 200
/** So many accounts are read for it. */
const mostRead = 60
/** More words that are one slip away say that what was typed is none of them. */
const mostNear = 8

export interface Meant extends LimitedHits {
  /** Nobody has what was typed: these have a word that is one slip away from it. */
  readonly nearly: boolean
}

/** Whether an account, looked at by itself, has something that begins like a term; like each term, or has it in its name with letters written out. */
export interface Looking {
  meets(id: AccountId, term: FindTerm): boolean
  meetsSpelt(id: AccountId, query: FindQuery): boolean
}

/**
 * Finds whoever was meant: by what was typed, then by the same without what only stands around it or with letters that are written
 * in two ways. Only where that finds nobody is it read in other ways, and only then are slips forgiven.
 * @param watermark what an import is adding and nobody sees yet.
 */
export function meantFinder(
  client: Client.Database,
  looking: Looking,
  watermark: Watermark,
): (typed: string, limit: number) => Meant {
  const accounts = accountFinder(client, looking.meets, watermark)
  const isName = nameAsker(client, watermark)

  function asSpelt(query: FindQuery, first: LimitedHits, wanted: number): LimitedHits {
    const spelt = first.hits.length < wanted ? contracted(query) : null
    if (spelt === null) return first
    const known = new Set(first.hits.map(({ accountId }) => accountId))
    const hits: FindHit[] = []
    const more = wanted - first.hits.length
    let looked = 0
    for (const hit of accounts.candidates(spelt, lookedAt)) {
      // One more than are shown tells whether these are all.
      if (hits.length > more || looked >= mostRead) break
      if (known.has(hit.accountId)) continue
      looked += 1
      if (looking.meetsSpelt(hit.accountId, query)) hits.push(hit)
    }
    const total = known.size + hits.length
    const capped = hits.length > more || looked >= mostRead
    return hits.length === 0 ? first : joined(first, { hits, total, capped }, wanted)
  }

  const find = (query: FindQuery, wanted: number): LimitedHits =>
    asSpelt(query, accounts.find(query, wanted), wanted)

  function nearly(query: FindQuery, wanted: number): LimitedHits | null {
    const unmet = query.length === 1 ? query : query.filter((term) => !accounts.isMet(term))
    const [slip, more] = unmet
    if (slip === undefined || more !== undefined) return null
    const [near, ...others] = [...nearlySpelt(slip[0])].filter(isName).slice(0, mostNear)
    if (near === undefined) return null
    const found = accounts.find(
      query.map((term): FindTerm => (term === slip ? [near, ...others] : term)),
      wanted,
    )
    return found.total === 0 ? null : found
  }

  return (typed, limit) => {
    const wanted = Math.min(wholeNumber(limit), mostHits)
    const certain = withoutCertainly(typed)
    const query = certain ?? findQuery(typed)
    const whole = accounts.findWhole(query, wanted)
    if (whole !== null)
      return { hits: whole.hits, total: whole.total, capped: whole.capped, nearly: false }
    const first = accounts.find(query, wanted)
    if (first.hits.length >= wanted || (first.total > 0 && query.every(isAddressLike)))
      return { ...first, nearly: false }
    let found = asSpelt(query, first, wanted)
    if (found.total > 0) return { ...found, nearly: false }
    for (const other of otherReadings(typed)) {
      found = find(other, wanted)
      if (found.total > 0) return { ...found, nearly: false }
    }
    const near = nearly(query, wanted)
    return near === null ? { ...found, nearly: false } : { ...near, nearly: true }
  }
}
