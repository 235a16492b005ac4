import type { RequestOf } from '@shared/channels'
import type { CaseAge } from '@shared/views/case'
import { idBeginning, readCaseId, readCaseNumber } from '@shared/vocabulary/caseNumber'
import { duration, minus, type Instant } from '@shared/vocabulary/instant'
import type { CaseList } from '../../ports/cases'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'

type Asked = Pick<
  RequestOf<'cases.list'>,
  'list' | 'search' | 'channel' | 'owner' | 'outcome' | 'age'
>

const mostWords = 6

/** Whether it is meant as the number of a case, and none has it: a character is wrong. */
export function isMisread(search: string): boolean {
  const read = readCaseNumber(search)
  return read !== null && read.meant && !read.right
}

/** What is asked for, as the store reads it. */
export function wantedCases(
  { clock }: Pick<Desk, 'clock'>,
  operator: OperatorRecord,
  { list, search, channel, owner, outcome, age }: Asked,
  everybody: readonly OperatorRecord[],
): CaseList {
  const number = readCaseNumber(search)
  const ofCase = readCaseId(search) ?? (number?.right === true ? idBeginning(number.number) : null)
  const isNumber = ofCase !== null && number?.meant !== false
  return {
    is: kinds[list],
    holder: list === 'mine' ? operator.id : list === 'waiting' ? null : owner,
    channel,
    outcome: list === 'closed' ? outcome : null,
    ...openedWithin(age, clock.now()),
    words: isNumber ? [] : wordsOf(search, everybody),
    idBeginning: ofCase,
  }
}

const kinds = { mine: 'held', team: 'open', waiting: 'waiting', closed: 'closed' } as const

function openedWithin(
  age: CaseAge | null,
  now: Instant,
): Pick<CaseList, 'openedFrom' | 'openedBefore'> {
  switch (age) {
    case 'day':
      return { openedFrom: minus(now, duration('1d')), openedBefore: null }
    case 'week':
      return { openedFrom: minus(now, duration('7d')), openedBefore: null }
    case 'month':
      return { openedFrom: minus(now, duration('30d')), openedBefore: null }
    case 'older-than-week':
      return { openedFrom: null, openedBefore: minus(now, duration('7d')) }
    case null:
      return { openedFrom: null, openedBefore: null }
  }
}

function wordsOf(search: string, everybody: readonly OperatorRecord[]): CaseList['words'] {
  return search
    .split(/[\s,;]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((beginning) => ({
      beginning,
      holders: everybody
        .filter(({ name }) => name.split(/\s+/u).some((word) => begins(word, beginning)))
        .map(({ id }) => id),
    }))
}

/** As names of accounts are compared: without capitals and accents. */
function begins(word: string, beginning: string): boolean {
  return bare(word).startsWith(bare(beginning))
}

function bare(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
