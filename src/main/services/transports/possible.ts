import type { Carrier } from '../../ports/carrier'
import { isSample } from '../app/settings'
import type { Desk } from '../desk'

/** What carries messages out of this desk; null: nothing can, as in training, and nothing may where the people are invented. */
export async function carrierOf({ carrier, store }: Desk): Promise<Carrier | null> {
  return carrier === null || (await isSample(store.settings)) ? null : carrier
}
