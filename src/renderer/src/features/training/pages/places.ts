import type { ActedView, BrowserWindowView, WaitingCodeView } from '@shared/views/training/room'
import type { ContactId } from '@shared/vocabulary/ids'
import type { Purpose } from '@shared/vocabulary/kinds'

/** A code that is asked for on the way to a page. `account`: whose, where nobody is signed in. */
interface CodeWanted {
  readonly purpose: Purpose
  readonly account?: string
  /** Where the right code leads. */
  readonly then: Place
}

/** A page in a browser window, with what it is about. `start` is whatever the account shows first. */
export type Place =
  | {
      readonly page:
        | 'start'
        | 'security'
        | 'settings'
        | 'add'
        | 'remove-all'
        | 'replace'
        | 'options'
        | 'advanced'
        | 'billing'
        | 'services'
        | 'forgot-name'
        | 'forgot-password'
    }
  /** `name`: what was picked from a list of accounts. */
  | { readonly page: 'sign-in'; readonly name?: string }
  | { readonly page: 'cancel-wait'; readonly account?: string }
  | { readonly page: 'remove'; readonly contactId: ContactId; readonly hint: string }
  | ({ readonly page: 'verify' } & CodeWanted)
  /** `contactId` null: the page doesn't know where the code went (rule recovery.silent). */
  | ({
      readonly page: 'code'
      readonly contactId: ContactId | null
      readonly hint: string | null
    } & CodeWanted)
  | { readonly page: 'reset'; readonly account: string }
  | { readonly page: 'accounts'; readonly listed: ActedView['listed'] }

export type PageName = Place['page'] | 'sign-in-code' | 'notice' | 'gate' | 'home'

/** Pages that only somebody who is signed in sees. */
const signedInOnly: readonly PageName[] = [
  'security',
  'settings',
  'add',
  'remove-all',
  'remove',
  'replace',
  'options',
  'advanced',
  'billing',
  'services',
]

/**
 * The page with the box for a code that was asked for before, and where the right code leads.
 * @param held what still stands before the account of whoever is signed in there
 */
export function codePlace(
  { purpose, accountHandle, contactId, hint }: WaitingCodeView,
  held: NonNullable<BrowserWindowView['signedIn']>['held'],
  then: Place = afterCode(purpose, accountHandle, held),
): Place {
  return {
    page: 'code',
    purpose,
    contactId,
    hint,
    then,
    ...(accountHandle === null ? {} : { account: accountHandle }),
  }
}

function afterCode(
  purpose: Purpose,
  account: string | null,
  held: NonNullable<BrowserWindowView['signedIn']>['held'],
): Place {
  if (purpose === 'reset-password' && account !== null) return { page: 'reset', account }
  const isManaging = purpose === 'change-security-info' || purpose === 'confirm-contact'
  return { page: isManaging && held === null ? 'settings' : 'start' }
}

/**
 * The page that a window shows: where it was led to, unless the account asks something first or nobody is signed in any more.
 * A page that waits for a code stays as it is: that its session has ended is said when the code is entered.
 */
export function shownPage(
  place: Place,
  { signedIn }: Pick<BrowserWindowView, 'signedIn'>,
): PageName {
  if (place.page === 'start') {
    if (signedIn === null) return 'sign-in'
    return signedIn.held === null
      ? 'home'
      : signedIn.held === 'code'
        ? 'sign-in-code'
        : signedIn.held
  }
  const needsSession =
    signedInOnly.includes(place.page) ||
    (place.page === 'verify' && place.purpose === 'change-security-info')
  return needsSession && signedIn === null ? 'sign-in' : place.page
}
