import { expect, test } from './app'

/** Evaluated from a timer, because what Playwright evaluates directly is exempt from the content security policy. */
const fromThePage = `(work) => new Promise((done) => setTimeout(async () => { try { done({ value: await work() }) } catch (error) { done({ error: error.name }) } }))`

test.describe('the window', () => {
  test('runs its page in a sandbox, without Node', async ({ latchkey: { app, page } }) => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as Electron.WebContents & { getLastWebPreferences(): Electron.WebPreferences }
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
    })
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true })
    const found = await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'electron', 'global'].filter((name) => name in window))
    expect(found).toEqual([])
  })

  test('gives its page nothing but the bridge with its two functions', async ({ latchkey: { page } }) => {
    expect(await page.evaluate(() => Object.keys(window.latchkey).toSorted())).toEqual(['invoke', 'on'])
  })

  test('comes from its own origin, under a strict policy', async ({ latchkey: { page } }) => {
    expect(await page.evaluate(() => location.origin)).toBe('app://latchkey')
    const policy = await page.evaluate(async () => (await fetch('app://latchkey/index.html')).headers.get('Content-Security-Policy'))
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  test('runs no text as code, neither by eval nor by an inline script', async ({ latchkey: { page } }) => {
    expect(await page.evaluate(`(${fromThePage})(() => eval('1 + 1'))`)).toEqual({ error: 'EvalError' })
    const directive = await page.evaluate(() => {
      const violated = new Promise<string>((done) => document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true }))
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken over"'
      document.body.append(script)
      return violated
    })
    expect(directive).toBe('script-src-elem')
    expect(await page.title()).not.toBe('taken over')
  })

  test('reaches no network', async ({ latchkey: { app, page } }) => {
    expect(await page.evaluate(`(${fromThePage})(() => fetch('https://example.org/'))`)).toEqual({ error: 'TypeError' })
    // Not even where the policy of the page would let it: the session itself answers no such request.
    const outside = await app.evaluate(async ({ BrowserWindow }) => {
      const { session } = BrowserWindow.getAllWindows()[0]!.webContents
      return session.fetch('https://example.org/').then(() => 'answered', (error: Error) => error.message)
    })
    expect(outside).toContain('ERR_BLOCKED_BY_CLIENT')
  })

  test('serves files of its own folder only', async ({ latchkey: { page } }) => {
    const statuses = await page.evaluate(async () => {
      const places = ['/index.html', '/none.js', '/..%2f..%2fpackage.json', '/%2e%2e/main/index.js', '/../preload/index.cjs']
      return Promise.all(places.map(async (place) => (await fetch(`app://latchkey${place}`)).status))
    })
    expect(statuses).toEqual([200, 404, 404, 404, 404])
  })

  test('goes nowhere and opens nothing', async ({ latchkey: { app, page } }) => {
    const before = page.url()
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
    await app.evaluate(({ BrowserWindow }) => {
      const seen = globalThis as { refused?: string }
      BrowserWindow.getAllWindows()[0]!.webContents.once('will-frame-navigate', (event) => (seen.refused = event.defaultPrevented ? event.url : 'let through'))
    })
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'app://latchkey/elsewhere.html'
      document.body.append(link)
      link.click()
    })
    await expect.poll(() => app.evaluate(() => (globalThis as { refused?: string }).refused)).toBe('app://latchkey/elsewhere.html')
    expect(page.url()).toBe(before)
    expect(app.windows()).toHaveLength(1)
  })

  test('is permitted nothing but to copy text', async ({ latchkey: { page } }) => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })
})

test.describe('the bridge', () => {
  test('forwards no channel that is not declared, and main answers none either', async ({ latchkey: { app, page } }) => {
    const forwarded = await page.evaluate(() => window.latchkey.invoke('accounts.dump' as never, {} as never).then(() => 'answered', () => 'refused'))
    expect(forwarded).toBe('refused')
    const channels = await app.evaluate(({ ipcMain }) => {
      const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> }
      return [..._invokeHandlers.keys()]
    })
    expect(channels).toEqual(['latchkey:call'])
  })

  test('answers nothing about people before somebody has signed in', async ({ latchkey: { page } }) => {
    const replies = await page.evaluate(async () => [
      await window.latchkey.invoke('accounts.find', { query: 'maria' }),
      await window.latchkey.invoke('timers.list', { kinds: [], after: null }),
      await window.latchkey.invoke('outbox.list', {}),
      await window.latchkey.invoke('directory.chooseImport', {}),
    ])
    for (const reply of replies) expect(reply).toEqual({ ok: false, error: { code: 'locked', facts: {}, liftsAt: null } })
  })

  test('answers a request of the wrong shape with the field that is wrong', async ({ latchkey: { page } }) => {
    const reply = await page.evaluate(() => window.latchkey.invoke('operators.createFirst', { name: 'Ana', passphrase: 'short' }))
    expect(reply).toEqual({ ok: false, error: { code: 'bad-request', facts: { field: 'passphrase' }, liftsAt: null } })
  })

  test('answers a page that is not ours with a refusal', async ({ latchkey: { app } }) => {
    const reply = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
      const preload = `${electron.getAppPath()}/out/preload/index.cjs`
      // The same preload script, but a window that main has not let in.
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await stranger.loadURL('app://latchkey/index.html')
      const answer: unknown = await stranger.webContents.executeJavaScript(`window.latchkey.invoke('app.show', {})`)
      stranger.destroy()
      return answer
    })
    expect(reply).toEqual({ ok: false, error: { code: 'forbidden', facts: {}, liftsAt: null } })
  })
})

test('the profile’s files can be read by their owner only', async ({ start, profile }) => {
  const { page } = await start()
  await page.evaluate(() => window.latchkey.invoke('app.show', {}))
  const { statSync } = await import('node:fs')
  for (const name of ['latchkey.db', 'seal.key']) expect(statSync(`${profile}/${name}`).mode & 0o077).toBe(0)
})
