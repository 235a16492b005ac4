import type { ContactId } from '@shared/vocabulary/ids'
import { readAddress, type Address } from '../../engine/contacts/address'
import { findContact } from '../../engine/readings'
import type { Scenario } from '../format/scenario'
import type { Stage } from './stage'
import { standingOf } from './standing'

/**
 * The contact that a goal calls by its handle. A trainee adds contacts without naming them, so one that is not on the
 * account by its handle is looked for by the address that the reference gives it. Null where it is not there.
 */
export function contactMeant(stage: Stage, account: string, handle: string): ContactId | null {
  const standing = standingOf(stage, account)
  const named = stage.cast.contactId(account, handle)
  if (named !== null && findContact(standing, named) !== undefined) return named
  const address = addressInReference(stage.scenario, account, handle)
  return standing.contacts.find(({ kind, value }) => kind === address?.kind && value === address.value)?.id ?? named
}

function addressInReference({ steps }: Scenario, account: string, handle: string): Address | null {
  for (const { doing, account: whose } of steps) {
    if (whose !== account || doing.kind !== 'command' || (doing.do !== 'add-contact' && doing.do !== 'replace-contacts')) continue
    const given = doing.do === 'replace-contacts' ? (doing.parameters.with ?? doing.parameters) : doing.parameters
    const name = given.handle ?? doing.parameters.handle
    if (name === handle) return readAddress(given.phone === undefined ? 'email' : 'phone', given.phone ?? given.email ?? '')
  }
  return null
}
