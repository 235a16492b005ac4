import type { ChangeView } from '@shared/views/decision'
import type { TimerView } from '@shared/views/timer'
import type { Instant } from '@shared/vocabulary/instant'
import type { useWords } from '../../../app/words'
import { inAreas } from '../areas'

/** A thing that people do with the account, and how that changes. */
export interface ChangedArea {
  readonly label: string
  /** Possible afterwards, and not before. */
  readonly opens: boolean
  /** Where it closes: when it is possible again. */
  readonly liftsAt: Instant | null
}

/** What closes and what opens, commands that a reader knows as one thing together. */
export function changedAreas(change: ChangeView, words: ReturnType<typeof useWords>): readonly ChangedArea[] {
  const areas = new Map<string, ChangedArea>()
  for (const { command, liftsAt } of change.freezes) {
    for (const label of inAreas([command], words)) areas.set(`${label} ${liftsAt}`, { label, opens: false, liftsAt })
  }
  for (const label of inAreas(change.unfreezes, words)) areas.set(`${label} open`, { label, opens: true, liftsAt: null })
  return [...areas.values()]
}

/** The longest timer that would start: the wait. */
export function longestWait(change: ChangeView): TimerView | null {
  return change.timersStarted.toSorted((a, b) => b.endsAt - a.endsAt)[0] ?? null
}
