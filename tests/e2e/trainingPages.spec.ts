import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart } from './desk'
import { browser, enterRoom, mailbox, phone, useCode } from './training'

// What the customer meets on their own pages; the same stories are played without a window by the scenarios.

/** The clock of the room, forward by one of its buttons. */
const letPass = (page: Page, time: string) =>
  page.getByRole('button', { name: time, exact: true }).click()

test('the notice is put off for a day, can’t be skipped after its seventh, and goes with a code', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'notice-on-its-last-day')
  const pages = browser(page)
  const signIn = async () => {
    // The customer’s story says both.
    await pages.getByLabel('Email, phone or user name').fill('tom.barker@contoso.example')
    await pages.getByLabel('Password').fill('longer scarf here')
    await pages.getByRole('button', { name: 'Sign in', exact: true }).last().click()
  }
  // Still signed in from when it was skipped last.
  await pages.getByRole('button', { name: 'Sign out' }).click()
  await signIn()
  await expect(
    pages.getByRole('heading', { name: 'Make sure you can receive a verification code' }),
  ).toBeVisible()
  await expect(pages.getByText(/^It can be skipped until Sat(urday)? 28 Nov/)).toBeVisible()
  await pages.getByRole('button', { name: 'Skip for now' }).click()
  await expect(pages.getByRole('heading', { name: 'Hello, Tom Barker' })).toBeVisible()
  await pages.getByRole('button', { name: 'Sign out' }).click()

  await letPass(page, 'day 7')
  await signIn()
  await expect(pages.getByText('It can’t be skipped any longer.')).toBeVisible()
  await expect(pages.getByRole('button', { name: 'Skip for now' })).toHaveCount(0)
  await expect(pages.getByRole('alert')).toBeVisible()
  await pages.getByRole('button', { name: 'Verify', exact: true }).click()
  await useCode(page, mailbox(page))
  await expect(pages.getByRole('heading', { name: 'Hello, Tom Barker' })).toBeVisible()
})

test('with no security info left, signing in leads to adding some and nowhere else', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'new-phone-add-first')
  const pages = browser(page)
  const signIn = async () => {
    await pages.getByLabel('Email, phone or user name').fill('lina@contoso.example')
    await pages.getByLabel('Password').fill('rain and tea')
    await pages.getByRole('button', { name: 'Sign in', exact: true }).last().click()
  }
  await signIn()
  await pages.getByRole('button', { name: 'Security basics' }).click()
  await pages.getByRole('button', { name: 'Update info' }).click()
  await pages.getByLabel('Last four digits of this phone number').fill('0134')
  await pages.getByRole('button', { name: 'Next', exact: true }).click()
  // Left and come back to: the code that waits is not lost, and no other one is sent.
  await pages.getByRole('button', { name: 'Your account', exact: true }).click()
  await pages.getByRole('button', { name: 'Security basics' }).click()
  await pages.getByRole('button', { name: 'Update info' }).click()
  await pages.getByRole('button', { name: 'I have a code', exact: true }).click()
  await useCode(page, phone(page))
  await pages.getByRole('button', { name: 'Remove all security info' }).click()
  await pages.getByRole('button', { name: 'Remove all', exact: true }).click()
  await letPass(page, 'day 30')
  await letPass(page, '+24 h')
  await pages.getByRole('button', { name: 'Sign out' }).click()
  await signIn()
  await expect(pages.getByRole('heading', { name: 'Add security info to go on' })).toBeVisible()
  await expect(pages.getByRole('button', { name: 'Your account', exact: true })).toHaveCount(1)
  await pages.getByRole('button', { name: 'Your account', exact: true }).click()
  await expect(pages.getByRole('heading', { name: 'Add security info to go on' })).toBeVisible()
  await pages.getByLabel('Phone number with country code').fill('+34 655 00 33 44')
  await pages.getByRole('button', { name: 'Next', exact: true }).click()
  await useCode(page, page.getByRole('region', { name: /\+34655003344/ }))
  await expect(pages.getByRole('heading', { name: 'Hello, Li Na' })).toBeVisible()
})

test('a forgotten password takes one code, and the reset signs nobody in', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'new-phone-add-first')
  const pages = browser(page)
  await pages.getByRole('button', { name: 'I forgot my password' }).click()
  await pages.getByLabel('Which account? Email, phone or user name').fill('nobody@contoso.example')
  await pages.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(pages.getByText('No account has that name.')).toBeVisible()
  await pages.getByLabel('Which account? Email, phone or user name').fill('lina@contoso.example')
  await pages.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(pages.getByLabel('Last four digits of this phone number')).toHaveCount(0)
  await pages.getByRole('button', { name: 'Next', exact: true }).click()
  await useCode(page, phone(page))
  await pages.getByRole('button', { name: 'Reset my password' }).click()
  await expect(
    pages.getByText('A way to choose a new password is on its way to you.'),
  ).toBeVisible()
  await expect(phone(page).getByRole('article').first()).toContainText('password')
  await expect(pages.getByText('nobody signed in')).toBeVisible()
})
