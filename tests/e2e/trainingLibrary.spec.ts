import fs from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'
import { chooseFile, firstStart } from './desk'
import { yamlEditor } from './training'
import { chooseTarget } from './work'

// A trainer writes, tries and plays: many steps on a busy machine.
test.describe.configure({ timeout: 90_000 })

async function openTraining(page: Page): Promise<void> {
  await firstStart(page, 'own')
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Training room' })
    .click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Play' }).first()).toBeVisible({
    timeout: 15_000,
  })
}

const goTo = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Pages of the training room' })
    .getByRole('link', { name })
    .click()

test('the library is searched, and a run begins from it', async ({ latchkey: { page } }) => {
  await openTraining(page)
  await page.keyboard.press('/')
  await page.keyboard.type('KNOWS everything')
  await expect(page.getByRole('status').filter({ hasText: /^1 scenario of/ })).toBeVisible()
  await page.getByRole('button', { name: /^Play “/ }).click()
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const reply = await window.latchkey.invoke('app.show', {})
        return reply.ok ? (reply.value.training?.title ?? null) : null
      }),
    )
    .toMatch(/^A call from somebody in a great hurry/)
})

test('a trainer writes a scenario with a mistake, sees it by line, mends it, tries it, saves it and plays it', async ({
  latchkey: { page },
  profile,
}) => {
  await openTraining(page)
  await goTo(page, 'Editor')
  const yaml = yamlEditor(page)
  await expect.poll(() => yaml.text()).toMatch(/latchkey: scenario\/1/)
  await expect(page.getByRole('status').filter({ hasText: 'Valid' })).toBeVisible()

  await page.getByLabel('Title').fill('A caller of mine')
  await expect.poll(() => yaml.text()).toMatch(/title: A caller of mine\n/)
  await expect.poll(() => yaml.text()).toMatch(/# What is true, and not known to the desk\./)

  const text = await yaml.text()
  await yaml.write(text.replace('do: add-contact', 'do: ad-contact'))
  const problem = page.getByRole('listitem').filter({ hasText: 'did you mean “add-contact”?' })
  await expect(problem).toBeVisible()
  await problem.getByRole('button', { name: 'Line 38' }).click()
  await expect.poll(() => yaml.selected()).toContain('do: ad-contact')

  await page.keyboard.press('Control+s')
  await expect(page.getByText('It can’t be played before its problems are fixed.')).toBeVisible()
  await yaml.write(text)
  await expect(page.getByRole('status').filter({ hasText: 'Valid' })).toBeVisible()
  await page.getByRole('button', { name: /^Try it/ }).click()
  await expect(page.getByText('The reference solution holds, and reaches every goal.')).toBeVisible(
    { timeout: 15_000 },
  )
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByText('a-caller-of-mine.yaml')).toBeVisible()
  expect(fs.readFileSync(path.join(profile, 'scenarios', 'a-caller-of-mine.yaml'), 'utf8')).toBe(
    text,
  )

  await yaml.write(`${text}# not saved\n`)
  await goTo(page, 'Library')
  await page
    .getByRole('link', { name: /^Open “/ })
    .first()
    .click()
  await expect(page.getByRole('alert')).toContainText('There is an unsaved draft.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect.poll(() => yaml.text()).toMatch(/# not saved/)

  await page.getByRole('button', { name: 'Play it' }).click()
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const reply = await window.latchkey.invoke('app.show', {})
        return reply.ok ? (reply.value.training?.title ?? null) : null
      }),
    )
    .toMatch(/^Somebody calls/)
})

