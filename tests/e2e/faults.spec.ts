import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type RunningApp } from './app'
import { rowsOf } from './liveRows'

const passphrase = 'correct horse battery staple'
const store = (profile: string) => path.join(profile, 'latchkey.db')
const digest = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex')

const shownBy = (page: Page) =>
  page.evaluate(async () => {
    const reply = await window.latchkey.invoke('app.show', {})
    return reply.ok
      ? { phase: reply.value.phase, fault: reply.value.fault?.kind ?? null }
      : reply.error
  })

/** A profile that has been used and left. */
async function usedProfile(start: (options?: object) => Promise<RunningApp>): Promise<void> {
  const { page, close } = await start()
  await page.evaluate(
    async (secret) =>
      window.latchkey.invoke('operators.createFirst', { name: 'Ana', passphrase: secret }),
    passphrase,
  )
  await close()
}

test('a store of a newer version is shown as such and stays as it was', async ({
  start,
  profile,
}) => {
  await usedProfile(start)
  const file = store(profile)
  // The header's user version, which the store keeps its schema's number in.
  const bytes = fs.readFileSync(file)
  bytes.writeUInt32BE(9_000, 60)
  fs.writeFileSync(file, bytes)
  const before = digest(file)
  const { page, close } = await start()
  expect(await shownBy(page)).toEqual({ phase: 'fault', fault: 'newer-schema' })
  await close()
  expect(digest(file)).toBe(before)
})

test('a damaged store is shown as such and stays as it was', async ({ start, profile }) => {
  await usedProfile(start)
  const file = store(profile)
  fs.truncateSync(file, 5_000)
  const before = digest(file)
  const { page, close } = await start()
  expect(await shownBy(page)).toEqual({ phase: 'fault', fault: 'damaged' })
  await close()
  expect(digest(file)).toBe(before)
})

test('a second start with the same profile has its own screen, and the first goes on undisturbed', async ({
  start,
  profile,
}) => {
  await usedProfile(start)
  const first = await start()
  expect(await shownBy(first.page)).toEqual({ phase: 'locked', fault: null })
  const before = rowsOf(profile)
  const second = await start()
  expect(await shownBy(second.page)).toEqual({ phase: 'fault', fault: 'in-use' })
  await second.close()
  expect(rowsOf(profile)).toEqual(before)
  const signedIn = await first.page.evaluate(
    (secret) => window.latchkey.invoke('operators.signIn', { name: 'Ana', passphrase: secret }),
    passphrase,
  )
  expect(signedIn).toMatchObject({ ok: true, value: { phase: 'ready' } })
})

test('a page that crashes comes back locked', async ({ start }) => {
  await usedProfile(start)
  const { app, page } = await start()
  const signedIn = await page.evaluate(
    (secret) => window.latchkey.invoke('operators.signIn', { name: 'Ana', passphrase: secret }),
    passphrase,
  )
  expect(signedIn).toMatchObject({ ok: true })
  const told = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents
    const back = new Promise((done) => contents.once('did-finish-load', () => done(null)))
    contents.forcefullyCrashRenderer()
    await back
    const reply = (await contents.executeJavaScript(`window.latchkey.invoke('app.show', {})`)) as {
      value: { phase: string }
    }
    const shown = `(async () => {
      const said = () => document.querySelector('main [role="status"]')?.textContent.trim()
      if (!said()) await new Promise((done) => new MutationObserver(() => said() && done())
        .observe(document.body, { subtree: true, childList: true, characterData: true }))
      return said()
    })()`
    return [reply.value.phase, await contents.executeJavaScript(shown)] as unknown[]
  })
  expect(told).toEqual([
    'locked',
    'The page crashed. Nothing that was stored is lost; sign in to go on.',
  ])
})

test('a defect in the main process stops the desk with its own screen, which shows nothing of what it was about', async ({
  start,
}) => {
  await usedProfile(start)
  const { app, page } = await start()
  await page.evaluate(
    (secret) => window.latchkey.invoke('operators.signIn', { name: 'Ana', passphrase: secret }),
    passphrase,
  )
  const told = await page.evaluateHandle(() => ({
    change: new Promise((done) => window.latchkey.on('desk.changed', done)),
  }))
  await app.evaluate(() => {
    setImmediate(() => {
      throw new RangeError('maria.g@example.org')
    })
  })
  expect(await told.evaluate(({ change }) => change)).toEqual({ accountId: null })
  const shown = await page.evaluate(() => window.latchkey.invoke('app.show', {}))
  expect(shown).toMatchObject({
    ok: true,
    value: { phase: 'fault', fault: { kind: 'defect', detail: 'RangeError' }, operator: null },
  })
  expect(JSON.stringify(shown)).not.toContain('maria')
  expect(
    await page.evaluate(() => window.latchkey.invoke('accounts.find', { query: 'maria' })),
  ).toMatchObject({ ok: false, error: { code: 'fault' } })
})

