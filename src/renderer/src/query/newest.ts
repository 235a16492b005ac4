import type { Reply } from '@shared/ipc/errors'

/** Of several questions that are under way only the newest one's answer counts, in whatever order they come. */
export function newestOnly() {
  let turn = 0
  return {
    /** The reply; null where something else was asked meanwhile, or nobody is there to be answered any more. */
    async reply<Value>(question: Promise<Reply<Value>>): Promise<Reply<Value> | null> {
      const mine = ++turn
      const reply = await question
      return mine === turn ? reply : null
    },
    /** What is under way counts no more. */
    drop(): void {
      turn += 1
    },
  }
}
