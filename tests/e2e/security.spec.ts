import dgram from 'node:dgram'
import { once } from 'node:events'
import fs from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import { expect, test } from './app'
import { firstStart, todaysHeading } from './desk'

/** Evaluated from a timer, because what Playwright evaluates directly is exempt from the content security policy. */
const fromThePage = `(work) => new Promise((done) => setTimeout(async () => { try { done({ value: await work() }) } catch (error) { done({ error: error.name }) } }))`

/** Counts what reaches this machine's own ports while something is done. */
async function reaching(
  work: (ports: { readonly udp: number; readonly tcp: number }) => Promise<void>,
): Promise<{ readonly packets: number; readonly connections: number }> {
  const reached = { packets: 0, connections: 0 }
  const udp = dgram.createSocket('udp4', () => (reached.packets += 1)).bind(0, '127.0.0.1')
  const tcp = net
    .createServer((socket) => {
      reached.connections += 1
      socket.destroy()
    })
    .listen(0, '127.0.0.1')
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')])
  await work({ udp: udp.address().port, tcp: (tcp.address() as AddressInfo).port })
  udp.close()
  tcp.close()
  return reached
}

test.describe('the window', () => {
  test('runs its page in a sandbox, without Node', async ({ latchkey: { app, page } }) => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as Electron.WebContents & {
        getLastWebPreferences(): Electron.WebPreferences
      }
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
        contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
    })
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    })
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'global'].filter(
        (name) => name in window,
      ),
    )
    expect(found).toEqual([])
  })

  test('gives its page nothing but the bridge with its three functions', async ({
    latchkey: { page },
  }) => {
    expect(await page.evaluate(() => Object.keys(window.latchkey).toSorted())).toEqual([
      'invoke',
      'on',
      'onDrop',
    ])
  })

  test('comes from its own origin, under a strict policy', async ({ latchkey: { page } }) => {
    expect(await page.evaluate(() => location.origin)).toBe('app://latchkey')
    const policy = await page.evaluate(async () =>
      (await fetch('app://latchkey/index.html')).headers.get('Content-Security-Policy'),
    )
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  test('runs no text as code, neither by eval nor by an inline script', async ({
    latchkey: { page },
  }) => {
    expect(await page.evaluate(`(${fromThePage})(() => eval('1 + 1'))`)).toEqual({
      error: 'EvalError',
    })
    const directive = await page.evaluate(() => {
      const violated = new Promise<string>((done) =>
        document.addEventListener(
          'securitypolicyviolation',
          (event) => done(event.effectiveDirective),
          { once: true },
        ),
      )
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken over"'
      document.body.append(script)
      return violated
    })
    expect(directive).toBe('script-src-elem')
    expect(await page.title()).not.toBe('taken over')
  })

  test('reaches no network', async ({ latchkey: { app, page } }) => {
    expect(await page.evaluate(`(${fromThePage})(() => fetch('https://example.org/'))`)).toEqual({
      error: 'TypeError',
    })
    // Not even where the policy of the page would let it: the session itself answers no such request.
    const outside = await app.evaluate(async ({ BrowserWindow }) => {
      const { session } = BrowserWindow.getAllWindows()[0]!.webContents
      return session.fetch('https://example.org/').then(
        () => 'answered',
        (error: Error) => error.message,
      )
    })
    expect(outside).toContain('ERR_BLOCKED_BY_CLIENT')
  })

  test('sends nothing over WebRTC, to no server by packets and to none by a connection', async ({
    latchkey: { page },
  }) => {
    const reached = await reaching(async (ports) => {
      const candidates = await page.evaluate(async ({ udp, tcp }) => {
        const connection = new RTCPeerConnection({
          iceServers: [
            { urls: [`stun:127.0.0.1:${udp}`, `stun:localhost:${udp}`] },
            { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'a', credential: 'b' },
          ],
        })
        const found: string[] = []
        connection.onicecandidate = ({ candidate }) =>
          void (candidate === null || found.push(candidate.candidate))
        connection.createDataChannel('out')
        const gathered = new Promise((done) =>
          connection.addEventListener(
            'icegatheringstatechange',
            () => connection.iceGatheringState === 'complete' && done(null),
          ),
        )
        await connection.setLocalDescription(await connection.createOffer())
        await gathered
        return found
      }, ports)
      expect(candidates).toEqual([])
    })
    expect(reached).toEqual({ packets: 0, connections: 0 })
  })

  test('looks no name up and connects nowhere, whoever asks', async ({
    latchkey: { app, page },
  }) => {
    const reached = await reaching(async ({ tcp }) => {
      // What a page can ask for ahead of a request: no filter of requests sees it.
      await page.evaluate(async (port) => {
        for (const rel of ['dns-prefetch', 'preconnect', 'prefetch'])
          document.head.append(
            Object.assign(document.createElement('link'), {
              rel,
              href: `http://localhost:${port}/`,
            }),
          )
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      }, tcp)
      const tried = await app.evaluate(async ({ session }, port) => {
        const failure = (work: Promise<unknown>) =>
          work.then(
            () => 'answered',
            (error: Error) => error.message,
          )
        // A session that nobody has locked: only what holds for the whole app stands in its way.
        const open = session.fromPartition('unlocked')
        const answers = [
          session.defaultSession.resolveHost('localhost'),
          open.resolveHost('example.org'),
          open.fetch(`http://localhost:${port}/`),
          open.fetch(`http://127.0.0.1:${port}/`),
        ]
        return Promise.all(answers.map(failure))
      }, tcp)
      for (const failure of tried.slice(0, 2)) expect(failure).toContain('ERR_NAME_NOT_RESOLVED')
      for (const failure of tried.slice(2)) expect(failure).toContain('ERR_PROXY_CONNECTION_FAILED')
    })
    expect(reached.connections).toBe(0)
    const headers = await page.evaluate(async () =>
      (await fetch('app://latchkey/index.html')).headers.get('X-DNS-Prefetch-Control'),
    )
    expect(headers).toBe('off')
  })

  for (const way of [
    `location.href = 'about:blank'`,
    `location.replace('about:blank#there')`,
    `window.open('about:blank', '_self')`,
    `document.body.append(Object.assign(document.createElement('a'), { href: 'about:blank', id: 'out' })); document.getElementById('out').click()`,
  ]) {
    test(`comes back from a blank page, with whoever is signed in: ${way.slice(0, 30)}`, async ({
      latchkey: { app, page },
    }) => {
      await firstStart(page, 'own')
      // That it was there is seen from main: no test can look at the page in between.
      await app.evaluate(({ BrowserWindow }) => {
        const seen = globalThis as { visited?: string[] }
        seen.visited = []
        BrowserWindow.getAllWindows()[0]!.webContents.on('did-navigate', (_event, url) =>
          seen.visited?.push(url),
        )
      })
      await page.evaluate(`void setTimeout(() => { ${way} })`)
      const visited = () => app.evaluate(() => (globalThis as { visited?: string[] }).visited)
      const passed = [expect.stringContaining('about:blank'), 'app://latchkey/index.html']
      await inTheEnd(async () => expect(await visited()).toEqual(passed))
      await expect(todaysHeading(page)).toBeVisible()
      expect(app.windows()).toHaveLength(1)
    })
  }

  test('serves files of its own folder only', async ({ latchkey: { page } }) => {
    const statuses = await page.evaluate(async () => {
      const places = [
        '/index.html',
        '/none.js',
        '/..%2f..%2fpackage.json',
        '/%2e%2e/main/index.js',
        '/../preload/index.cjs',
      ]
      return Promise.all(
        places.map(async (place) => (await fetch(`app://latchkey${place}`)).status),
      )
    })
    expect(statuses).toEqual([200, 404, 404, 404, 404])
  })

  test('goes nowhere and opens nothing', async ({ latchkey: { app, page } }) => {
    const before = page.url()
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
    await app.evaluate(({ BrowserWindow }) => {
      const seen = globalThis as { refused?: string }
      BrowserWindow.getAllWindows()[0]!.webContents.once(
        'will-frame-navigate',
        (event) => (seen.refused = event.defaultPrevented ? event.url : 'let through'),
      )
    })
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'app://latchkey/elsewhere.html'
      document.body.append(link)
      link.click()
    })
    const refused = () => app.evaluate(() => (globalThis as { refused?: string }).refused)
    await inTheEnd(async () => expect(await refused()).toBe('app://latchkey/elsewhere.html'))
    expect(page.url()).toBe(before)
    expect(app.windows()).toHaveLength(1)
  })

  test('is permitted nothing but to copy text', async ({ latchkey: { page } }) => {
    const states = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
      ] as PermissionName[]
      return Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name })).state),
      )
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })
})

