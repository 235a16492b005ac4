import { parseInstant, plus, type Instant } from '@shared/vocabulary/instant'
import { remark } from '@shared/vocabulary/remarks'
import { at, itemsOf } from './look'
import { complain, type Place } from './place'
import type { Scenario } from './scenario'
import type { Step } from './steps'
import type { When } from './values'

const earliest = parseInstant('1970-01-01T00:00:00Z') ?? 0
const latest = parseInstant('9999-12-31T23:59:59Z') ?? 0

/** The instant that a scenario speaks of. */
export function instantOf(when: When, start: Instant): Instant {
  return 'instant' in when ? when.instant : plus(start, when.fromStart)
}

/** When a step happens, given when the one before it did. */
export function instantOfStep(step: Step, start: Instant, before: Instant): Instant {
  if (step.time === null) return before
  return 'at' in step.time ? instantOf(step.time.at, start) : plus(before, step.time.after)
}

/** Checks that every step lies in a year that can be written, and that what is past is before everything else. */
export function checkTimes(root: Place, scenario: Scenario): void {
  checkWhatIsPast(root, scenario)
  const { start } = scenario
  const places = itemsOf(at(root, 'steps'))
  let before = start
  scenario.steps.forEach((step, index) => {
    const now = instantOfStep(step, start, before)
    if (now >= earliest && now <= latest) before = now
    else if (places[index] !== undefined) complain(places[index], remark('step-out-of-calendar'))
  })
  for (const [handle, account] of scenario.accounts) {
    const place = at(at(root, 'accounts'), handle)
    checkPast(at(place, 'lastSignInAt'), account.lastSignInAt, start)
    for (const [name, { confirmedAt }] of account.contacts)
      checkPast(at(at(at(place, 'contacts'), name), 'confirmedAt'), confirmedAt, start)
  }
}

function checkWhatIsPast(root: Place, { steps }: Scenario): void {
  const first = steps.findIndex(({ past }) => !past)
  itemsOf(at(root, 'steps')).forEach((place, index) => {
    if (first >= 0 && index > first && steps[index]?.past === true)
      complain(place, remark('past-not-first'))
  })
}

function checkPast(place: Place | null, when: When | null, start: Instant): void {
  if (place === null || when === null) return
  const then = instantOf(when, start)
  if (then > start) complain(place, remark('instant-after-start'))
  else if (then < earliest) complain(place, remark('instant-before-1970'))
}
