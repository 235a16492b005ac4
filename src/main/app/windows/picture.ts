import { once } from 'node:events'
import fs from 'node:fs/promises'
import { app, type BrowserWindow } from 'electron'

/** Waits in the page for text, for the fonts that it is set in, and for a frame that has been drawn with both. */
const firstContent = `(async () => {
  const shown = () => document.body.innerText.trim() !== ''
  if (!shown()) await new Promise((done) => new MutationObserver((_changes, self) => { if (shown()) { self.disconnect(); done() } })
    .observe(document.body, { subtree: true, childList: true, characterData: true }))
  await document.fonts.ready
  for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done))
})()`

/** Honours `--picture=FILE`: where there is no display to look at, a picture of the first content is left in the file. */
export async function leavePicture(window: BrowserWindow): Promise<void> {
  const file = app.commandLine.getSwitchValue('picture')
  if (file === '') return
  try {
    // A window that is not shown yet draws nothing.
    if (!window.isVisible()) await once(window, 'show')
    await window.webContents.executeJavaScript(firstContent)
    await writeWhole(file, (await window.webContents.capturePage()).toPNG())
  } catch {
    console.error('The picture of the window could not be written.')
  }
}

/** Whoever waits for the file sees nothing or all of it. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const beside = `${file}.part`
  await fs.writeFile(beside, content)
  await fs.rename(beside, file)
}
