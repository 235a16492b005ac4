import fs from 'node:fs'
import path from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import {
  backToAccount,
  closeOutcome,
  codeInOutbox,
  enterCode,
  firstStart,
  importFile,
  openAccount,
  openCase,
  openRoom,
  signIn,
  sendTheCode,
} from '../e2e/desk'

/** An agent who goes on working through the window, one customer after the other. */
export interface Agent {
  /** Everything that a person would call one thing: a look-up, a click that does something, a room that is entered. */
  readonly actions: number
  /** Serves the next customer, and does one of the things that come between two. */
  serveNext(): Promise<void>
}

const people = 3_000
const lockAfterCustomers = 15
const practiseAfterCustomers = 20

const nameOf = (index: number): string => `Soak Person${index}`

/** Makes the desk ready: invented people, an operator, and a directory of customers each of whom comes once in a while. */
export async function beginWork(
  app: ElectronApplication,
  page: Page,
  folder: string,
): Promise<Agent> {
  await firstStart(page, 'sample')
  await openRoom(page, 'Directory')
  await importFile(app, page, directory(path.join(folder, 'people.csv')))
  let actions = 0
  let served = 0
  const act = async (step: () => Promise<unknown>): Promise<void> => {
    await step()
    actions += 1
  }
  return {
    get actions() {
      return actions
    },
    async serveNext() {
      const customer = served % people
      await serve(page, act, customer, served)
      await between(page, act, served)
      served += 1
    },
  }
}

type Act = (step: () => Promise<unknown>) => Promise<void>

async function serve(page: Page, act: Act, customer: number, served: number): Promise<void> {
  const name = nameOf(customer)
  await act(() => openAccount(page, name))
  await act(() => openCase(page, `I lost my phone. This is call ${served}.`))
  const pane = page.getByRole('complementary')
  await act(() =>
    pane.getByRole('checkbox', { name: 'A broken or lost phone, and a new number' }).check(),
  )
  await act(async () => {
    await pane.getByRole('button', { name: 'Send a support-call code' }).click()
    await sendTheCode(page)
    await expect(
      page.getByRole('group', { name: 'The code that the caller reads out' }),
    ).toBeVisible()
  })
  if (served % 4 === 0) {
    await act(async () => {
      await enterCode(page, '000000')
      await pane.getByRole('button', { name: 'Check code' }).click()
      await expect(page.getByRole('textbox', { name: 'Digit 1 of 6' })).toHaveValue('')
    })
  }
  let code = ''
  await act(async () => (code = await codeInOutbox(page, name)))
  await act(() => backToAccount(page))
  await act(async () => {
    await enterCode(page, code)
    await pane.getByRole('button', { name: 'Check code' }).click()
    await expect(page.getByText('The caller is verified until')).toBeVisible()
  })
  await act(() => takeNote(page))
  // Who calls again has none any more.
  if (served % 2 === 0 && served < people) await act(() => removePhone(page))
  await act(async () => {
    await pane.getByRole('button', { name: 'Close case' }).click()
    await pane.getByRole('radio', { name: 'It was not the owner' }).check()
    await pane.getByRole('button', { name: 'Close the case' }).click()
    await expect(pane.getByRole('heading', { name: 'No case is open' })).toBeVisible()
  })
}

/** Looks at what removing the phone would do, and removes it. */
async function removePhone(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Remove number ending in/ }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('radio', { name: 'Yes, someone else can get at it' }).check()
  await dialogue.getByRole('button', { name: 'Remove it' }).click()
  await expect(dialogue.getByText('has been removed.')).toBeVisible()
  await closeOutcome(page)
}

async function takeNote(page: Page): Promise<void> {
  const pane = page.getByRole('complementary')
  await pane.getByRole('button', { name: /^Note/ }).click()
  await pane
    .getByLabel('Write down what was said or done')
    .fill('They sounded calm, and knew when they had last signed in.')
  await pane.getByRole('button', { name: 'Save note' }).click()
  await expect(pane.getByText('They sounded calm')).toBeVisible()
}

const rooms = [
  'Cases',
  'Timers',
  'Messages',
  'Audit',
  'Directory',
  'Operators',
  'Approvals',
  'Settings',
] as const

async function between(page: Page, act: Act, served: number): Promise<void> {
  await act(async () => {
    const room = rooms[served % rooms.length] ?? rooms[0]
    await page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${room}`) })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: room })).toBeVisible()
  })
  if (served % lockAfterCustomers === lockAfterCustomers - 1) await lockAndSignIn(page, act)
  if (served % practiseAfterCustomers === practiseAfterCustomers - 1) await practise(page, act)
}

async function lockAndSignIn(page: Page, act: Act): Promise<void> {
  await openRoom(page, 'Find')
  await act(async () => {
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  })
  await act(() => signIn(page))
}

/** Enters the training room with a scenario, finishes it at once, and goes back to the desk. */
async function practise(page: Page, act: Act): Promise<void> {
  await act(async () => {
    const begun = await page.evaluate(() =>
      window.latchkey.invoke('training.begin', {
        scenario: { id: 'shipped:wrong-order-remove-then-add' },
        trainee: 'Nora',
        hints: true,
      }),
    )
    expect(begun.ok, JSON.stringify(begun)).toBe(true)
  })
  await act(() =>
    page.evaluate(() => window.latchkey.invoke('training.advance', { to: { by: 3_600 } })),
  )
  await act(() => page.evaluate(() => window.latchkey.invoke('training.finish', {})))
  await act(async () => {
    await page.evaluate(() => window.latchkey.invoke('training.leave', {}))
    await openRoom(page, 'Find')
  })
}

/** As Entra writes it: contacts that count as confirmed come with it. */
function directory(file: string): string {
  const lines = Array.from(
    { length: people },
    (_, index) =>
      `soak${index}@contoso.example,${nameOf(index)},True,FR,soak${index}@example.org,,+33 6${String(10_000_000 + index)}`,
  )
  fs.writeFileSync(
    file,
    [
      'userPrincipalName,displayName,accountEnabled,usageLocation,authenticationEmail,alternateEmailAddress,authenticationPhoneNumber',
      ...lines,
    ].join('\n'),
  )
  return file
}
