import { idBeginning, readCaseId, readCaseNumber } from '@shared/vocabulary/caseNumber'
import { plainDigits } from '@shared/vocabulary/digits'
import { fewestInside, isGivenName } from '@shared/vocabulary/search'
import { readAddress } from '../engine/model/address'
import { withoutPhoneLabel } from '../engine/model/contactLabels'
import { withoutPasted } from '../engine/model/pasted'
import { addressSpellings } from '../engine/model/sameAddress'
import { normaliseHandle } from './normaliseHandle'
import { hasLetterToWriteOut, withLettersWrittenOut } from './finding/spellings'
import { endingWith, forwards } from './handles'
import { separator } from './separator'

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
const longestPhone = 60
/** A number with its country, whatever stands before it. */
const international = /[+\uFF0B][\s\S]*\p{Nd}/u
/** Numbers and what is written about them: dashes and digits of names stay as they are. */
const plainNumbers = /^[\p{Nd}\s()+./\p{Pd}\u2212]+$/u
const dashes = /[\p{Pd}\u2212]/gu
/** As it is stored, or as it may be: what the tables make of it is looked for where nobody has it. */
const e164 = /^\s*\+[1-9]\d{7,14}\s*$/
const mailLink = /^\W*mailto:/i
const linkBefore = /^\s*(?:tel|sms|callto|mailto):/i
/** Something may be written beside a number. */
const beside = /[\s()[\]:]/
const between = /(?<=\p{L})\s*,|[,;]\s*$|[;,](?=\s)/gu
const brackets = /[<>]/g
const wholeHandle = /\d|@.+\./
const ascii = /^[\x20-\x7e]*$/
/** A word or an email in letters that are stored as they are typed, but for capitals; nothing stands around it. */
const plainHandle = /^[a-z][\w.-]*(?:@[a-z\d.-]*[a-z\d])?$/i
/** As many letters and digits as the number of a case has, whatever stands between them, or as long as the id of one. */
const mayBeOfCase = /^(?:(?:[a-z\d][^a-z\d]*){6}|case.*|.{16})$/i
const addressMark = /[\d@_]|[^\s.]\.[^\s.]/

/**
 * Reads what an operator typed into the find box: words of a name, a sign-in name, an email, the number of a case, or a phone in
 * any spelling (`+34 612 34 56 78`, `0034612345678`, `612 345 678`, its last digits). Empty where nothing is left to look for.
 */
export function findQuery(typed: string): FindQuery {
  // Most of what is looked up, and this runs at every key: taking it apart takes a third as long as finding it.
  if (plainHandle.test(typed) && !typed.includes('xn--') && !mayBeOfCase.test(typed))
    return [[typed.toLowerCase()]]
  const address = addressTerm(typed)
  if (address !== null) return [address]
  const ofCase = caseTerm(typed)
  if (ofCase !== null) return [ofCase]
  const folded = normaliseHandle(withoutWrapping(typed))
  // One word or a number in full.
  if (
    folded !== '' &&
    !folded.includes(' ') &&
    (!digitsAndSeparators.test(folded) || internationalNumber.test(folded))
  )
    return [wordTerm(folded, writtenOut(typed)[0])]
  const terms: FindTerm[] = []
  const out = writtenOut(typed)
  let at = 0
  for (const word of typedWords(folded)) {
    terms.push(typeof word === 'string' ? wordTerm(word, out[at]) : numberTerm(word))
    at += typeof word === 'string' ? 1 : word.length
  }
  // Digits of another script may be a name as well: they are looked for as they stand, too.
  const asTyped = normaliseHandle(typed)
  const [number] = terms
  if (terms.length === 1 && number && plainNumbers.test(typed) && plainDigits(typed) !== typed)
    return [[...number, ...(number.includes(asTyped) ? [] : [asTyped])]]
  return terms.slice(0, mostTerms)
}

/**
 * What of a term may stand inside a word: its readings, phones forwards, without those that are too short and those that
 * a shorter one finds as well.
 */
