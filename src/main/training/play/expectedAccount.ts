import type { Account } from '../../engine/accounts/account'
import { accountStatus, contactState, findContact } from '../../engine/readings'
import type { AccountExpectation } from '../format/expectations'
import type { Cast } from './cast'
import type { Failure } from './played'

/** Where an account is not as expected. */
export function accountFailures(expected: AccountExpectation, handle: string, account: Account, cast: Pick<Cast, 'contactId'>): readonly Failure[] {
  const failures: Failure[] = []
  const compare = (key: string, wanted: string, found: string) => {
    if (wanted !== found) failures.push({ key: `account.${key}`, expected: wanted, found })
  }
  if (expected.status !== undefined) compare('status', expected.status, accountStatus(account))
  if (expected.notice !== undefined) compare('notice', expected.notice, account.notice === null ? 'none' : 'open')
  for (const [name, state] of expected.contacts ?? []) {
    const contact = findContact(account, cast.contactId(handle, name) ?? '')
    compare(`contacts.${name}`, state, contact === undefined ? 'absent' : contactState(account, contact))
  }
  for (const { value, enabled } of expected.signInNames ?? []) {
    const name = account.signInNames.find((one) => one.value.toLowerCase() === value.toLowerCase())
    const wanted = enabled === undefined ? 'there' : enabled ? 'on' : 'off'
    compare(`signInNames ${value}`, wanted, name === undefined ? 'not there' : enabled === undefined ? 'there' : name.enabled ? 'on' : 'off')
  }
  return failures
}
