import fs from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { yamlEditor } from './training'
import {
  backToAccount,
  chooseFile,
  firstStart,
  openAccount,
  openCase,
  openRoom,
  verifyCaller,
} from './desk'

// axe looks at every element of many screens, twice.
test.describe.configure({ timeout: 120_000 })

/** axe finds nothing, in the light and in the dark. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const told = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.any.map((one) => one.message).join('; ')})`).join(' | ')}`,
    )
    expect(told, `${where}, ${colorScheme}`).toEqual([])
  }
}

test('axe finds nothing on the first start and on the sign-in', async ({ latchkey: { page } }) => {
  await expect(page.getByRole('heading', { name: 'Set up this desk' })).toBeVisible()
  await expectAccessible(page, 'first start')
  await page.getByRole('button', { name: 'Create the first operator' }).click()
  await expect(page.getByText('Enter your name.')).toBeVisible()
  await expectAccessible(page, 'first start with problems')
  await firstStart(page, 'own')
  await expectAccessible(page, 'today, with an empty directory')
  for (const room of ['Find', 'Timers', 'Messages', 'Directory'] as const) {
    await openRoom(page, room)
    await expectAccessible(page, `${room}, empty`)
  }
  await page.keyboard.press('Control+l')
  await expect(page.getByText('The desk is locked.')).toBeVisible()
  await expectAccessible(page, 'sign-in')
})

test('axe finds nothing in any room', async ({ latchkey: { page } }) => {
  await firstStart(page, 'sample')
  await expect(page.getByText('Takeover frozen: Priya Raman')).toBeVisible()
  await expectAccessible(page, 'today')
  await openRoom(page, 'Find')
  await page.getByRole('combobox').fill('ma')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page, 'find')
  for (const room of [
    'Cases',
    'Timers',
    'Approvals',
    'Messages',
    'Insights',
    'Directory',
    'Operators',
    'Audit',
    'Settings',
  ] as const) {
    await openRoom(page, room)
    await expect(page.getByText('Loading…')).toHaveCount(0)
    await expectAccessible(page, room)
  }
  await openRoom(page, 'Messages')
  await page
    .getByRole('button', { name: /^Read the message/ })
    .first()
    .click()
  await expectAccessible(page, 'a message')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { level: 1, name: 'For supervisors' })).toBeVisible()
  await expectAccessible(page, 'handbook')
  await page.getByRole('link', { name: 'Every rule' }).click()
  await expect(page.getByText('What the desk lets happen')).toBeVisible()
  await expectAccessible(page, 'every rule')
  await page.keyboard.press('Control+Comma')
  await page.getByRole('combobox', { name: 'Time zone' }).pressSequentially('kiev')
  await expect(page.getByRole('option')).toHaveText('Europe/Kiev')
  await expectAccessible(page, 'choosing a zone')
  await page.keyboard.press('Escape')
  await openRoom(page, 'Timers')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
  await expectAccessible(page, 'shortcuts')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('nobody')
  await expect(page.getByText('No account found')).toBeVisible()
  await expectAccessible(page, 'the find dialogue')
})

test('axe finds nothing on account pages, whatever holds the account back', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  for (const name of [
    'Maria Gómez',
    'Tom Baker',
    'Ana Silva',
    'Sofía Castro',
    'Pierre Lefèvre',
    'Priya Raman',
    'Grace Okafor',
  ]) {
    await openAccount(page, name)
    await expectAccessible(page, name)
  }
})

test('axe finds nothing in the case, in a refusal, and in writing about it', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Li Wei')
  await openCase(page, 'I want to change to my new phone.')
  await expectAccessible(page, 'an open case')
  // What takes a step first has no button, but its key opens it.
  await page.getByRole('heading', { name: 'What you can do' }).click()
  await page.keyboard.press('a')
  await page.getByLabel('Phone number').fill('+12025550199')
  await expect(page.getByText('This is refused now')).toBeVisible()
  await expectAccessible(page, 'a refusal in the dialogue')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('v')
  await expect(page.getByRole('dialog', { name: /^Show .+ in full$/ })).toBeVisible()
  await expectAccessible(page, 'what takes a second person')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await expectAccessible(page, 'writing a note')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Close case' }).click()
  await expectAccessible(page, 'closing the case')
})

test('axe finds nothing in the dialogue of any action', async ({ latchkey: { page } }) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Li Wei')
  await openCase(page, 'I want to change to my new phone.')
  await verifyCaller(page, 'Li Wei')
  for (const action of [
    'Remove a contact',
    'Remove all security info',
    'Reset the password',
    'Turn on two-step verification',
    'Change the language',
  ]) {
    await page.getByRole('button', { name: action, exact: true }).click()
    // Which contact goes is for whoever asks to say: none is chosen beforehand.
    if (action === 'Remove a contact') await page.getByRole('radio', { name: /^Phone/ }).check()
    await expect(
      page.getByRole('dialog').getByRole('heading', { name: 'What would happen' }),
    ).toBeVisible()
    await expectAccessible(page, action)
    await page.keyboard.press('Escape')
  }
})

test('axe finds nothing in the library, the author, the class report and the hunter of the training room', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Training room' })
    .click()
  await expect(page.getByRole('button', { name: /^Play “/ }).first()).toBeVisible({
    timeout: 15_000,
  })
  await expectAccessible(page, 'library')
  const pages = page.getByRole('navigation', { name: 'Pages of the training room' })
  await pages.getByRole('link', { name: 'Class report' }).click()
  await expect(page.getByText('Nobody has practised yet.')).toBeVisible()
  await expectAccessible(page, 'class report, empty')
  await pages.getByRole('link', { name: 'Policy hunter' }).click()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expectAccessible(page, 'hunter')
  await pages.getByRole('link', { name: 'Editor' }).click()
  const yaml = yamlEditor(page)
  await expect.poll(() => yaml.text()).toMatch(/scenario\/1/)
  await page.getByRole('button', { name: /^Try it/ }).click()
  await expect(page.getByText('The reference solution holds')).toBeVisible({ timeout: 15_000 })
  await expectAccessible(page, 'author')
  await yaml.write('latchkey: scenario/1\nstart: some day\n')
  await expect(page.getByRole('button', { name: 'Line 2' })).toBeVisible()
  await expectAccessible(page, 'author, with problems')
})

test('nothing is cut off at twice the size in the smallest window, and the case stands below the account', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Maria Gómez')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(720, 700),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(720)
  const place = async (name: string) => (await page.getByRole('region', { name }).boundingBox())!
  expect((await page.getByRole('complementary').boundingBox())!.y).toBeGreaterThan(
    (await place('What happened')).y,
  )
  for (const factor of [1, 2]) {
    await app.evaluate(
      ({ BrowserWindow }, zoom) =>
        BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(zoom),
      factor,
    )
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(720 / factor)
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0)
    for (const room of [
      'Find',
      'Cases',
      'Timers',
      'Approvals',
      'Messages',
      'Insights',
      'Directory',
      'Operators',
      'Audit',
      'Settings',
    ] as const) {
      await openRoom(page, room)
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
        room,
      ).toBe(0)
    }
    await backToAccount(page)
  }
})

test('the window says its language, and a timer is text for a screen reader', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await openAccount(page, 'Maria Gómez')
  await expect(
    page.getByRole('img', {
      name: /^All security info is being removed: 12 days of 30 days have passed$/,
    }),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Security info' })).toContainText('ending in 78')
})

test('what a screen reader is told are sentences: Today, an account, what holds it back, what can be done, and its case', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  const main = page.getByRole('main')
  await expect(main).toMatchAriaSnapshot(`
    - heading /^Good (morning|afternoon|evening), Ana$/ [level=1]
    - paragraph: One thing waits for you. Four dates fall due this week.
    - time: /^\\w{3} \\d+ \\w{3} \\d{4}, \\d\\d:\\d\\d \\S+$/
    - region "Waits for you":
      - list:
        - listitem:
          - text: "Takeover frozen: Priya Raman"
          - paragraph: /^The owner said “this wasn’t me” on .+\\. The request stands still until a supervisor closes or releases it\\.$/
          - link "Look into it"
    - region "Your open cases":
      - paragraph:
        - text: You have no open case. Find the account of whoever calls, and open one there.
        - link "Find an account"
    - region "This week":
      - list:
        - listitem:
          - link "Pierre Lefèvre"
          - paragraph: the request lapses unless the new contact is confirmed
        - listitem:
          - link "Kenji Tanaka"
          - paragraph: reminder to the old contacts
    - region "Did not arrive":
      - paragraph: No message came back.
  `)
  await openAccount(page, 'Maria Gómez')
  await openCase(page, 'I never asked for that.')
  await expect(main).toMatchAriaSnapshot(`
    - heading "Maria Gómez" [level=1]
    - paragraph: change pending · 18 days
    - button "Open in a second window"
    - paragraph: /^User name beginning with ma · Spanish · two-step off · last sign-in \\w{3} \\d+ \\w{3}, \\d\\d:\\d\\d$/
    - region "What holds it back":
      - heading "What holds it back" [level=2]
      - heading "All security info is being removed" [level=3]
      - text: 18 days left
      - 'img "All security info is being removed: 12 days of 30 days have passed"'
      - text: requested
      - time
      - text: takes effect
      - time
      - term: Frozen
      - definition: changes and additions to security settings and billing info
      - term: Works
      - definition: /^signing in, email, .+$/
      - term: Told
      - definition: /^number ending in 78 and address beginning with ma ?, again on .+ and .+$/
      - term: Ends sooner
      - definition:
        - button "Cancel with a code to an old contact"
        - text: nobody can shorten the wait itself
    - region "What you can do":
      - list:
        - listitem:
          - paragraph: Cancel the change
          - paragraph: with a code to one of the old contacts; everything is as before at once
          - button "Cancel the change"
        - listitem:
          - paragraph: Report “this wasn’t me”
          - paragraph: freezes the request; a supervisor decides
          - button "Report “this wasn’t me”": Report
        - listitem:
          - paragraph: Show a contact in full
        - listitem:
          - paragraph: After the caller is verified
          - paragraph: Change the language
          - button "Send a support-call code"
        - listitem:
          - paragraph: /^Not before \\w{3} \\d+ \\w{3}, \\d\\d:\\d\\d$/
          - paragraph:
            - text: /^Add security info · Remove a contact · /
            - button /^Why not before /: why
  `)
  await expect(page.getByRole('complementary', { name: 'Case' })).toMatchAriaSnapshot(`
    - heading /^Case( \\w,){5} \\w$/ [level=2]
    - button "Copy the case number"
    - blockquote: “I never asked for that.”
    - paragraph:
      - button "Link a ticket"
    - region "Ways back in":
      - group "What does the caller still have?":
        - checkbox /^Phone number ending in 78 ?, being removed$/
        - checkbox /^Email address beginning with ma ?, being removed$/
        - checkbox "the password"
        - checkbox "a device that is signed in"
      - list:
        - listitem:
          - group: /^Report “this wasn’t me” ?. now ?; only if the customer did not ask for the change. .+ · rests on the caller’s word alone ?\\. done. open a case → .+$/
        - listitem:
          - group: /^Wait it out ?. 48 days ?; nothing to do until the change takes effect/
    - region "Is this the owner?":
      - list:
        - listitem:
          - checkbox "Asked for the account name, not offered it"
      - paragraph: Don’t say which contacts are on the account.
      - group "What do you notice?":
        - list:
          - listitem:
            - checkbox "The caller pushes, hurries or threatens"
    - button "Note"
    - button "Hand over"
    - button "Close case"
  `)
  // Words that stand in columns or beside one another are parted for whoever hears them too.
  for (const room of ['Cases', 'Timers', 'Messages', 'Insights', 'Audit'] as const) {
    await openRoom(page, room)
    await expect(page.getByText('Loading…')).toHaveCount(0)
    const heard = await main.ariaSnapshot()
    expect(heard.match(/\p{L}*\p{Ll}\p{Lu}\p{L}*/gu) ?? [], room).toEqual([])
  }
})

