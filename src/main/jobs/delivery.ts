import type { Desk } from '../services/desk'

/** How often, in seconds: besides whenever something is decided, and when something waits for a moment before. */
export const deliveryEvery = 5

/** Sends what waits. @returns how many were begun each time */
export function keepSending({ queue }: Desk): () => Promise<number> {
  return async () => queue?.run() ?? 0
}
