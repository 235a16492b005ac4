import type { Store } from '../../../src/main/ports/store'

/** What a part of the suite works with. */
export interface Bench {
  /** The store of the running test. */
  store(): Store
  /** The same after closing and opening it, where it outlives that. */
  reopened(): Promise<Store>
}
