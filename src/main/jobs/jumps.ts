import type { Desk } from '../actions/desk'
import { clockJumpEntry } from '../audit/entries'
import { watchJumps } from '../machine/jumps'

/** A clock that was set forward brings waits to their end before their time: it can't be refused, but it is written down. */
export function recordJumps(desk: Desk): () => Promise<void> {
  const jumped = watchJumps(desk.clock)
  return async () => {
    const seconds = jumped()
    if (seconds !== null) desk.store.audit.append(clockJumpEntry(desk.clock.now(), seconds))
  }
}
