import { setTimeout } from 'node:timers/promises'

/** A promise that somebody else keeps. */
export interface Deferred<T> {
  readonly promise: Promise<T>
  /** The first call counts. */
  resolve(value: T): void
}

export function deferred<T = void>(): Deferred<T> {
  let settle: (value: T) => void = () => undefined
  return {
    promise: new Promise((resolve) => (settle = resolve)),
    resolve: (value) => settle(value),
  }
}

/** Waits for something, but not for long. */
export async function waitAtMost(milliseconds: number, come: Promise<unknown>): Promise<void> {
  await Promise.race([come, setTimeout(milliseconds)])
}
