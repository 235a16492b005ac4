import { remark } from '@shared/vocabulary/remarks'
import type { Account } from '../../engine/model/account'
import { accountStatus, contactState, findContact } from '../../engine/model/selectors'
import type { AccountExpectation } from '../format/expectations'
import type { Handles } from './handles'
import type { Failure } from './played'

/** Where an account is not as expected. */
export function accountFailures(
  expected: AccountExpectation,
  handle: string,
  account: Account,
  handles: Pick<Handles, 'contactId'>,
): readonly Failure[] {
  const failures: Failure[] = []
  const compare = (key: string, wanted: string, found: string) => {
    if (wanted !== found) failures.push({ key: `account.${key}`, expected: wanted, found })
  }
  if (expected.status !== undefined) compare('status', expected.status, accountStatus(account))
  if (expected.notice !== undefined)
    compare('notice', expected.notice, account.notice === null ? 'none' : 'open')
  for (const [name, state] of expected.contacts ?? []) {
    const contact = findContact(account, handles.contactId(handle, name) ?? '')
    compare(
      `contacts.${name}`,
      state,
      contact === undefined ? 'absent' : contactState(account, contact),
    )
  }
  for (const { value, enabled } of expected.signInNames ?? []) {
    const name = account.signInNames.find((one) => one.value.toLowerCase() === value.toLowerCase())
    const [wanted, found] = [
      enabledAs(enabled),
      name === undefined
        ? 'name-not-there'
        : enabledAs(enabled === undefined ? undefined : name.enabled),
    ] as const
    if (wanted !== found)
      failures.push({
        key: `account.signInNames ${value}`,
        expected: remark(wanted),
        found: remark(found),
      })
  }
  return failures
}

/** Where nothing is said of whether it is enabled, it is enough that the name is there. */
function enabledAs(enabled: boolean | undefined): 'name-there' | 'name-on' | 'name-off' {
  return enabled === undefined ? 'name-there' : enabled ? 'name-on' : 'name-off'
}
