import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './app'

test('a picture of the first content is left in the file that --picture names', async ({
  start,
  profile,
}) => {
  const file = path.join(profile, 'window.png')
  const { app } = await start({ args: [`--picture=${file}`] })
  await expect.poll(() => fs.existsSync(file)).toBe(true)
  const colours = await app.evaluate(
    ({ nativeImage }, picture) =>
      new Set(
        new Uint32Array(new Uint8Array(nativeImage.createFromPath(picture).toBitmap()).buffer),
      ).size,
    file,
  )
  // Letters have many shades at their edges; an empty page has one.
  expect(colours).toBeGreaterThan(50)
})

test('the window opens at 1440 by 900 and can be made no smaller than 720 by 560', async ({
  latchkey: { app },
}) => {
  const sizes = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!
    return [window.getSize(), window.getMinimumSize()]
  })
  expect(sizes).toEqual([
    [1440, 900],
    [720, 560],
  ])
})

test('the window tells its page when something has changed', async ({ latchkey: { page } }) => {
  const change = await page.evaluate(async () => {
    const told = new Promise((done) => window.latchkey.on('desk.changed', done))
    await window.latchkey.invoke('app.setAppearance', { theme: 'dark' })
    return told
  })
  expect(change).toEqual({ accountId: null })
})

test('closing the window ends the app, and what was stored is there at the next start', async ({
  start,
}) => {
  const first = await start()
  await first.page.evaluate(() => window.latchkey.invoke('app.setAppearance', { language: 'es' }))
  const ended = new Promise((done) => first.app.process().once('exit', done))
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  expect(await ended).toBe(0)
  const { page } = await start()
  expect(await page.evaluate(() => window.latchkey.invoke('app.show', {}))).toMatchObject({
    ok: true,
    value: { language: 'es', phase: 'first-start' },
  })
})

test('the system’s dialogue chooses the file to import, and a file that can not be read is told as such', async ({
  latchkey: { app, page },
  profile,
}) => {
  await page.evaluate(() =>
    window.latchkey.invoke('operators.createFirst', {
      name: 'Ana',
      passphrase: 'correct horse battery',
    }),
  )
  const choose = (filePaths: string[]) =>
    app.evaluate(
      ({ dialog }, paths) =>
        (dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths })),
      filePaths,
    )
  const ask = () => page.evaluate(() => window.latchkey.invoke('directory.chooseImport', {}))
  await choose([])
  expect(await ask()).toEqual({ ok: true, value: null })
  await choose([path.join(profile, 'not there.csv')])
  expect(await ask()).toMatchObject({
    ok: false,
    error: { code: 'file', facts: { reason: 'unreadable' } },
  })
  await choose([profile])
  expect(await ask()).toMatchObject({
    ok: false,
    error: { code: 'file', facts: { reason: 'unreadable' } },
  })
  await choose([path.resolve('tests/data/import/csv/google.csv')])
  expect(await ask()).toMatchObject({
    ok: true,
    value: { phase: 'mapping', format: 'google-csv', files: ['google.csv'] },
  })
})

test('whoever signs in as soon as the page has script is let in: the call waits for the desk', async ({
  start,
}) => {
  const first = await start()
  await first.page.evaluate(
    (secret) =>
      window.latchkey.invoke('operators.createFirst', { name: 'Ana', passphrase: secret }),
    'correct horse battery',
  )
  await first.close()
  const { page } = await start()
  const reply = await page.evaluate(
    (secret) => window.latchkey.invoke('operators.signIn', { name: 'Ana', passphrase: secret }),
    'correct horse battery',
  )
  expect(reply).toMatchObject({ ok: true, value: { phase: 'ready', operator: { name: 'Ana' } } })
})
