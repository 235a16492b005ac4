import type { DirectoryUpdate } from '../../engine/model/commands'
import type { Account, Contact } from '../../engine/model/account'
import { maskSignInName } from '../../engine/model/mask'
import { addressKey, sameSignInName } from '../../engine/model/sameAddress'
import { runningReplacement } from '../../engine/model/selectors'
import type { History } from './history'
import type { DirectoryRecord, ImportedContact } from '../model/record'

export interface AccountDifference {
  readonly update: DirectoryUpdate
  /** What differs and stays, because it was decided here. */
  readonly kept: number
}

export type DesiredState = Pick<
  DirectoryRecord,
  'name' | 'locale' | 'twoStep' | 'signInNames' | 'said'
> & { readonly contacts: readonly ImportedContact[] }

/**
 * What the file says otherwise than the account, as far as the file says anything; null: nothing. Pure. Compared is with
 * what the account will be once a running replacement is over, so that the import that began it is not shown again.
 * @param history is asked only where something differs: it takes reading all of the account's events
 * @param directory which directory the file is from: only what came from the same one is taken away again
 */
export function compare(
  wanted: DesiredState,
  account: Account,
  directory: string | null,
  history: () => History,
): AccountDifference | null {
  const rough = differences(wanted, account, nothingDecided)
  if (isNothing(rough.update)) return null
  const past = history()
  const { update, kept } = differences(wanted, account, {
    past,
    sameDirectory: past.directory === null || past.directory === directory,
  })
  return isNothing(update) && kept === 0 ? null : { update, kept }
}

/** Whether there is anything to do. */
export function isNothing({
  name,
  locale,
  twoStep,
  signInNames,
  namesAdded,
  added,
  confirmed,
  removed,
}: DirectoryUpdate): boolean {
  return (
    name === null &&
    locale === null &&
    twoStep === null &&
    [signInNames, namesAdded, added, confirmed, removed].every(({ length }) => length === 0)
  )
}

interface Decided {
  readonly past: History | null
  readonly sameDirectory: boolean
}

const nothingDecided: Decided = { past: null, sameDirectory: true }

function differences(
  wanted: DesiredState,
  account: Account,
  { past, sameDirectory }: Decided,
): AccountDifference {
  let kept = 0
  /** Leaves out what was decided here, and counts it. */
  const unless = <T>(own: (one: T) => boolean, all: readonly T[]): T[] => {
    const open = all.filter((one) => !own(one))
    kept += all.length - open.length
    return open
  }
  const staying = contactsInTheEnd(account)
  const has = new Map(staying.map((contact) => [addressKey(contact), contact]))
  const present = new Set(account.contacts.map(addressKey))
  const listed = new Map(wanted.contacts.map((contact) => [addressKey(contact), contact]))
  const missing = staying.filter(
    (contact) =>
      (contact.kind === 'email' ? wanted.said.emails : wanted.said.phones) &&
      !listed.has(addressKey(contact)),
  )

  const locale = wanted.said.locale && wanted.locale !== account.locale ? [wanted.locale] : []
  const twoStep = wanted.said.twoStep && wanted.twoStep !== account.twoStep ? [wanted.twoStep] : []
  const names = wanted.said.maySignIn
    ? account.signInNames.flatMap((name) => switched(wanted, name))
    : []
  // Whoever set a name here: who may not sign in there any more doesn't here, by none of their names.
  const signInNames = wanted.said.suspended
    ? account.signInNames
        .filter(({ enabled }) => enabled)
        .map(({ value }) => ({ value, enabled: false }))
    : unless(({ value }) => past?.ownNames.has(value) ?? false, names)
  return {
    update: {
      name: wanted.name === account.name || isMask(wanted) ? null : wanted.name,
      locale: unless(() => past?.ownLocale ?? false, locale)[0] ?? null,
      twoStep: unless(() => past?.ownTwoStep ?? false, twoStep)[0] ?? null,
      signInNames,
      ...(wanted.said.suspended && signInNames.length > 0 && { suspended: true }),
      namesAdded: wanted.signInNames
        .filter(({ value }) => !hasName(account, value))
        .map(({ kind, value, enabled }) => ({ kind, value, enabled })),
      added: unless(
        (contact) => past?.takenOff.has(addressKey(contact)) ?? false,
        wanted.contacts.filter((contact) => !present.has(addressKey(contact))),
      ).map(({ kind, value, confirmed }) => ({ kind, value, confirmed })),
      confirmed: wanted.contacts.flatMap((contact) => {
        const here = has.get(addressKey(contact))
        return contact.confirmed && here !== undefined && here.confirmedAt === null ? [here.id] : []
      }),
      removed: unless(
        ({ id }) => past !== null && !(sameDirectory && past.brought.has(id)),
        missing,
      ).map(({ id }) => id),
    },
    get kept() {
      return kept
    },
  }
}

/** What a running replacement leaves of the contacts. */
export function contactsInTheEnd(account: Account): readonly Contact[] {
  const running = runningReplacement(account)
  return running === null
    ? account.contacts
    : account.contacts.filter(({ id }) => !running.oldContactIds.includes(id))
}

function switched(
  { signInNames }: DesiredState,
  { value, enabled }: Account['signInNames'][number],
): { readonly value: string; readonly enabled: boolean }[] {
  const said = signInNames.find((one) => sameSignInName(one.value, value))
  return said === undefined || said.enabled === enabled ? [] : [{ value, enabled: said.enabled }]
}

/** Whether the account has the name, upper and lower case alike. */
export function hasName({ signInNames }: Account, value: string): boolean {
  return signInNames.some((one) => sameSignInName(one.value, value))
}

/** A record without a name of its own is called what the mask shows: that is no name to change to. */
function isMask({ name, signInNames }: DesiredState): boolean {
  return signInNames.some((one) => maskSignInName(one) === name)
}
