import type { Instant } from '@shared/vocabulary/instant'
import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { ContactKind, MessageLanguage } from '@shared/vocabulary/kinds'
import type { SignInName } from '../engine/model/account'
import { system } from '../engine/model/actor'
import type { Secrets } from '../engine/model/decision'
import { passwordBinding } from '../engine/rules/password'
import type { RegisteredEvent } from '../ports/accounts'

/** An invented person as an account of theirs begins. */
export interface Newcomer {
  readonly accountId: AccountId
  readonly name: string
  readonly locale: MessageLanguage
  readonly privileged: boolean
  readonly twoStep: boolean
  readonly password: string | null
  readonly lastSignInAt: Instant | null
  readonly signInNames: readonly SignInName[]
  readonly contacts: readonly {
    readonly id: ContactId
    readonly kind: ContactKind
    readonly value: string
    /** Null: it waits for its code. */
    readonly confirmedAt: Instant | null
    /** Null: the account’s own. */
    readonly language: MessageLanguage | null
  }[]
}

/** The first event of an invented person’s account. */
export function registrationOf(
  { password, contacts, ...person }: Newcomer,
  secrets: Pick<Secrets, 'seal'>,
  at: Instant,
): RegisteredEvent {
  return {
    type: 'account-registered',
    at,
    by: system,
    ...person,
    passwordSeal:
      password === null ? null : secrets.seal(password, passwordBinding(person.accountId)),
    contacts: contacts.map(({ id, kind, value, confirmedAt, language }) => ({
      id,
      kind,
      value,
      language: language ?? person.locale,
      addedAt: confirmedAt ?? at,
      confirmedAt,
      failuresInRow: 0,
      disabledAt: null,
    })),
  }
}