test('by the form alone a scenario gets a step of each kind, a letter, a deed, a goal and a second language, and plays to full score', async ({
  latchkey: { page },
}) => {
  await openTraining(page)
  await goTo(page, 'Editor')
  const part = (name: string) =>
    page.locator('details').filter({ has: page.getByRole('heading', { name, exact: true }) })
  const addStep = async (within: Locator, label: string): Promise<void> => {
    await within.getByRole('combobox', { name: 'Step', exact: true }).selectOption({ label })
    await within.getByRole('button', { name: 'Add a step' }).click()
    // It is open, and the next thing to say is at hand.
    await expect(within.getByRole('button', { expanded: true })).toContainText(label)
  }
  const lesson = part('What it teaches')
  await lesson.getByRole('checkbox', { name: 'English' }).check()
  await lesson.getByRole('checkbox', { name: 'Spanish' }).check()
  await lesson.getByLabel('Title (Spanish)').fill('Un teléfono nuevo')

  const letters = part('Letters of others')
  await letters.getByText('Letters of others').click()
  await letters.getByRole('button', { name: 'Add a letter' }).click()
  await expect(letters.getByLabel('Sender')).toHaveValue('security@c0ntoso.example')

  const caller = part('The caller')
  await caller.getByRole('button', { name: 'Add what they do' }).click()
  await addStep(caller, 'Follow the link of a letter')
  await addStep(caller, 'Mark the sender as trusted')
  await caller.getByLabel('Contact', { exact: true }).first().selectOption('mail')

  const steps = part('Reference solution')
  for (const label of [
    'Ask the caller',
    'Tell the caller what to do',
    'Only look at how it stands',
  ])
    await addStep(steps, label)
  await addStep(steps, 'Something else becomes true')
  await steps.getByLabel('What is true of the world').fill('{ kim/mail: { junk: true } }')
  await steps.getByRole('button', { name: 'Move step 13 up' }).click()
  await part('Goals').getByRole('button', { name: 'Add a goal' }).click()

  await expect(page.getByRole('status').filter({ hasText: 'Valid' })).toBeVisible()
  const text = await yamlEditor(page).text()
  for (const doing of ['follow', 'trust', 'ask', 'tell', 'change-world'])
    expect(text).toContain(`do: ${doing}`)
  expect(text).toMatch(/junk: true.*\n.*check: true/)
  expect(text).toContain('es: Un teléfono nuevo')
  await page.getByRole('button', { name: /^Try it/ }).click()
  await expect(page.getByText('The reference solution holds, and reaches every goal.')).toBeVisible(
    { timeout: 15_000 },
  )
})

test('a text that takes too long to read is said to, while the desk goes on, and the next one is read', async ({
  latchkey: { page },
}) => {
  await openTraining(page)
  await goTo(page, 'Editor')
  const editor = yamlEditor(page)
  await expect.poll(() => editor.text()).not.toBe('')
  const right = await editor.text()
  await editor.write('"'.repeat(990_000))
  await expect(page.getByText('Checking…')).toBeVisible()
  expect(await page.evaluate(() => window.latchkey.invoke('app.waiting', {}))).toMatchObject({
    ok: true,
  })
  await expect(page.getByText('Checking…')).toBeVisible()
  await expect(page.getByText('this text takes too long to read')).toBeVisible({ timeout: 20_000 })
  await editor.write(right)
  await expect(page.getByText('Nothing is wrong with it.')).toBeVisible({ timeout: 15_000 })
})

test('a chosen folder brings its scenarios along, and tells what is wrong with a broken file by line', async ({
  latchkey: { app, page },
  profile,
}) => {
  const folder = path.join(profile, 'mine')
  fs.mkdirSync(folder)
  const good = fs
    .readFileSync('scenarios/two-step-loss.yaml', 'utf8')
    .replace(/^title: .*$/m, 'title: My own story')
  fs.writeFileSync(path.join(folder, 'good.yaml'), good)
  fs.writeFileSync(
    path.join(folder, 'broken.yaml'),
    good.replace(/^start: .*$/m, 'start: some day'),
  )
  await openTraining(page)
  await chooseFile(app, folder)
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(page.getByText(`Also taken from ${folder}.`)).toBeVisible()
  const broken = page.getByRole('region', { name: 'Files that can’t be played' })
  await expect(broken).toContainText('broken.yaml')
  await expect(broken).toContainText(
    'expected an instant such as 2026-03-01T09:00:00Z, found “some day”',
  )
  await expect(broken).toContainText(/Line \d+/)
  await page.getByRole('searchbox').fill('My own story')
  await page.getByLabel('Also those that play by themselves').check()
  await expect(page.getByRole('heading', { name: 'My own story' })).toBeVisible()
})

