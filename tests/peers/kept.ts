import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** Below the ports that systems give out for connections: nobody takes one of these by chance between our look and the peer’s start. */
const firstPort = 12_000
const lastPort = 29_000
const longestStart = 20_000
const mostStarts = 5

/** Programs that run until they are stopped, or until the process that started them is gone. */
export interface Kept {
  readonly folder: string
  readonly ports: readonly number[]
  /** Ends when they have ended and their folder is gone. */
  stop(): Promise<void>
}

/** How programs are started: `prepare` fills the folder for these ports, and answers the commands. */
export interface Recipe {
  readonly ports: number
  prepare(folder: string, ports: readonly number[]): readonly (readonly string[])[]
}

/** Starts programs in a folder of their own on free ports of 127.0.0.1, and waits until they take connections. */
export async function kept(name: string, recipe: Recipe): Promise<Kept> {
  let said = ''
  for (let start = 0; start < mostStarts; start += 1) {
    const folder = mkdtempSync(path.join(tmpdir(), `latchkey-${name}-`))
    const ports = await freePorts(recipe.ports)
    const commands = recipe.prepare(folder, ports)
    const keeper = spawn(
      process.execPath,
      [fileURLToPath(new URL('keeper.mjs', import.meta.url)), folder, JSON.stringify(commands)],
      // A group of its own: Ctrl+C reaches the test alone, and the keeper hears of it by its input.
      {
        stdio: ['pipe', 'ignore', 'pipe'],
        detached: true,
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      },
    )
    keeper.stderr.setEncoding('utf8').on('data', (text) => (said += text))
    keeper.stdin.on('error', () => undefined)
    const state = { hasEnded: false }
    const ended = new Promise<void>((resolve) => {
      keeper.on('close', () => {
        state.hasEnded = true
        resolve()
      })
    })
    const stop = () => {
      keeper.stdin.end()
      return ended
    }
    if (await allAnswer(ports, state)) return { folder, ports, stop }
    await stop()
  }
  throw new Error(`The ${name} peer did not start: ${said.slice(-2_000) || 'it said nothing'}`)
}

async function allAnswer(
  ports: readonly number[],
  state: { readonly hasEnded: boolean },
): Promise<boolean> {
  const until = Date.now() + longestStart
  for (const port of ports)
    while (!(await answers(port))) {
      if (state.hasEnded || Date.now() > until) return false
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  return !state.hasEnded
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) {
    const port = firstPort + Math.floor(Math.random() * (lastPort - firstPort))
    if (await isFree(port)) ports.add(port)
  }
  return [...ports]
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** A port of a server that this test listens with itself. */
export function portOf(server: { address(): AddressInfo | string | null }): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It has no port.')
  return address.port
}
