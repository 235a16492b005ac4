import type { Instant } from '@shared/vocabulary/instant'
import { system } from '../../engine/accounts/actor'
import type { DirectoryRecord } from '../../directory/record'
import type { Ids } from '../../engine/decision'
import type { RegisteredEvent } from '../../ports/store'

/**
 * The first event of an imported account. A contact that the file calls verified counts as confirmed from now on: when it
 * was verified there, the file does not say, so it is established only after this system's own time.
 */
export function registrationOf(record: DirectoryRecord, ids: Ids, now: Instant): RegisteredEvent {
  return {
    type: 'account-registered',
    at: now,
    by: system,
    accountId: ids.next('account'),
    name: record.name,
    locale: record.locale,
    privileged: false,
    twoStep: record.twoStep,
    passwordSeal: null,
    lastSignInAt: record.lastSignInAt,
    signInNames: record.signInNames,
    contacts: record.contacts.map(({ kind, value, confirmed }) => ({
      id: ids.next('contact'), kind, value, language: record.locale,
      addedAt: now, confirmedAt: confirmed ? now : null, failuresInRow: 0, disabledAt: null,
    })),
  }
}
