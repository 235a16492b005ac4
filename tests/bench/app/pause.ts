import { setTimeout } from 'node:timers/promises'

/** Lets the app do what it does by itself. */
export function pause(milliseconds: number): Promise<void> {
  return setTimeout(milliseconds)
}
