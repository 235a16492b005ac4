import type { ErrorCode, Reply } from '@shared/ipc/errors'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'

export function ok<T>(value: T): Reply<T> {
  return { ok: true, value }
}

/** An answer that is no value. `facts` must be safe to show: never a contact, a code or an error's message. */
export function failed(
  code: ErrorCode,
  facts: Facts = {},
  liftsAt: Instant | null = null,
): Reply<never> {
  return { ok: false, error: { code, facts, liftsAt } }
}
