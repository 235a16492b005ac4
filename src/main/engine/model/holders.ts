import type { AccountId } from '@shared/vocabulary/ids'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { sameAddress } from './sameAddress'

/** A contact, whoever has it. */
export interface ContactPoint {
  readonly kind: ContactKind
  readonly value: string
}

/** Which accounts have these contacts, confirmed: gathered before the decision that has to know it. */
export type Holders = readonly (ContactPoint & { readonly accounts: readonly AccountId[] })[]

/** Left out: it was not asked. */
export function holdersOf(
  holders: Holders | undefined,
  contact: ContactPoint,
): readonly AccountId[] | undefined {
  return holders?.find((one) => sameAddress(one, contact))?.accounts
}
