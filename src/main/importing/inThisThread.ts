import { anythingUnanswered } from '../platform/withinReach'
import type { ImportThread } from '../ports/imports'
import { addAccounts, removeAdded } from './addAccounts'
import { makePlan } from './makePlan'

/** The work of an import in the thread that asks for it: what the worker does in its own, and the command line and tests in theirs. */
export function importsInThisThread(): ImportThread {
  let stopping = new AbortController()
  const begin = (): AbortSignal => {
    stopping = new AbortController()
    return stopping.signal
  }
  return {
    makePlan: (task, tell) => makePlan(task, tell, begin()),
    addAccounts: (task, tell) => addAccounts(task, tell, begin()),
    removeAdded,
    stop: () => stopping.abort(),
    end: async () => !anythingUnanswered(),
  }
}
