/** The display that a window opens on: the person's own, or a virtual one that goes when we go. */
import { spawn } from 'node:child_process'

/** Only Linux has machines without a display; elsewhere there is always one. */
export function hasDisplay(environment = process.env) {
  return process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

/**
 * Starts a virtual display.
 *
 * Xvfb picks a free number itself and tells it on file descriptor 3. A shell stands between it and us and waits for the end
 * of its input, so that Xvfb ends with us even when we are killed; in a process group of its own, so that Ctrl+C reaches
 * the app first and the display only afterwards.
 *
 * @returns {Promise<{ name: string, stop: () => void }>} name is the value for DISPLAY
 */
export function startVirtualDisplay() {
  const screen = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const script = 'Xvfb "$@" 3>&3 </dev/null & cat >/dev/null; kill $!'
  const shell = spawn('sh', ['-c', script, 'sh', ...screen], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  shell.unref()
  const answer = /** @type {import('node:net').Socket} */ (shell.stdio[3])

  return new Promise((resolve, reject) => {
    let number = ''
    let errors = ''
    const stop = () => shell.stdin.destroy()
    const failed = (why) => {
      stop()
      reject(new Error(`The virtual display (Xvfb) did not start: ${why}`))
    }
    const tooLong = setTimeout(() => failed('it gave no sign for 20 seconds'), 20_000)
    shell.on('error', (error) => failed(error.message))
    shell.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
    answer.setEncoding('utf8').on('data', (text) => {
      number += text
      if (!number.endsWith('\n')) return
      clearTimeout(tooLong)
      // Nothing of it may keep our own process running.
      for (const stream of [shell.stdin, shell.stderr, answer])
        /** @type {import('node:net').Socket} */ (stream).unref()
      resolve({ name: `:${number.trim()}`, stop })
    })
    // Xvfb's end closes the pipe; the shell is still waiting then.
    answer.on('end', () => number.endsWith('\n') || failed(errors.trim() || 'it ended at once'))
  })
}
