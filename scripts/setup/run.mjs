/** Starting other programs, and telling what they said when they failed. */
import { spawn, spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { root } from './places.mjs'

/**
 * Runs a program to its end and keeps what it prints.
 *
 * @returns {Promise<{ code: number | null, signal: string | null, stdout: string, stderr: string }>} code is null when it could not be started or was killed
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
    child.on('error', (error) =>
      resolve({ code: null, signal: null, stdout, stderr: stderr + error.message }),
    )
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
}

/** The lines that tell why a program failed: its first ones, because tools end with usage text and advice; without warnings and stack traces. */
export function reason({ stdout, stderr, signal }, lines = 12) {
  const text = stripVTControlCharacters(stderr.trim() || stdout.trim())
    .split('\n')
    .filter((line) => !/^npm warn|^(npm error)?\s+at /i.test(line))
  if (signal) text.unshift(`(ended by ${signal})`)
  return text
    .slice(0, lines)
    .map((line) => `  ${line}`)
    .join('\n')
}

/** The npm that runs this script, else the one on the path: a program and its first arguments. */
export function npm() {
  const running = process.env.npm_execpath
  if (running && /npm-cli\.[cm]?js$/.test(running)) return [process.execPath, running]
  return process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm']
}

/** Whether a program can be found, without running it. */
export function hasProgram(name) {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  const found = spawnSync(finder, [name], { stdio: 'ignore' })
  // A system without `which` still has a shell.
  if (found.error)
    return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0
  return found.status === 0
}

export const isRoot = process.getuid?.() === 0
