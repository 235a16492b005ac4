import type { AccountId } from '@shared/vocabulary/ids'

/** The account that a request is about; null: it names none. */
export function accountOf(request: unknown): AccountId | null {
  return typeof request === 'object' && request !== null && 'accountId' in request
    ? String(request.accountId)
    : null
}
