import path from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { Asker, FileTarget, Host } from '../ports/host'
import type { ImportFile } from '../ports/imports'
import { atomicFile, writeAtomically } from './atomicWrite'
import { importFiles } from './importFiles'

/** The machine as the desk sees it. */
export function electronHost(windowOf: (asker: Asker) => BrowserWindow | null): Host {
  return {
    version: app.getVersion(),
    folder: app.getPath('userData'),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: () => (app.getLocale().startsWith('es') ? 'es' : 'en'),
    chooseFiles,
    chooseFolder,
    chooseTarget,
    pageAsPdf: async (asker) => pageAsPdf(printed(windowOf(asker))),
    printPage: async (asker) => printPage(printed(windowOf(asker))),
  }
}

async function chooseFiles(of?: 'certificates'): Promise<readonly ImportFile[]> {
  const options: Electron.OpenDialogOptions = {
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [
      of === 'certificates'
        ? { name: 'PEM', extensions: ['pem', 'crt', 'cer'] }
        : { name: 'CSV, JSON', extensions: ['csv', 'json', 'ndjson', 'jsonl', 'txt'] },
      { name: '*', extensions: ['*'] },
    ],
  }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } =
    window === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options)
  return canceled ? [] : importFiles(filePaths)
}

async function chooseFolder(): Promise<string | null> {
  const options: Electron.OpenDialogOptions = { properties: ['openDirectory', 'dontAddToRecent'] }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } =
    window === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options)
  return canceled ? null : (filePaths[0] ?? null)
}

async function chooseTarget(name: string): Promise<FileTarget | null> {
  const options: Electron.SaveDialogOptions = {
    defaultPath: name,
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePath } =
    window === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options)
  if (canceled || filePath === '') return null
  return {
    ...atomicFile(filePath),
    writeBeside: (beside, text) =>
      writeAtomically(path.join(path.dirname(filePath), beside), [text]),
  }
}

async function pageAsPdf({ webContents }: BrowserWindow): Promise<Uint8Array> {
  // Tagged, so that a screen reader reads the file as a page with headings and lists; its title and language are the page's.
  return new Uint8Array(
    await webContents.printToPDF({
      pageSize: 'A4',
      printBackground: false,
      generateTaggedPDF: true,
    }),
  )
}

async function printPage({ webContents }: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) =>
    webContents.print({ silent: false, printBackground: false }, (success) => resolve(success)),
  )
}

function printed(window: BrowserWindow | null): BrowserWindow {
  if (window === null || window.isDestroyed()) throw new Error('there is no window to print')
  return window
}
