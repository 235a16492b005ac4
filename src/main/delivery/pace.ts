import type { Instant } from '@shared/vocabulary/instant'

const minute = 60
/** What notices leave of each minute to codes. */
const shareOfNotices = 0.8

/** How many messages may leave by a way now that takes so many a minute. */
export interface Pace {
  left(aMinute: number, now: Instant): { readonly all: number; readonly notices: number }
  took(count: number, now: Instant): void
  /** When the next may leave that may not now. */
  freeAt(now: Instant): Instant
}

export function makePace(): Pace {
  let sent: { readonly at: Instant; readonly count: number }[] = []
  return {
    left(aMinute, now) {
      // One that a clock set back has put into the future counts no longer.
      sent = sent.filter(({ at }) => at > now - minute && at <= now)
      const used = sent.reduce((sum, { count }) => sum + count, 0)
      const notices = Math.max(1, Math.floor(aMinute * shareOfNotices))
      return { all: Math.max(0, aMinute - used), notices: Math.max(0, notices - used) }
    },
    took(count, now) {
      if (count > 0) sent.push({ at: now, count })
    },
    freeAt: (now) => ((sent[0]?.at ?? now - minute) + minute) as Instant,
  }
}
