import type { Instant } from '@shared/vocabulary/instant'
import type { Examination } from './examination'
import type { OwnedPlace, Spare } from './unreadable'

/** What keeps a store in order while it is in use. */
export interface Upkeep {
  /** How many accounts are found by beginnings only, because what stands inside their words is not indexed yet. */
  unindexed(): Promise<number>
  /** Indexes some of these, within some milliseconds; answers how many are left. */
  indexSome(spare: Spare): Promise<number>
  /** Puts some of the pieces together that writes of that index leave behind, within some milliseconds; false: there is nothing to do. */
  mergeSome(): Promise<boolean>
  /**
   * Forgets some of the requests that were decided before or after these instants: whoever sends one of them again asks anew.
   * @returns whether there may be more
   */
  forgetRequests(from: Instant, until: Instant): Promise<boolean>
  readonly examination: Examination
  /** Reads a record again that could not be read. `unknown`: this does not tell, because what is wrong with it shows elsewhere. */
  readsWell(place: OwnedPlace): Promise<'well' | 'badly' | 'unknown'>
  /**
   * Waits until all that was stored before is safe from a power cut; whoever stores meanwhile is not held up. Whoever stores
   * by the thousand waits for it now and then: what tidying up that needs is done then.
   */
  flush(): Promise<void>
}
