import { app, BrowserWindow } from 'electron'
import { linkScheme, ticketIn, ticketOfStart } from './deepLink'

/**
 * Calls back with the ticket of each link that Latchkey is opened with: at this start, at another start meanwhile, and by macOS. Has to
 * be called before Electron is ready. A second start that has a link has passed it on by then, and ends.
 */
export function whenLinked(isFirst: boolean, opened: (ticket: string) => void): void {
  const atStart = ticketOfStart(process.argv.slice(1))
  if (!isFirst) {
    if (atStart !== null) app.exit(0)
    return
  }
  // While developing, the program is Electron's own: the system would be told of the wrong one.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  if (atStart !== null) opened(atStart)
  app.on('second-instance', (_event, parts) => take(ticketOfStart(parts)))
  app.on('open-url', (event, link) => {
    event.preventDefault()
    take(ticketIn(link))
  })

  function take(ticket: string | null): void {
    if (ticket === null) return
    opened(ticket)
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  }
}
