import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import { fewestInside, isGivenName } from '@shared/vocabulary/search'
import type { FindHit } from '../ports/search'
import { insideReadings, isAddressLike, isWhole, type FindQuery, type FindTerm } from './findQuery'
import { limitedHits, type LimitedHits } from './limitedHits'
import type { Watermark } from './watermark'
import { beginningsFinder } from './queries/findBeginnings'
import { insideFinder, matchOf } from './queries/findInside'

/** So many that begin with it are compared with those that have it inside: then all that match are counted. */
const mostCompared = 100
/** Where short words are left to be looked for, so many accounts that the others found are looked at. */
const lookedAt = 400

const nobody: LimitedHits = { hits: [], total: 0, capped: false }

export interface AccountFinder {
  find(query: FindQuery, wanted: number): LimitedHits
  /**
   * Those who have what may be the whole of one address, phone or user name: most look-ups, and they ask nothing else.
   * Null where it can't be one, or where nobody has it, or more than can be meant.
   */
  findWhole(query: FindQuery, wanted: number): LimitedHits | null
  /** Accounts with something that begins like each of the longer terms, out of so many handles. */
  candidates(query: FindQuery, most: number): readonly FindHit[]
  /** Whether somebody has something that begins like the term, or has it inside. */
  isMet(term: FindTerm): boolean
}

/**
 * Finds accounts by what was typed: first those with something that begins like it, then those with it inside a word.
 * An address, a number or a part of one that is the beginning of something is looked for no further: it is what was meant.
 * @param meets whether an account, looked at by itself, has something that begins like a term.
 * @param watermark what an import is adding and nobody sees yet.
 */
export function accountFinder(
  client: Client.Database,
  meets: (id: AccountId, term: FindTerm) => boolean,
  watermark: Watermark,
): AccountFinder {
  const beginnings = beginningsFinder(client, watermark)
  const inside = insideFinder(client, watermark)

  function byBeginnings(query: FindQuery, wanted: number): LimitedHits {
    if (query.length === 1) return beginnings.find(query, wanted)
    // Where nobody meets one of them, nobody need be looked for who meets the others, however many do.
    if (!query.every(beginnings.isMet)) return nobody
    const { narrow, loose } = parted(query)
    if (loose.length === 0) return beginnings.find(narrow, wanted)
    return looking(beginnings.candidates(narrow, lookedAt), loose, wanted)
  }

  function byInside(query: FindQuery, first: LimitedHits, wanted: number): LimitedHits {
    const { narrow, loose } = parted(query)
    const terms = narrow.map(insideReadings)
    if (terms.some((readings) => readings.length === 0)) return first
    const match = matchOf(terms)
    if (loose.length > 0)
      return joined(
        first,
        looking(inside(match, lookedAt).ids.map(insideHit), loose, wanted),
        wanted,
      )
    // A page is full of those that begin with it: who has it inside would not be shown.
    if (first.hits.length >= wanted) return { ...first, capped: hasMoreInside(match, first.total) }
    const { ids, all } = inside(match, wanted + 1)
    return joined(first, { hits: ids.map(insideHit), total: ids.length, capped: !all }, wanted)
  }

  /** Those that begin with it have it inside as well. */
  function hasMoreInside(match: string, known: number): boolean {
    return known > mostCompared || inside(match, known + 1).ids.length > known
  }

  function looking(candidates: readonly FindHit[], loose: FindQuery, wanted: number): LimitedHits {
    const hits = candidates.filter(({ accountId }) => loose.every((term) => meets(accountId, term)))
    return { ...limitedHits(hits, hits.length, wanted), capped: candidates.length >= lookedAt }
  }

  return {
    find(query, wanted) {
      if (query.length === 0) return nobody
      const first = byBeginnings(query, wanted)
      if (first.capped || (first.total > 0 && query.every(isAddressLike))) return first
      return byInside(query, first, wanted)
    },
    findWhole(query, wanted) {
      const found = isWhole(query) ? beginnings.whole(query, wanted) : null
      return found === null || found.total === 0 ? null : found
    },
    candidates: (query, most) =>
      query.every(beginnings.isMet) ? beginnings.candidates(parted(query).narrow, most) : [],
    isMet: (term) =>
      beginnings.isMet(term) ||
      (insideReadings(term).length > 0 &&
        inside(matchOf([insideReadings(term)]), 1).ids.length > 0),
  }
}

/** A short word narrows nothing down: half the directory meets it. It is looked for in what the other words found. */
function parted(query: FindQuery): { narrow: FindQuery; loose: FindQuery } {
  const long = query.filter(([typed]) => typed.length >= fewestInside || isGivenName(typed))
  if (long.length === query.length) return { narrow: query, loose: [] }
  const narrow = long.length > 0 ? long : query.slice(0, 1)
  return { narrow, loose: query.filter((term) => !narrow.includes(term)) }
}

function insideHit(accountId: AccountId): FindHit {
  return { accountId, matched: null }
}

/** The ones, and those of the others that are not among them. */
export function joined(first: LimitedHits, then: LimitedHits, wanted: number): LimitedHits {
  const known = new Set(first.hits.map(({ accountId }) => accountId))
  const all = [...first.hits, ...then.hits.filter(({ accountId }) => !known.has(accountId))]
  const capped = first.capped || then.capped
  // Where nobody knows how many there are, all that can be said is: more than are shown.
  return {
    hits: all.slice(0, wanted),
    total: capped
      ? Math.max(first.total, Math.min(all.length, wanted))
      : Math.max(all.length, first.total),
    capped,
  }
}
