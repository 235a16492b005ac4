import type { ContactId } from '@shared/vocabulary/ids'
import type { Account } from '../../engine/model/account'
import { readAddress, type Address } from '../../engine/model/address'
import { sameAddress } from '../../engine/model/sameAddress'
import { findContact } from '../../engine/model/selectors'
import type { Scenario } from '../format/scenario'
import type { Step } from '../format/steps'
import type { ScenarioSimulation } from './scenarioSimulation'

/**
 * The contact that a goal calls by its handle. A trainee adds contacts without naming them, so one that is not on the
 * account by its handle is looked for by the address that the reference gives it. Null where it is not there.
 */
export function contactMeant(
  { handles, scenario }: ScenarioSimulation,
  standings: ReadonlyMap<string, Account>,
  account: string,
  handle: string,
): ContactId | null {
  const standing = standings.get(account)
  if (standing === undefined) throw new Error(`there is no account ${account}`)
  const named = handles.contactId(account, handle)
  if (named !== null && findContact(standing, named) !== undefined) return named
  const address = addressInReference(scenario, account, handle)
  return (
    standing.contacts.find((contact) => address !== null && sameAddress(contact, address))?.id ??
    named
  )
}

/** What the reference calls a contact that somebody has brought along; null where it brings no such contact. */
export function handleInReference(
  scenario: Scenario,
  account: string,
  wanted: Address,
): string | null {
  return (
    broughtAlong(scenario, account).find(
      ({ address }) => address !== null && sameAddress(address, wanted),
    )?.handle ?? null
  )
}

function addressInReference(scenario: Scenario, account: string, handle: string): Address | null {
  return broughtAlong(scenario, account).find((one) => one.handle === handle)?.address ?? null
}

function broughtAlong(
  { steps, caller, accounts }: Scenario,
  account: string,
): readonly { readonly handle: string; readonly address: Address | null }[] {
  // The caller speaks for the account that the scenario is about.
  const [first] = accounts.keys()
  const brought = account === first ? [...(caller?.brings ?? [])] : []
  const told = (caller?.does ?? []).flatMap((deed) => deed.do ?? [])
  return [
    ...brought.map(([handle, address]) => ({ handle, address })),
    ...inSteps([...steps, ...told], account),
  ]
}

function inSteps(
  steps: readonly Step[],
  account: string,
): readonly { readonly handle: string; readonly address: Address | null }[] {
  return steps.flatMap(({ doing, account: whose }) => {
    if (
      whose !== account ||
      doing.kind !== 'command' ||
      (doing.do !== 'add-contact' && doing.do !== 'replace-contacts')
    )
      return []
    const given =
      doing.do === 'replace-contacts'
        ? (doing.parameters.with ?? doing.parameters)
        : doing.parameters
    const handle = given.handle ?? doing.parameters.handle
    return handle === undefined
      ? []
      : [
          {
            handle,
            address: readAddress(
              given.phone === undefined ? 'email' : 'phone',
              given.phone ?? given.email ?? '',
            ),
          },
        ]
  })
}
