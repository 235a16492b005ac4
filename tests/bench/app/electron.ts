import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { pause } from './pause'

/** An app that was started as a person starts it: nothing is attached to it until it shows its first content. */
export interface Started {
  readonly page: Page
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly pid: number
  close(): Promise<void>
}

/** What Electron needs on this machine; `scripts/tool.mjs` says so. */
export function flags(): string[] {
  return (process.env['LATCHKEY_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
}

export const latchkey = process.cwd()
export const emptyWindow = path.join(process.cwd(), 'tests/bench/app/emptyWindow')

const binary = createRequire(path.join(process.cwd(), 'package.json'))('electron') as string
/** Attaching earlier would slow the start down, or find no page to attach to. */
const untilShown = 1_500
const between = 100

/** Starts the app of a folder on a profile and attaches to its page afterwards, over Chromium's debugger. */
export async function start(folder: string, profile: string): Promise<Started> {
  const portFile = path.join(profile, 'DevToolsActivePort')
  fs.rmSync(portFile, { force: true })
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(
    binary,
    [folder, ...flags(), `--user-data-dir=${profile}`, '--lang=en-US', '--remote-debugging-port=0'],
    { cwd: folder, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  try {
    await pause(untilShown)
    const address = await debuggerOf(portFile, child)
    const browser = await chromium.connectOverCDP(address)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error(`${folder} shows no page`)
    const close = async () => {
      await browser.close()
      child.kill('SIGTERM')
      await ended
    }
    return { page, startedAt, pid: child.pid ?? 0, close }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

/** Lets `work` have a new profile folder, and throws it away afterwards. */
export async function withEmptyProfile<T>(work: (profile: string) => Promise<T>): Promise<T> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-bench-empty-'))
  try {
    return await work(profile)
  } finally {
    fs.rmSync(profile, { recursive: true, force: true })
  }
}

/** The debugger's address, once it knows of a page that has a title. */
async function debuggerOf(portFile: string, child: ChildProcess): Promise<string> {
  while (child.exitCode === null && child.signalCode === null) {
    const port = fs.existsSync(portFile) ? fs.readFileSync(portFile, 'utf8').split('\n')[0] : ''
    const address = `http://127.0.0.1:${port}`
    if (port && (await pagesAt(address)).some(({ type, title }) => type === 'page' && title !== ''))
      return address
    await pause(between)
  }
  throw new Error(
    `the app ended with ${child.exitCode ?? child.signalCode} before it showed anything`,
  )
}

async function pagesAt(address: string): Promise<{ type: string; title: string }[]> {
  try {
    return (await (await fetch(`${address}/json/list`)).json()) as { type: string; title: string }[]
  } catch {
    return []
  }
}