test.describe('the bridge', () => {
  test('knows the declared channels by name alone: no schema of a request is in its script', () => {
    const script = fs.readFileSync('out/preload/index.cjs', 'utf8')
    expect(script).toContain('accounts.find')
    expect(script).not.toMatch(/zod/i)
  })

  test('forwards no channel that is not declared, and main answers none either', async ({
    latchkey: { app, page },
  }) => {
    const forwarded = await page.evaluate(() =>
      window.latchkey.invoke('accounts.dump' as never, {} as never).then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(forwarded).toBe('refused')
    const channels = await app.evaluate(({ ipcMain }) => {
      const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> }
      return [..._invokeHandlers.keys()]
    })
    // By the second one the preload script names files that a person has dropped; a page can't reach it.
    expect(channels).toEqual(['latchkey:call', 'latchkey:drop'])
  })

  test('answers nothing about people before somebody has signed in', async ({
    latchkey: { page },
  }) => {
    const replies = await page.evaluate(async () => [
      await window.latchkey.invoke('accounts.find', { query: 'maria' }),
      await window.latchkey.invoke('timers.list', { kinds: [], after: null }),
      await window.latchkey.invoke('outbox.list', {}),
      await window.latchkey.invoke('directory.chooseImport', {}),
    ])
    for (const reply of replies)
      expect(reply).toEqual({ ok: false, error: { code: 'locked', facts: {}, liftsAt: null } })
  })

  test('answers a request of the wrong shape with the field that is wrong', async ({
    latchkey: { page },
  }) => {
    const reply = await page.evaluate(() =>
      window.latchkey.invoke('operators.createFirst', { name: 'Ana', passphrase: 'short' }),
    )
    expect(reply).toEqual({
      ok: false,
      error: { code: 'bad-request', facts: { field: 'passphrase' }, liftsAt: null },
    })
  })

  test('answers a page that is not ours with a refusal, and writes it down', async ({
    latchkey: { app, page },
  }) => {
    const reply = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
      const preload = `${electron.getAppPath()}/out/preload/index.cjs`
      // The same preload script, but a window that main has not let in.
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true },
      })
      await stranger.loadURL('app://latchkey/index.html')
      const answer: unknown = await stranger.webContents.executeJavaScript(
        `window.latchkey.invoke('app.show', {})`,
      )
      stranger.destroy()
      return answer
    })
    expect(reply).toEqual({ ok: false, error: { code: 'forbidden', facts: {}, liftsAt: null } })
    const audit = await page.evaluate(async () => {
      await window.latchkey.invoke('operators.createFirst', {
        name: 'Ana',
        passphrase: 'correct horse battery',
      })
      return window.latchkey.invoke('audit.list', {
        filter: { action: 'app.foreignCall' },
        before: null,
      })
    })
    expect(audit).toMatchObject({
      ok: true,
      value: { records: [{ actor: 'system', outcome: 'refused', facts: { calls: 1 } }] },
    })
  })
})

