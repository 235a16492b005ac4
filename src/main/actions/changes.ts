import type { Announcements } from '@shared/ipc/contract'

type Change = Announcements['desk.changed']

/** Tells whoever listens that something stored has changed, so that no window shows what is no longer so. */
export interface Changes {
  tell(change: Change): void
  /** Returns the function that ends the listening. */
  hear(listener: (change: Change) => void): () => void
}

export function makeChanges(): Changes {
  const listeners = new Set<(change: Change) => void>()
  return {
    tell: (change) => listeners.forEach((listener) => listener(change)),
    hear: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
