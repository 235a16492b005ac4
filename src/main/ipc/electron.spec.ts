import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { door as names } from '@shared/ipc/door'
import { instant } from '@shared/vocabulary/instant'
import type { AppView } from '@shared/views/app'
import type { Desk, ShutDesk } from '../services/desk'
import type { Session } from '../operators/session'
import { openDoor, type Answering } from './electron'

type Handler = (event: object, channel: unknown, request: unknown) => Promise<unknown>
const handlers = vi.hoisted(() => new Map<string, Handler>())
// Electron itself is not there under test; the window and its frames are in tests/e2e/security.spec.ts.
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, handler: Handler) => handlers.set(name, handler) },
}))

const page = 'app://latchkey/index.html'

/** A window as Electron has it: its contents, their main frame, and what they tell. */
class Window extends EventEmitter {
  readonly sent: unknown[][] = []
  destroyed = false
  readonly mainFrame = { url: page }
  readonly webContents = Object.assign(new EventEmitter(), {
    mainFrame: this.mainFrame,
    send: (...sent: unknown[]) => this.sent.push(sent),
  })
  readonly isDestroyed = () => this.destroyed
}

const asked: unknown[][] = []
const ended: unknown[][] = []
const inputs: Session[] = []
const foreign: number[] = []

/** A door with one window in it, and what stands behind it. */
function door({
  first = null,
  shut = false,
  development = null as string | null,
  full = false,
}: { first?: AppView | null; shut?: boolean; development?: string | null; full?: boolean } = {}) {
  const desk = { fault: shut ? { kind: 'damaged', file: '', detail: null } : null } as
    Desk | ShutDesk
  const code: Answering = {
    desk,
    dispatch: async (...call) => (asked.push(call), { ok: true, value: 'answered' }),
    noteInput: async (_desk, session) => void inputs.push(session),
    recordEnds: async (...end) => void ended.push(end.slice(1)),
    recordForeign: async (_desk, calls) => {
      foreign.push(calls)
      if (full) throw new Error('no room')
    },
  }
  const opened = openDoor(
    { firstView: async () => first, answering: async () => code },
    development,
  )
  const window = new Window()
  opened.admit(window as never)
  const call = (event: object, channel: unknown = 'outbox.list', request: unknown = {}) =>
    handlers.get(names.call)!(event, channel, request)
  const drop = (event: object, paths: unknown) => handlers.get(names.drop)!(event, paths, undefined)
  return { opened, window, desk, call, drop }
}

const from = (window: Window, senderFrame: unknown = window.mainFrame) => ({
  sender: window.webContents,
  senderFrame,
})
const refused = { ok: false, error: { code: 'forbidden', facts: {}, liftsAt: null } }
const sessionOfCall = (index = 0) => asked[index]![1] as Session

beforeEach(() => {
  handlers.clear()
  for (const list of [asked, ended, inputs, foreign]) list.length = 0
})

