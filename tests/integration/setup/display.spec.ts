import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { hasDisplay } from '../../../scripts/display.mjs'
import { hasProgram } from '../../../scripts/setup/run.mjs'

const display = new URL('../../../scripts/display.mjs', import.meta.url).href

test.runIf(process.platform === 'linux')('a display is whatever X or Wayland offers', () => {
  expect(hasDisplay({ DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay({ DISPLAY: '' })).toBe(false)
})

test.runIf(hasProgram('Xvfb')).each([
  ['is told to stop it', 'setTimeout(display.stop)'],
  ['ends', 'setTimeout(process.exit, 100)'],
  ['is killed', 'setTimeout(() => process.kill(process.pid, "SIGKILL"), 100)'],
])('the virtual display ends when its starter %s', async (_when, ending) => {
  const program = `import { startVirtualDisplay } from ${JSON.stringify(display)}
    const display = await startVirtualDisplay(); console.log(display.name); ${ending}`
  const starter = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const name = await new Promise<string>((resolve) =>
    starter.stdout.setEncoding('utf8').once('data', resolve),
  )
  expect(name).toMatch(/^:\d+\n$/)

  const socket = `/tmp/.X11-unix/X${name.trim().slice(1)}`
  await expect.poll(() => fs.existsSync(socket), { timeout: 10_000 }).toBe(false)
})
