import { plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { Account, FormerContact } from './account'
import type { runningReplacement } from './selectors'

/** The contacts that a replacement took off and that are still told of requests (rule replacement.complete). */
export function liveFormerContacts(account: Account, now: Instant): readonly FormerContact[] {
  return (account.formerContacts ?? []).filter((contact) => now < contact.until)
}

/** Until when what leaves at the end of this replacement is told: as long again as the wait was (section 1, former contact). */
export function formerUntil(
  {
    startedAt,
    maturesAt,
  }: Pick<NonNullable<ReturnType<typeof runningReplacement>>, 'startedAt' | 'maturesAt'>,
  completedAt: Instant,
): Instant {
  return plus(completedAt, (maturesAt - startedAt) as Seconds)
}