describe('the door', () => {
  it('hands a call of our window’s page to the desk, with the window’s session', async () => {
    const { window, desk, call } = door()
    expect(await call(from(window), 'accounts.find', { query: 'maria' })).toEqual({
      ok: true,
      value: 'answered',
    })
    expect(asked).toEqual([
      [desk, expect.objectContaining({ operatorId: null }), 'accounts.find', { query: 'maria' }],
    ])
  })

  it('answers no window that was not let in, no frame within the page, none that is gone, and no other page', async () => {
    const { window, call } = door()
    const stranger = new Window()
    for (const event of [
      from(stranger),
      { sender: window.webContents, senderFrame: stranger.mainFrame },
      from(window, { url: page }),
      from(window, null),
    ])
      expect(await call(event)).toEqual(refused)
    for (const url of [
      'about:blank',
      'https://latchkey/',
      'app://evil/index.html',
      'http://localhost:5173/',
      '',
    ]) {
      window.mainFrame.url = url
      expect(await call(from(window))).toEqual(refused)
    }
    expect(asked).toEqual([])
    await vi.waitFor(() => expect(foreign[0]).toBe(1))
  })

  it('takes the page of the development server where one is named, and ours too', async () => {
    const { window, call } = door({ development: 'http://localhost:5173' })
    window.mainFrame.url = 'http://localhost:5173/'
    expect(await call(from(window))).toMatchObject({ ok: true })
    window.mainFrame.url = 'http://localhost:5174/'
    expect(await call(from(window))).toEqual(refused)
  })

  it('gives each window a session of its own', async () => {
    const { opened, window, call } = door()
    const second = new Window()
    opened.admit(second as never)
    await call(from(window))
    await call(from(second))
    expect(sessionOfCall(0)).not.toBe(sessionOfCall(1))
    await call(from(window))
    expect(sessionOfCall(2)).toBe(sessionOfCall(0))
  })

  it('answers what the window begins with before there is a desk, and nothing else', async () => {
    const view = { phase: 'locked', now: instant('2026-06-01T10:00:00Z') } as AppView
    const { window, call } = door({ first: view })
    expect(await call(from(window), 'app.show')).toEqual({ ok: true, value: view })
    expect(asked).toEqual([])
    await call(from(window), 'app.waiting')
    expect(asked).toHaveLength(1)
  })

  it('asks the desk for the beginning once there is one', async () => {
    const { window, call } = door()
    expect(await call(from(window), 'app.show')).toEqual({ ok: true, value: 'answered' })
  })

  it('lets a destroyed or closed window in no more, and ends its session', async () => {
    const { window, call } = door()
    await call(from(window))
    const session = sessionOfCall()
    session.operatorId = 'ana'
    window.destroyed = true
    expect(await call(from(window))).toEqual(refused)
    window.destroyed = false
    const { sitting } = session
    window.emit('closed')
    expect([session.operatorId, sitting.over]).toEqual([null, true])
    expect(await call(from(window))).toEqual(refused)
  })

  it('refuses a call from elsewhere also where the disk has no room to write it down, and the desk goes on', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { window, call } = door({ full: true })
    expect(await call(from(new Window()))).toEqual(refused)
    await vi.waitFor(() =>
      expect(told).toHaveBeenCalledWith(expect.stringContaining('a defect in window')),
    )
    expect(await call(from(window))).toEqual({ ok: true, value: 'answered' })
    told.mockRestore()
  })

  it('locks a window whose page crashed, and then writes down whose session that ended', async () => {
    const { window, call } = door()
    await call(from(window))
    const session = sessionOfCall()
    session.operatorId = 'ana'
    window.webContents.emit('render-process-gone')
    expect(session.operatorId).toBeNull()
    await vi.waitFor(() => expect(ended).toEqual([[['ana'], 'crashed']]))
    window.webContents.emit('render-process-gone')
    await vi.waitFor(() => expect(ended.at(-1)).toEqual([[], 'crashed']))
  })

  it('notes that somebody is there at each input of their own window', async () => {
    const { window, call } = door()
    await call(from(window))
    window.webContents.emit('input-event')
    await vi.waitFor(() => expect(inputs).toEqual([sessionOfCall()]))
  })

  it('notes and writes nothing down at a desk that is shut', async () => {
    const { window, call } = door({ shut: true })
    window.webContents.emit('input-event')
    window.webContents.emit('render-process-gone')
    // Asked after both, so answered after both.
    await call(from(window))
    expect([inputs, ended]).toEqual([[], []])
  })

  it('locks all windows, and tells each that is still there', async () => {
    const { opened, window, call } = door()
    const second = new Window()
    opened.admit(second as never)
    for (const one of [window, second]) await call(from(one))
    sessionOfCall(0).operatorId = sessionOfCall(1).operatorId = 'ana'
    opened.lockAll()
    expect([sessionOfCall(0).operatorId, sessionOfCall(1).operatorId]).toEqual([null, null])
    second.destroyed = true
    opened.announce('desk.changed', { accountId: null })
    expect(window.sent).toEqual([[names.announce, 'desk.changed', { accountId: null }]])
    expect(second.sent).toEqual([])
  })
})

it('a call from elsewhere is handed on to be written down, and a second one right after it is not', async () => {
  foreign.length = 0
  const { call } = door()
  const stranger = new Window()
  for (let calls = 0; calls < 3; calls += 1) expect(await call(from(stranger))).toEqual(refused)
  await new Promise(setImmediate)
  expect(foreign).toEqual([1])
})

describe('files that are dropped', () => {
  const files = ['/home/ana/people.csv']

  it('get a token where somebody is signed in in our window, which keeps them for its session only', async () => {
    const { window, call, drop } = door()
    await call(from(window))
    const session = sessionOfCall()
    expect(drop(from(window), files)).toBeNull()
    session.operatorId = 'operator-1' as never
    const token = drop(from(window), files)
    expect(token).toMatch(/^[0-9a-f-]{36}$/)
    expect(session.dropped).toEqual({ token, paths: files })
  })

  it('are nobody’s where another frame, another page or a foreign window names them', async () => {
    const { window, call, drop } = door()
    await call(from(window))
    sessionOfCall().operatorId = 'operator-1' as never
    expect(drop(from(window, { url: page }), files)).toBeNull()
    expect(drop(from(new Window()), files)).toBeNull()
    window.mainFrame.url = 'https://example.org/'
    expect(drop(from(window), files)).toBeNull()
    expect(sessionOfCall().dropped).toBeNull()
  })
})