test('a defect while the app is still starting ends in its screen as well', async ({ start }) => {
  await usedProfile(start)
  const { app, page } = await start()
  await app.evaluate(() => {
    setImmediate(() => {
      throw new RangeError('maria.g@example.org')
    })
  })
  await expect(page.getByRole('heading', { name: 'Latchkey stopped itself' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('maria')
})

test.describe('a profile whose files were mixed up', () => {
  /** The app, killed while it has the profile open: what was acknowledged is in the log. */
  async function killed(start: () => Promise<RunningApp>): Promise<void> {
    const { app, page } = await start()
    await page.evaluate(
      (secret) => window.latchkey.invoke('operators.signIn', { name: 'Ana', passphrase: secret }),
      passphrase,
    )
    const ended = new Promise((done) => app.process().once('exit', done))
    app.process().kill('SIGKILL')
    await ended
  }

  const actionsIn = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(
      (secret) => window.latchkey.invoke('operators.signIn', { name: 'Ana', passphrase: secret }),
      passphrase,
    )
    return page.evaluate(async () => {
      const reply = await window.latchkey.invoke('audit.list', { filter: {}, before: null })
      return reply.ok ? reply.value.records.map(({ action }) => action) : [reply.error.code]
    })
  }

  test('an older store beside a newer log: the desk goes on with it once somebody says so, asked twice, by the keyboard alone', async ({
    start,
    profile,
  }) => {
    await usedProfile(start)
    const older = fs.readFileSync(store(profile))
    await killed(start)
    const log = fs.readFileSync(`${store(profile)}-wal`)
    fs.writeFileSync(store(profile), older)
    const { page } = await start()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'An older store was put back beside newer work',
    )
    await page.getByRole('button', { name: 'Go on with the store as it is' }).focus()
    await page.keyboard.press('Enter')
    const asking = page.getByRole('dialog')
    await expect(asking).toContainText('can’t be undone')
    await page.keyboard.press('Escape')
    await expect(asking).toBeHidden()
    await expect(page.getByRole('button', { name: 'Go on with the store as it is' })).toBeFocused()
    await page.keyboard.press('Enter')
    await asking.getByRole('button', { name: 'Go on with the store as it is' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Passphrase')).toBeVisible()
    const kept = fs.readdirSync(profile).find((name) => name.includes('-wal.set-aside-'))!
    expect(fs.readFileSync(path.join(profile, kept)).equals(log)).toBe(true)
    expect(await actionsIn(page)).toContain('fault.resolved')
  })

  test('a missing log: the desk says what may be lost, and goes on with what is left', async ({
    start,
    profile,
  }) => {
    await usedProfile(start)
    await killed(start)
    fs.rmSync(`${store(profile)}-wal`)
    const { page } = await start()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The log with the newest work is missing',
    )
    await page.getByRole('button', { name: 'Look again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The log with the newest work is missing',
    )
    await page.getByRole('button', { name: 'Go on with what is left' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Go on with what is left' }).click()
    await expect(page.getByLabel('Passphrase')).toBeVisible()
    expect(await actionsIn(page)).toContain('fault.resolved')
  })

  test('a missing store: nobody is asked to make the first operator; the window moves on by itself when it is put back', async ({
    start,
    profile,
  }) => {
    await usedProfile(start)
    const elsewhere = `${store(profile)}.moved`
    fs.renameSync(store(profile), elsewhere)
    const { page } = await start()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The store is missing')
    expect(fs.existsSync(store(profile))).toBe(false)
    fs.renameSync(elsewhere, store(profile))
    await page.getByRole('button', { name: 'Look again' }).click()
    await expect(page.getByLabel('Passphrase')).toBeVisible()
    expect(await actionsIn(page)).not.toContain('fault.resolved')
  })

  test('a missing store: a new profile is begun, and what is left of the old one is kept', async ({
    start,
    profile,
  }) => {
    await usedProfile(start)
    fs.rmSync(store(profile))
    const { page } = await start()
    await page.getByRole('button', { name: 'Begin anew' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).click()
    await expect(page.getByRole('heading', { name: 'The store is missing' })).toBeHidden()
    expect(await shownBy(page)).toEqual({ phase: 'first-start', fault: null })
    const kept = fs.readdirSync(profile).find((name) => name.startsWith('set-aside-'))!
    expect(fs.readdirSync(path.join(profile, kept))).toContain('seal.key')
  })

  test('a kill alone is no fault: everything that was acknowledged is there', async ({ start }) => {
    await usedProfile(start)
    await killed(start)
    const { page } = await start()
    expect(await shownBy(page)).toEqual({ phase: 'locked', fault: null })
    expect(
      (await actionsIn(page)).filter((action) => action === 'operators.signIn').length,
    ).toBeGreaterThanOrEqual(2)
  })
})
