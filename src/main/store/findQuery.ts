import { fewestInside } from '@shared/vocabulary/search'
import { readPhone } from '../engine/model/address'
import { normaliseHandle } from './normaliseHandle'
import { endingWith, forwards } from './handles'

/** What was typed, term by term: an account is found when each term is met by one of its handles. */
export type FindQuery = readonly FindTerm[]

/** The readings of one term: a handle meets it when its value begins with one of them. The first is as it was typed. */
export type FindTerm = readonly [string, ...string[]]

const mostTerms = 6
const digitsAndSeparators = /^[\d+()./-]*\d[\d+()./-]*$/
const internationalNumber = /^\+\d+$/
const internationalPrefix = /^(?:00|011)(?=\d)/
// A leading 0 is dialled within a country only: what is stored has the country's code in its place.
const nationalPrefix = /^0[1-9]\d{3}/
const fewestLastDigits = 2
const wholeHandle = /\d|@.+\./
const addressMark = /[\d@_]|[^\s.]\.[^\s.]/

/**
 * Reads what an operator typed into the find box: words of a name, a sign-in name, an email or a case id, or a phone in
 * any spelling (`+34 612 34 56 78`, `0034612345678`, `612 345 678`, its last digits). Empty where nothing is left to look for.
 */
export function findQuery(typed: string): FindQuery {
  const folded = normaliseHandle(typed)
  // Most of what is typed is one word or a number in full, and this runs at every key.
  if (
    folded !== '' &&
    !folded.includes(' ') &&
    (!digitsAndSeparators.test(folded) || internationalNumber.test(folded))
  )
    return [[folded]]
  const terms: FindTerm[] = []
  for (const word of typedWords(folded))
    terms.push(typeof word === 'string' ? [word] : numberTerm(word))
  return terms.slice(0, mostTerms)
}

/**
 * What of a term may stand inside a word: its readings, phones forwards, without those that are too short and those that
 * a shorter one finds as well.
 */
export function insideReadings(term: FindTerm): readonly string[] {
  const all = term.map(forwards).filter((reading) => [...reading].length >= fewestInside)
  return all.filter(
    (reading, index) =>
      !all.some((other, at) => (other === reading ? at < index : reading.includes(other))),
  )
}

/** Whether a term has something in it that names don't have, such as a dot within: it is an address, a number or a part of one. */
export function isAddressLike([typed]: FindTerm): boolean {
  return addressMark.test(typed)
}

/** Whether it may be the whole of one address, phone or user name, which few accounts have. */
export function isWhole([term, more]: FindQuery): boolean {
  return more === undefined && term?.length === 1 && wholeHandle.test(term[0])
}

/** Words, and the groups of a number that was typed with blanks in it together. */
function typedWords(folded: string): (string | [string, ...string[]])[] {
  const words: (string | [string, ...string[]])[] = []
  for (const word of folded.split(' ')) {
    const last = words.at(-1)
    if (!digitsAndSeparators.test(word)) words.push(word)
    else if (Array.isArray(last) && !word.includes('+')) last.push(word)
    else words.push([word])
  }
  return words.filter((word) => word !== '')
}

/** Digits are the beginning of a phone with its country, the end of any phone, or a word such as a user name. */
function numberTerm(groups: readonly [string, ...string[]]): FindTerm {
  const typed = groups.join('')
  const digits = typed.replace(/\D/g, '')
  const readings: [string, ...string[]] = [typed]
  const also = (reading: string): void =>
    void (readings.includes(reading) || readings.push(reading))
  if (typed.includes('+')) {
    also(`+${digits}`)
    // Brackets and the like may hold digits that are not part of the number: +44 (0)20 …
    if (typed !== `+${digits}`) also(readPhone(groups.join(' '))?.value ?? typed)
    return readings
  }
  if (digits.length >= fewestLastDigits) also(endingWith(digits))
  if (nationalPrefix.test(digits)) also(endingWith(digits.slice(1)))
  if (internationalPrefix.test(digits)) also(digits.replace(internationalPrefix, '+'))
  return readings
}
