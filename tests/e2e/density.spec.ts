import { expect, test } from './app'
import { firstStart, openAccount, openRoom } from './desk'
import { expectAccessible } from './work'

test('a compact desk shows more of an account at once, is still accessible, and stays compact after a new start', async ({
  start,
}) => {
  const first = await start()
  await firstStart(first.page, 'sample')
  const height = async (): Promise<number> =>
    (await first.page.getByRole('region', { name: 'What you can do' }).boundingBox())?.height ?? 0
  await openAccount(first.page, 'Maria Gómez')
  const comfortable = await height()
  await openRoom(first.page, 'Settings')
  await first.page.getByRole('radio', { name: 'Compact' }).check()
  await openAccount(first.page, 'Maria Gómez')
  expect(await height()).toBeLessThan(comfortable)
  await expectAccessible(first.page, 'a compact account page')
  await first.close()
  const { page } = await start()
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact')
})
