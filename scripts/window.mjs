/** Runs a program that opens windows, on the person's display or a virtual one, and ends it together with us. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { root } from './setup/places.mjs'

const patience = 5000

/**
 * Runs the program until it ends, or until Ctrl+C, a signal or the death of npm ends it.
 *
 * @param {(display: { virtual: boolean }) => { command: string, args: string[] }} program what to run, which may depend on the display
 * @returns {Promise<number>} the exit code to end with
 */
export async function runWithWindow(program) {
  const display = hasDisplay() ? undefined : await startVirtualDisplay()
  const { command, args } = program({ virtual: Boolean(display) })
  const env = { ...process.env, ...(display && { DISPLAY: display.name }) }
  // In a group of its own, Ctrl+C reaches only us, so that the app can close in order, and no descendant of it gets away.
  const ownGroup = process.platform !== 'win32'
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit', detached: ownGroup })

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    child.kill('SIGTERM')
    setTimeout(() => killGroup(child), patience).unref()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop)
  const watch = watchParents(stop)

  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    // A window that was ended on request has not failed.
    child.on('exit', (status, endedBy) => resolve(stopping ? 0 : (status ?? (endedBy ? 1 : 0))))
  })
  clearInterval(watch)
  killGroup(child)
  display?.stop()
  return code
}

/** Ends the program and whatever it started, electron-vite's Electron for one. */
function killGroup(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // All of it has already ended.
  }
}

/** npm does not pass signals on, and may be killed: then our parent changes, or the parent of the shell between npm and us. */
function watchParents(gone) {
  const parents = () => `${process.ppid} ${parentOf(process.ppid)}`
  const first = parents()
  return setInterval(() => parents() !== first && gone(), 500)
}

function parentOf(pid) {
  try {
    // The program's name is in parentheses and may hold anything; state and parent follow it.
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')
    return fields[1]
  } catch {
    return undefined
  }
}
