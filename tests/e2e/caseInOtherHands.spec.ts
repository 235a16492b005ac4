import { expect, test } from './app'
import { firstStart, openAccount, openCase, openRoom } from './desk'
import { enterRoom, expectAccessible, setForward, takeOver } from './work'

/** The organisation writes its tickets so, from the settings on. */
const pattern = 'INC####'

test('a case is handed over with what has to be known, waits in the queue, and another operator takes it', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample', 'Sam Reed')
  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'I can’t sign in any more.')
  await page.getByRole('complementary').getByRole('button', { name: 'Hand over' }).click()
  await expect(page.getByLabel('Who takes it from here?')).toBeFocused()
  const handOver = page.getByRole('button', { name: 'Hand the case over' })
  await handOver.click()
  await expect(page.getByText('Say why you are handing it over.')).toBeVisible()
  await expectAccessible(page, 'a case that is handed over')
  await page.getByLabel('What do they have to know?').fill('He expects a call at noon.')
  await handOver.click()
  await expect(page.getByText('It waits for one of them.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Is this the owner?' })).toHaveCount(0)

  await takeOver(page, 'Sam Reed', true)
  await enterRoom(page, 'Cases')
  const [waiting, queue] = [
    page.getByRole('tab', { name: 'Waiting for a supervisor' }),
    page.getByRole('tabpanel', { name: 'Waiting for a supervisor' }),
  ]
  await waiting.click()
  await expect(queue.getByRole('columnheader', { name: 'Handed over' })).toBeVisible()
  await expect(queue.getByRole('row', { name: /I can’t sign in any more\./ })).toContainText(
    'Ana Silva: “He expects a call at noon.”',
  )
  await expectAccessible(page, 'the queue of the supervisors')
  await queue.getByRole('link', { name: 'Omar Haddad' }).click()
  const pane = page.getByRole('complementary')
  await expect(pane.getByRole('button', { name: 'Take the case over' })).toBeVisible()
  await expect(pane.getByRole('heading', { name: 'You have no case open here' })).toBeVisible()
  await enterRoom(page, 'Cases')
  await waiting.click()
  await queue.getByRole('button', { name: 'Take the case over' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Omar Haddad' })).toBeVisible()
  await expect(pane.getByRole('heading', { name: 'Is this the owner?' })).toBeVisible()
  await expect(pane.getByRole('region', { name: 'Notes' })).toContainText(
    'Ana Silva handed the case over to the supervisors: “He expects a call at noon.”',
  )

  await enterRoom(page, 'Cases')
  await expect(page.getByRole('tabpanel').getByRole('link', { name: 'Omar Haddad' })).toBeVisible()
  await waiting.click()
  await expect(queue.getByText('No case waits for a supervisor.')).toBeVisible()
})

test('a call back shows the number of the stored phone, and hides it a minute later', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'Call me back, please.')
  const calls = page.getByRole('group', { name: 'Call back' })
  await expect(page.getByText('+33639981234')).toHaveCount(0)
  await calls.getByRole('button', { name: 'Announce the call' }).click()
  await expect(calls.getByText('Say these two words first.')).toBeVisible()
  await expect(calls.getByText('Only on a call that you make')).toBeInViewport()
  await expect(calls.getByRole('status').locator('output')).toHaveText(/^\S+ \S+$/)
  await calls.getByRole('button', { name: 'Show the number for a minute' }).click()
  await expect(calls.getByText('+33639981234')).toBeVisible()
  await expectAccessible(page, 'a call back')

  await setForward(app, page, 30)
  await expect(calls.getByText('+33639981234')).toBeVisible()
  await setForward(app, page, 31)
  await expect(page.getByText('+33639981234')).toHaveCount(0)
  await expect(calls.getByText('Call this number yourself')).toHaveCount(0)
  // The words hold for longer than the number.
  await expect(calls.getByText('Say these two words first.')).toBeVisible()
})

test('in the smallest window what a call back shows comes up above the foot of the case', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(720, 560),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(720)
  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'Call me back, please.')
  const calls = page.getByRole('group', { name: 'Call back' })
  const shown = calls.getByRole('status')
  for (const [button, text] of [
    ['Announce the call', 'Say these two words first.'],
    ['Show the number for a minute', 'Call this number yourself'],
  ] as const) {
    await calls.getByRole('button', { name: button }).click()
    await expect(shown.filter({ hasText: text })).toBeVisible()
    expect(
      await shown.filter({ hasText: text }).evaluate((element) => {
        const { left, bottom } = element.getBoundingClientRect()
        return element.contains(document.elementFromPoint(left + 1, bottom - 1))
      }),
      text,
    ).toBe(true)
  }
})

test('a ticket is asked for as the organisation writes its tickets, and linked to the case', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openRoom(page, 'Settings')
  await page.getByRole('link', { name: 'Organisation' }).click()
  await page.getByLabel('Support phone').fill('900 123 456')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('That is not a phone number with its country.')).toBeVisible()
  await page.getByLabel('Support phone').fill('+34900123456')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('From abroad +34 900 123 456, at home 900 123 456.')).toBeVisible()
  await expectAccessible(page, 'the organisation')
  await page.getByRole('link', { name: 'Messages', exact: true }).last().click()
  await page.getByLabel('Before the message').fill('See bit.ly/abc')
  await expect(page.getByText('No links or addresses')).toBeVisible()
  await page.getByLabel('Before the message').fill('Hello.')
  await expect(page.getByText(/One part of 2 at most/)).toBeVisible()
  await expectAccessible(page, 'the texts of messages')
  await page.getByRole('link', { name: 'Tickets' }).click()
  await page.getByLabel('How your tickets are written').fill(pattern)
  await expect(page.getByText('A ticket then reads INC1111.')).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expectAccessible(page, 'the tickets')

  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'I can’t sign in any more.')
  const pane = page.getByRole('complementary')
  await pane.getByRole('button', { name: 'Link a ticket' }).click()
  const ticket = pane.getByLabel('Number of your ticket')
  await expect(ticket).toBeFocused()
  await pane.getByRole('button', { name: 'Link it' }).click()
  await expect(pane.getByText('Enter the number first.')).toBeVisible()
  await ticket.fill('INC12')
  await pane.getByRole('button', { name: 'Link it' }).click()
  await expect(pane.getByRole('alert')).toContainText(
    `That is not how the organisation writes its tickets: ${pattern}`,
  )
  await expectAccessible(page, 'a ticket that is written otherwise')
  await ticket.fill('INC1234')
  await expect(pane.getByRole('alert')).toHaveCount(0)
  await pane.getByRole('button', { name: 'Link it' }).click()
  await expect(pane.getByText('Ticket INC1234')).toBeVisible()
  await expect(pane.getByRole('button', { name: 'Change' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(ticket).toHaveValue('INC1234')
})
