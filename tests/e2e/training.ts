import { expect, type Locator, type Page } from '@playwright/test'

/** What a trainee does in the training room, for specs and pictures alike. */

/** Enters a room with a scenario that ships, as the library's “Play” does; from there on everything goes through the window. */
export async function enterRoom(
  page: Page,
  scenario: string,
  options: {
    readonly hints?: boolean
    readonly policy?: string
    readonly mode?: 'practice' | 'exam'
    /** As a trainer, who sees what the caller has. */
    readonly looks?: boolean
  } = {},
): Promise<void> {
  const reply = await page.evaluate(
    ([id, hints, mode, policy]) =>
      window.latchkey.invoke('training.begin', {
        scenario: { id: `shipped:${id}` },
        trainee: 'Nora',
        hints,
        mode,
        // The same one every time.
        variant: 0,
        ...(policy === undefined ? {} : { policy }),
      }),
    [scenario, options.hints ?? true, options.mode ?? 'practice', options.policy] as const,
  )
  expect(reply.ok, JSON.stringify(reply)).toBe(true)
  await expect(
    page.getByText('nothing here reaches the live store or leaves this machine'),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: 'So far' })).toBeVisible()
  if (options.looks !== true) return
  await page.getByRole('button', { name: 'Look at the caller’s things' }).click()
  await page.getByRole('tab', { name: 'The customer’s things' }).click()
}

/** The telephone beside the simulated desk. */
export function call(page: Page): Locator {
  return page.getByRole('complementary', { name: 'The call', exact: true })
}

/** Asks the caller, or tells them to do something: in the words of the catalogue. */
export async function sayToCaller(page: Page, text: string): Promise<void> {
  const search = call(page).getByRole('searchbox')
  await search.fill(text)
  await call(page).getByRole('button', { name: text }).first().click()
  await expect(search).toHaveValue('')
}

/** What was said last. */
export function lastSaid(page: Page): Locator {
  return call(page).getByRole('log').getByRole('paragraph').last()
}

/** A browser window of the simulated customer. */
export function browser(page: Page, name = 'Browser'): Locator {
  return page.getByRole('region', { name, exact: true })
}

export function phone(page: Page): Locator {
  return page.getByRole('region', { name: /^Phone of/ })
}

export function mailbox(page: Page): Locator {
  return page.getByRole('region', { name: /^Mailbox of/ })
}

/** Signs the customer in with what they know by heart. */
export async function signInAsCustomer(
  page: Page,
  name: string,
  window = 'Browser',
): Promise<void> {
  const pages = browser(page, window)
  await pages
    .getByRole('button', { name: `Fill in what ${name} knows by heart` })
    .first()
    .click()
  await pages.getByRole('button', { name: 'Sign in', exact: true }).last().click()
}

/** Puts the newest code that the thing shows into the box that waits for it, and goes on. */
export async function useCode(page: Page, thing: Locator, window = 'Browser'): Promise<void> {
  await thing
    .getByRole('button', { name: /^Enter the code/ })
    .first()
    .click()
  await browser(page, window).getByRole('button', { name: 'Next', exact: true }).click()
}

/** The line of “So far” that says this. */
export function move(page: Page, text: string | RegExp): Locator {
  return page
    .getByRole('region', { name: 'So far' })
    .getByRole('listitem')
    .filter({ hasText: text })
    .first()
}

/** The text side of the editor, as somebody uses it who copies and pastes. */
export function yamlEditor(page: Page) {
  const field = page.getByRole('textbox', { name: 'YAML' })
  const selected = (): Promise<string> =>
    field.evaluate((content) => {
      const clipboardData = new DataTransfer()
      content.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
      )
      return clipboardData.getData('text/plain')
    })
  const selectAll = async (): Promise<void> => {
    await field.focus()
    await page.keyboard.press('Control+a')
  }
  return {
    field,
    selected,
    text: async (): Promise<string> => {
      await selectAll()
      return selected()
    },
    write: async (text: string): Promise<void> => {
      await selectAll()
      await field.evaluate((content, pasted) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', pasted)
        content.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      }, text)
    },
  }
}