test('a frame inside the page is answered nothing, although it is of the same origin', async ({
  latchkey: { app, page },
}) => {
  // The page's own policy and the lock of navigation would have no such frame: here they are taken away.
  await (await page.context().newCDPSession(page)).send('Page.setBypassCSP', { enabled: true })
  await app.evaluate(
    ({ BrowserWindow }) =>
      void BrowserWindow.getAllWindows()[0]!.webContents.removeAllListeners('will-frame-navigate'),
  )
  await page.evaluate(
    () =>
      new Promise((done) => {
        const frame = document.createElement('iframe')
        frame.onload = done
        frame.src = 'app://latchkey/index.html'
        document.body.append(frame)
      }),
  )
  const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const { _invokeHandlers } = ipcMain as unknown as {
      _invokeHandlers: Map<
        string,
        (
          event: unknown,
          channel: string,
          request: unknown,
        ) => Promise<{ ok: boolean; error?: { code: string } }>
      >
    }
    const sender = BrowserWindow.getAllWindows()[0]!.webContents
    const ask = async (senderFrame: unknown) =>
      _invokeHandlers.get('latchkey:call')!({ sender, senderFrame }, 'app.show', {})
    const inside = sender.mainFrame.frames[0]
    return {
      address: inside?.url,
      page: (await ask(sender.mainFrame)).ok,
      frame: (await ask(inside)).error?.code,
      none: (await ask(null)).error?.code,
    }
  })
  expect(answers).toEqual({
    address: 'app://latchkey/index.html',
    page: true,
    frame: 'forbidden',
    none: 'forbidden',
  })
})

test('the profile’s files can be read by their owner only', async ({ start, profile }) => {
  const { page } = await start()
  // It is answered when the desk is open.
  await page.evaluate(() => window.latchkey.invoke('app.waiting', {}))
  const { statSync } = await import('node:fs')
  for (const name of ['latchkey.db', 'seal.key', 'audit.head'])
    expect(statSync(`${profile}/${name}`).mode & 0o077).toBe(0)
})

/**
 * Asks main until it is as expected. Unlike expect.poll it also asks again after a question that
 * failed: main's inspector drops an answer when the collector comes between the two.
 */
async function inTheEnd(asExpected: () => Promise<void>): Promise<void> {
  await expect(asExpected).toPass({ timeout: 10_000 })
}
