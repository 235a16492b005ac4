import fs from 'node:fs/promises'
import { app, type BrowserWindow } from 'electron'

const firstContent = `new Promise((done) => {
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))
  const shown = () => document.body.innerText.trim() !== ''
  if (shown()) return painted()
  new MutationObserver((_changes, self) => { if (shown()) { self.disconnect(); painted() } }).observe(document.body, { subtree: true, childList: true, characterData: true })
})`

/** Honours `--picture=FILE`: where there is no display to look at, a picture of the first content is left in the file. */
export function leavePicture(window: BrowserWindow): void {
  const file = app.commandLine.getSwitchValue('picture')
  if (file === '') return
  window.webContents.once('did-finish-load', () => {
    void window.webContents
      .executeJavaScript(firstContent)
      .then(() => window.webContents.capturePage())
      .then((image) => writeWhole(file, image.toPNG()))
      .catch(() => console.error('The picture of the window could not be written.'))
  })
}

/** Whoever waits for the file sees nothing or all of it. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const beside = `${file}.part`
  await fs.writeFile(beside, content)
  await fs.rename(beside, file)
}
