/**
 * Starts programs and ends them with whoever started it: when its input closes, also because a test was killed, they are ended
 * and their folder is removed. One that ends by itself ends them all.
 * usage: keeper.mjs FOLDER JSON-of-commands
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'

const [folder, commands] = process.argv.slice(2)
const longestEnd = 5_000
let isEnding = false

const children = JSON.parse(commands).map(([program, ...args]) => {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder })
  child.ended = new Promise((resolve) => {
    child.on('exit', resolve)
    child.on('error', (error) => {
      console.error(error.message)
      resolve(null)
    })
  }).then(() => end(1))
  return child
})

function end(status) {
  if (isEnding) return
  isEnding = true
  for (const child of children) child.kill('SIGTERM')
  const late = setTimeout(() => {
    for (const child of children) child.kill('SIGKILL')
  }, longestEnd)
  const gone = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null
  const ended = children
    .filter((child) => child.pid !== undefined && !gone(child))
    .map((child) => new Promise((resolve) => child.on('exit', resolve)))
  void Promise.all(ended).then(() => {
    clearTimeout(late)
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    process.exit(status)
  })
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => end(0))
process.stdin
  .resume()
  .on('end', () => end(0))
  .on('error', () => end(0))
