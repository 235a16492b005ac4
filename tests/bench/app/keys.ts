import type { Page } from '@playwright/test'

/** Milliseconds from a key or a click to its consequence, as the probe in the page saw it. */
export interface Consequence {
  readonly inPage: number
  readonly painted: number
}

/** Does what brings something about, and says how long it took until `selector` said something else than `before`. */
export async function consequence(
  page: Page,
  selector: string,
  before: string,
  act: () => Promise<void>,
): Promise<Consequence> {
  const noted = page.evaluate<Consequence>(
    `probe.after(${JSON.stringify(selector)}, ${JSON.stringify(before)})`,
  )
  await act()
  return noted
}

/** How long each key waited for the page since this was asked last, in milliseconds. */
export function inputDelays(page: Page): Promise<number[]> {
  return page.evaluate<number[]>('probe.delays()')
}
