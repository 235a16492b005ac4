import type { Announcements } from '@shared/ipc/announcements'
import type { Channel, RequestOf, ValueOf } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'

let lockedOut = (): void => undefined

/** Called whenever main answers that nobody is signed in any more. Whoever asked, the window then shows the lock. */
export function whenLockedOut(listener: () => void): void {
  lockedOut = listener
}

/**
 * Asks the main process. What is sent is a plain copy, because Vue's proxies don't cross the bridge; and nothing throws:
 * a call that could not be made at all is a `fault` like any other.
 */
export async function ask<C extends Channel>(
  channel: C,
  request: RequestOf<C>,
): Promise<Reply<ValueOf<C>>> {
  try {
    const reply = await window.latchkey.invoke(
      channel,
      JSON.parse(JSON.stringify(request)) as RequestOf<C>,
    )
    if (!reply.ok && reply.error.code === 'locked') lockedOut()
    return reply
  } catch {
    return { ok: false, error: { code: 'fault', facts: {}, liftsAt: null } }
  }
}

/** Listens to what main tells without being asked. Returns the function that ends it. */
export function listen<A extends keyof Announcements>(
  announcement: A,
  listener: (value: Announcements[A]) => void,
): () => void {
  return window.latchkey.on(announcement, listener)
}

/** Hears of files that somebody drops onto the window: a token, with which main finds them. Returns the function that ends it. */
export function listenForDrops(listener: (token: string) => void): () => void {
  return window.latchkey.onDrop(listener)
}
