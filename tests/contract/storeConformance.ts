import type { Store } from '../../src/main/ports/store'
import { askingAgainIsAnsweredTheSame } from './conformance/asking'
import type { Bench } from './conformance/bench'
import { keepingBooks } from './conformance/books'
import { keepingDrafts } from './conformance/drafts'
import { keepingDeskApprovals } from './conformance/deskApprovals'
import { listingDates } from './conformance/dates'
import { decidingKeepsWhatWasDecided } from './conformance/deciding'
import { findingFindsWhatIsTyped } from './conformance/finding'
import { findingInsideWords } from './conformance/findingInside'
import { keepingPolicies } from './conformance/policies'
import { queueingMessages } from './conformance/deliveries'
import { registeringIsAllOrNothing } from './conformance/registering'
import { keepingTexts } from './conformance/texts'
import { keepingResetLinks } from './conformance/resetLinks'
import { keepingTransports } from './conformance/transports'
import { findingOnesWork } from './conformance/working'
import { afterEach, beforeEach, describe } from 'vitest'

/** How a kind of store is opened for one test, and what can be done with it beyond the port. */
export interface StoreUnderTest {
  open(): Promise<Store>
  /** Closes it and opens it again; null for a store that doesn't outlive its closing. */
  readonly reopen: ((store: Store) => Promise<Store>) | null
  /** Removes what the test left. */
  dispose(): void
}

/** What every store does, whatever stands behind it. */
export function storeConformance(name: string, prepare: () => StoreUnderTest): void {
  describe(name, () => {
    let underTest: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      underTest = prepare()
      store = await underTest.open()
    })
    afterEach(async () => {
      await store.close()
      underTest.dispose()
    })
    const bench: Bench = {
      store: () => store,
      reopened: async () => (store = (await underTest.reopen?.(store)) ?? store),
    }
    registeringIsAllOrNothing(bench)
    keepingPolicies(bench)
    decidingKeepsWhatWasDecided(bench)
    askingAgainIsAnsweredTheSame(bench)
    listingDates(bench)
    findingFindsWhatIsTyped(bench)
    findingInsideWords(bench)
    findingOnesWork(bench)
    keepingBooks(bench)
    keepingTexts(bench)
    keepingDeskApprovals(bench)
    keepingDrafts(bench)
    queueingMessages(bench)
    keepingTransports(bench)
    keepingResetLinks(bench)
  })
}
