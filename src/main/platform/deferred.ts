import { setTimeout } from 'node:timers/promises'

/** Something that happens once, and that others wait for. */
export interface Occasion<T> {
  readonly come: Promise<T>
  /** The first time counts. */
  happened(value: T): void
}

export function occasion<T = void>(): Occasion<T> {
  let happened: (value: T) => void = () => undefined
  return {
    come: new Promise((resolve) => (happened = resolve)),
    happened: (value) => happened(value),
  }
}

/** Waits for something, but not for long. */
export async function atMost(milliseconds: number, come: Promise<unknown>): Promise<void> {
  await Promise.race([come, setTimeout(milliseconds)])
}
