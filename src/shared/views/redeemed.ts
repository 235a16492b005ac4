import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'

/** Why a link leads nowhere any more. `unknown`: it is none of ours · `contact`: it went to a contact that the account has lost · `clock`: it was made later than it is now */
export type RedeemFault = 'unknown' | 'used' | 'ended' | 'expired' | 'contact' | 'clock'

/** What came of using a link: whose password may be chosen now, until when; or why it may not. */
export type RedeemedView =
  | {
      readonly is: 'redeemed'
      readonly accountId: AccountId
      /** Masked, as screens show them. */
      readonly signInNames: readonly string[]
      readonly may: 'choose-password'
      readonly until: Instant
    }
  | { readonly is: 'refused'; readonly fault: RedeemFault }
