import type { Channel, RequestOf, ValueOf } from '@shared/channels'
import type { Announcements } from './announcements'
import type { Reply } from './errors'

/** What the preload script puts on `window.latchkey`: the only door of a window to the main process. */
export interface Bridge {
  invoke<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Reply<ValueOf<C>>>
  /** Returns the function that ends the listening. */
  on<A extends keyof Announcements>(
    announcement: A,
    listener: (value: Announcements[A]) => void,
  ): () => void
  /**
   * Hears of files that a person drops onto the window, while somebody listens. The page gets a token, which names them once in a call
   * of this window; where they lie it is never told, and it can't name a file itself. Returns the function that ends the listening.
   */
  onDrop(listener: (token: string) => void): () => void
}