test('in a Spanish window everything that the runner says is Spanish', async ({
  latchkey: { app, page },
  profile,
}) => {
  const folder = path.join(profile, 'mine')
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, 'broken.yaml'), 'latchkey: scenario/1\ntitel: x\n')
  await openTraining(page)
  await page.evaluate(() => window.latchkey.invoke('app.setAppearance', { language: 'es' }))
  await page.reload()
  await page
    .getByRole('navigation', { name: 'Pantallas' })
    .getByRole('link', { name: 'Sala de formación' })
    .click()
  await chooseFile(app, folder)
  await page.getByRole('button', { name: 'Elegir una carpeta…' }).click()
  const broken = page.getByRole('region', { name: 'Archivos que no se pueden jugar' })
  await expect(broken).toContainText('aquí no hay ninguna clave «titel» (¿quiso decir «title»?)')
  await expect(broken).not.toContainText('expected')

  await page
    .getByRole('navigation', { name: 'Páginas de la sala de formación' })
    .getByRole('link', { name: 'Editor' })
    .click()
  const yaml = yamlEditor(page)
  await expect.poll(() => yaml.text()).toMatch(/latchkey: scenario\/1/)
  const text = await yaml.text()
  await yaml.write(text.replace('do: add-contact', 'do: ad-contact'))
  await expect(
    page.getByRole('listitem').filter({
      hasText:
        'se esperaba una orden, change-world o ask; se encontró «ad-contact» (¿quiso decir «add-contact»?)',
    }),
  ).toBeVisible()
  await expect(page.getByTitle('se encontró «ad-contact»')).toHaveCount(1)

  await yaml.write(
    text.replace(
      'expect: { result: verified }',
      'expect: { result: verified, messages: [{ to: kim/mail }] }',
    ),
  )
  await page.getByRole('button', { name: /^Probarlo/ }).click()
  await expect(
    page.getByText('messages: se esperaba un mensaje a kim/mail, se encontró una lista vacía'),
  ).toBeVisible({ timeout: 15_000 })
})

test('a class report shows who practised, and is saved as a table', async ({
  latchkey: { app, page },
  profile,
}) => {
  await openTraining(page)
  await page.evaluate(async () => {
    const { invoke } = window.latchkey
    await invoke('training.begin', {
      scenario: { id: 'shipped:impostor-with-every-fact-right' },
      trainee: '=Noor',
      hints: false,
    })
    await invoke('training.advance', { to: { by: 60 } })
    await invoke('training.finish', {})
    await invoke('training.leave', {})
  })
  await page.reload()
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Training room' })
    .click()
  await goTo(page, 'Class report')
  await page.getByRole('button', { name: '=Noor', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Runs of =Noor' })).toBeVisible()
  const file = path.join(profile, 'class.csv')
  await chooseTarget(app, file)
  await page.getByRole('button', { name: 'Save as CSV…' }).click()
  await expect(page.getByText('The report is saved.')).toBeVisible()
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/^"'=Noor",/)
})

test('a search for gaps tells honestly that it found nothing, and what it tried', async ({
  latchkey: { page },
}) => {
  await openTraining(page)
  await goTo(page, 'Policy hunter')
  await page.getByLabel('Stories to try').fill('0')
  await expect(page.getByText('Enter a whole number from 1 to 10,000,000.')).toBeVisible()
  await page.getByLabel('Stories to try').fill('20')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page.getByText('20 stories were tried with seed 1')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('That proves nothing.')).toBeVisible()
})

test('a gap that a changed policy opens comes out as a scenario, which takes the place of an unsaved draft only when asked to, and is tried', async ({
  latchkey: { page },
}) => {
  await openTraining(page)
  await goTo(page, 'Editor')
  const yaml = yamlEditor(page)
  await expect.poll(() => yaml.text()).toMatch(/latchkey: scenario\/1/)
  await yaml.write(`${await yaml.text()}# not saved\n`)
  await goTo(page, 'Policy hunter')
  await page.getByRole('textbox', { name: 'replacement.wait' }).fill('1d')
  await expect(page.getByText('1 value changed')).toBeVisible()
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page.getByText('An impostor gets in')).toBeVisible({ timeout: 45_000 })
  await page.getByRole('button', { name: 'Open in the editor' }).click()
  const dialog = page.getByRole('dialog', { name: 'Throw the unsaved draft away?' })
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  // It is still there to be lost: so the hunter asks again.
  await page.getByRole('button', { name: 'Open in the editor' }).click()
  await dialog.getByRole('button', { name: 'Throw it away' }).click()
  await expect.poll(() => yaml.text()).toMatch(/replacement\.wait: 1d/)
  await page.getByRole('button', { name: /^Try it/ }).click()
  await expect(page.getByText('The reference solution holds')).toBeVisible({ timeout: 15_000 })
})
