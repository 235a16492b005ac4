import type { Mapping } from '@shared/vocabulary/mapping'
import type { PeopleList } from '../model/reading'
import { isStatusKey } from '../status/knownColumns'

/**
 * Where a mapping by hand of a JSON file begins. Nothing but what sounds like a status is chosen beforehand: whoever may not sign in
 * must not be forgotten.
 */
export function mappingByHand(list: PeopleList | null): Mapping {
  const statuses = (list?.columns ?? []).filter(isStatusKey)
  return {
    format: 'other-json',
    columns: statuses.map((column) => ({ column, role: 'may-sign-in' })),
    country: null,
    list: list?.path ?? '',
  }
}
