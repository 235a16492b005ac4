import type { Page } from '@playwright/test'
import { findBox } from './console'
import { inputDelays } from './keys'

const betweenKeys = 60
const words = ['gomez', 'taylor', '612', 'weber', 'lefevre']

/** An agent types into the find box for as long as something else goes on; how long each key waited, in milliseconds. */
export async function typingWhile(page: Page, goesOn: () => boolean): Promise<number[]> {
  const box = await findBox(page)
  await inputDelays(page)
  do {
    for (const word of words) {
      await box.fill('')
      await box.pressSequentially(word, { delay: betweenKeys })
    }
  } while (goesOn())
  return inputDelays(page)
}