export function insideReadings(term: FindTerm): readonly string[] {
  const all = term
    .map(forwards)
    .map((reading) => (isGivenName(reading) ? reading + separator : reading))
    .filter((reading) => [...reading].length >= fewestInside)
  return all.filter(
    (reading, index) =>
      !all.some((other, at) => (other === reading ? at < index : reading.includes(other))),
  )
}

/** Whether a term has something in it that names don't have, such as a dot within: it is an address, a number or a part of one. */
export function isAddressLike(term: FindTerm): boolean {
  return addressMark.test(term[0])
}

/** Whether it may be the whole of one address, phone or user name, which few accounts have. */
export function isWhole(query: FindQuery): boolean {
  const term = query[0]
  return query.length === 1 && term?.length === 1 && wholeHandle.test(term[0])
}

/**
 * What is an address with all that was pasted with it, and in every spelling in which it may be stored. Null where there is only a
 * part of one, or something else.
 */
function addressTerm(typed: string): FindTerm | null {
  if (e164.test(typed)) {
    // Most of what is looked up by a number in full: taking it apart by the tables of all countries takes as long as finding it.
    const value = typed.trim()
    const [first = value, ...others] = new Set([
      value,
      ...addressSpellings({ kind: 'phone', value }),
    ])
    return [first, ...others]
  }
  const isEmail = typed.includes('@') || mailLink.test(typed)
  if (!isEmail && (!international.test(typed) || typed.trim().length > longestPhone)) return null
  const address = readAddress(isEmail ? 'email' : 'phone', typed)
  if (address === null) return null
  const spelt = [address.value, ...addressSpellings(address)]
  // Digits are looked for as they stand too: what is stored may be of a range that the tables read otherwise.
  const asTyped = isEmail ? [] : [`+${withoutPasted('phone', typed).replace(/\D/g, '')}`]
  const [first, ...others] = new Set([...spelt, ...asTyped].map(normaliseHandle))
  return first === undefined ? null : [first, ...others]
}

/** What is the number of a case, by its check character, and may be a user name as well; or the whole id of one. */
function caseTerm(typed: string): FindTerm | null {
  const id = readCaseId(typed)
  if (id !== null) return [id]
  const read = readCaseNumber(typed)
  if (read?.right !== true) return null
  const folded = normaliseHandle(typed)
  if (folded.includes(' ')) return read.meant ? [idBeginning(read.number)] : null
  return digitsAndSeparators.test(folded)
    ? [...numberTerm([folded]), idBeginning(read.number)]
    : [folded, idBeginning(read.number)]
}

/** Dashes of every length as one, digits of every script as ours, and nothing of what only stands around words. */
function withoutWrapping(typed: string): string {
  const numbers = plainNumbers.test(typed) ? plainDigits(typed.replace(dashes, '-')) : typed
  const unlabelled = beside.test(numbers) ? withoutPhoneLabel(numbers.trim()) : numbers
  return unlabelled.replace(linkBefore, '').replace(between, ' ').replace(brackets, ' ')
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

/** The folded words with their ä, ö, ü, ø and å written out; none where nothing has such a letter. */
function writtenOut(typed: string): readonly string[] {
  if (ascii.test(typed)) return []
  const composed = typed.normalize('NFC')
  if (!hasLetterToWriteOut(composed)) return []
  return normaliseHandle(withLettersWrittenOut(withoutWrapping(composed))).split(' ')
}

function wordTerm(word: string, out: string | undefined): FindTerm {
  return out === undefined || out === word || addressMark.test(word) ? [word] : [word, out]
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
    // Brackets and a nought behind the country may be no part of the number: +44 (0)20 …, +44 07700 …
    also(readAddress('phone', groups.join(' '))?.value ?? typed)
    return readings
  }
  if (digits.length >= fewestLastDigits) also(endingWith(digits))
  if (nationalPrefix.test(digits)) also(endingWith(digits.slice(1)))
  if (internationalPrefix.test(digits)) {
    const withCountry = digits.replace(internationalPrefix, '+')
    also(withCountry)
    also(readAddress('phone', withCountry)?.value ?? typed)
  }
  return readings
}
