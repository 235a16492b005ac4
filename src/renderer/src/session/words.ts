import type { SentenceGroup, SentenceKey } from '@shared/sentences/shape'
import {
  dateInSentence,
  dateText,
  dayText,
  lengthText,
  partialDateText,
  zoneName,
  type DateText,
} from '@shared/sentences/dates'
import { factInWords, sentence, sentenceIfAny, type SentenceFacts } from '@shared/sentences/format'
import type { Instant } from '@shared/vocabulary/instant'
import { useClock } from './clock'
import { useSession } from './session'

/**
 * The reader's language and zone, applied: every text of the window comes through here.
 * @param of another zone for dates, where the text is about another place than the desk's
 */
export function useWords(of?: () => string) {
  const session = useSession()
  const clock = useClock()
  const zoneOf = (): string => of?.() ?? session.zone

  /** The sentences of the rules, and of what an action does, have numbers of the policy in them: of the one at hand, or of `facts`. */
  const say = (key: SentenceKey, facts?: SentenceFacts): string =>
    sentence(
      session.language,
      key,
      /^(rules|actions\.effect)\./.test(key) ? { ...session.numbers, ...facts } : facts,
      zoneOf(),
    )
  /** The sentence of a key that comes from data; the key itself where nobody wrote one, so that nothing is hidden. */
  const sayAny = (group: SentenceGroup, key: string, facts?: SentenceFacts): string =>
    sentenceIfAny(session.language, `${group}.${key}`, facts, zoneOf()) ?? key
  const fact = (name: string, value: string | number | boolean | null) =>
    factInWords(session.language, name, value)
  const dateIn =
    (zone: string) =>
    (at: Instant): DateText =>
      dateText(at, zone, session.language)
  const date = (at: Instant) => dateIn(zoneOf())(at)
  const utc = dateIn('UTC')

  /** `Tue 31 Mar, 11:01`, with the year where it is not this one. */
  const shortDate = (at: Instant): string => {
    const { day, date: long, time } = date(at)
    const thisYear = long.slice(-4) === date(clock.now).date.slice(-4)
    return `${thisYear ? day : long}, ${time}`
  }
  const shortDay = (at: Instant): string => shortDate(at).replace(/, [^,]*$/, '')
  const isToday = (at: Instant): boolean => date(at).date === date(clock.now).date
  /** `14:03:05`, with its day where that is not today. */
  const second = (at: Instant): string => (isToday(at) ? date(at).timeWithSeconds : shortDate(at))
  /** The full minute in which an instant is over: `14:05`, with its day where that is not today. */
  const minute = (at: Instant): string => {
    const full = (Math.ceil(at / 60) * 60) as Instant
    return isToday(full) ? date(full).time : shortDate(full)
  }
  const longDate = (at: Instant): string => dateInSentence(at, zoneOf(), session.language)
  const partialDate = (written: string): string => partialDateText(written, session.language)
  const day = (text: string, look: Parameters<typeof dayText>[1]): string =>
    dayText(text, look, session.language)
  const length = (seconds: number): string => lengthText(seconds, session.language)
  const number = (count: number): string => new Intl.NumberFormat(session.language).format(count)
  const left = (at: Instant): string => length(at - clock.now)
  const ago = (at: Instant): string =>
    clock.now - at < 60
      ? say('shell.justNow')
      : say('shell.ago', { length: length(clock.now - at) })
  const zone = (): string => zoneName(zoneOf())

  const and = (items: readonly string[]): string =>
    new Intl.ListFormat(session.language, { type: 'conjunction' }).format(items)
  return {
    and,
    say,
    sayAny,
    fact,
    date,
    utc,
    shortDate,
    shortDay,
    second,
    minute,
    longDate,
    partialDate,
    day,
    length,
    number,
    left,
    ago,
    zone,
  }
}