test('axe finds nothing in the mapping, the dry run and the report of an import', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.resolve('tests/data/import/csv/google.csv'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByRole('button', { name: 'Make the dry run' })).toBeVisible()
  await expectAccessible(page, 'mapping of an import')
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByRole('button', { name: /^Add / })).toBeVisible()
  await expectAccessible(page, 'dry run')
  await page.getByRole('button', { name: /^Add / }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
  await expectAccessible(page, 'report of an import')
})

test('a fault has a screen of its own that says what happened, what was kept and what to do', async ({
  start,
  profile,
}) => {
  const first = await start()
  await firstStart(first.page, 'own')
  const second = await start()
  await expect(
    second.page.getByRole('heading', { name: 'Another Latchkey has this profile open' }),
  ).toBeVisible()
  await expectAccessible(second.page, 'in use')
  await second.close()
  await first.close()

  fs.truncateSync(path.join(profile, 'latchkey.db'), 5_000)
  const { page } = await start()
  await expect(page.getByRole('heading', { name: 'The store is damaged' })).toBeVisible()
  await expect(page.getByText('the file is exactly as it was')).toBeVisible()
  await expect(page.getByText('Copy the whole profile folder somewhere safe')).toBeVisible()
  await expect(page.getByText(path.join(profile, 'latchkey.db'), { exact: true })).toBeVisible()
  await expectAccessible(page, 'damaged')
})
