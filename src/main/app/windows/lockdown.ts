import { app, type Session, type WebContents } from 'electron'
import { shutWebRtc } from './network'
import { isOurs } from '../../ipc/origin'

/** Every web contents that there will ever be: no other pages, no new windows, no embedded browsers. */
export function lockWebContents(): void {
  app.on('web-contents-created', (_event, contents) => lock(contents))
  // There is no network, so there is no certificate or login to accept.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault()
    ;(choose as (certificate?: Electron.Certificate) => void)()
  })
  app.on('login', (event) => event.preventDefault())
}

/** A packaged app takes no orders from outside: the switches that open Chromium's debugger or take its guards away do nothing. */
export function refuseRemoteControl(packaged: boolean): void {
  if (!packaged) return
  for (const name of [
    'remote-debugging-port',
    'remote-debugging-pipe',
    'remote-allow-origins',
    'disable-web-security',
    'js-flags',
  ])
    app.commandLine.removeSwitch(name)
}

function lock(contents: WebContents): void {
  // The top frame's navigation passes here too, before will-navigate.
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  shutWebRtc(contents)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Nothing leaves the machine and no device is reached: requests to anywhere but our pages end here. */
export function lockSession(session: Session, development: string | null): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isOurs(contents.getURL(), development) && permitted(permission)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, asking) => isOurs(asking, development) && permitted(permission),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !allowed(details.url, development) }),
  )
}

/** Copying text that the page shows is all that a page may do beyond being shown. */
function permitted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

function allowed(url: string, development: string | null): boolean {
  if (isOurs(url, development) || url.startsWith('devtools://')) return true
  // Vite's server tells the page about changes over a web socket of the same address.
  return development !== null && isOurs(url.replace(/^ws/, 'http'), development)
}
