import { createInterface } from 'node:readline'

/** The person at the terminal, or the pipe in their place. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Null: there is nobody to ask. */
  ask(question: string): Promise<string | null>
  /** The same, and what is typed is not shown. @param piped it is the first line of the input instead */
  askSecret(question: string, piped: boolean): Promise<string | null>
}

const enter = ['\r', '\n', '\u0004']
const back = ['\u007f', '\b']
const interrupt = '\u0003'

/** The real one. Questions go to the error output: what is written may be read by a program. */
export const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  ask: async (question) => {
    if (!process.stdin.isTTY) return null
    process.stderr.write(question)
    return firstLine()
  },
  askSecret: async (question, piped) => {
    if (piped) return process.stdin.isTTY ? null : firstLine()
    if (!process.stdin.isTTY) return null
    process.stderr.write(question)
    return unseen()
  },
}

async function firstLine(): Promise<string | null> {
  const lines = createInterface({ input: process.stdin })
  try {
    for await (const line of lines) return line
    return null
  } finally {
    lines.close()
  }
}

/** What is typed up to the line's end, without an echo. */
function unseen(): Promise<string | null> {
  const { stdin } = process
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve) => {
    let typed: string[] = []
    const end = (answer: string | null): void => {
      stdin.off('data', hear)
      stdin.setRawMode(false)
      stdin.pause()
      process.stderr.write('\n')
      resolve(answer)
    }
    const hear = (text: string): void => {
      for (const letter of text) {
        if (letter === interrupt) return end(null)
        if (enter.includes(letter)) return end(typed.join(''))
        typed = back.includes(letter) ? typed.slice(0, -1) : [...typed, letter]
      }
    }
    stdin.on('data', hear)
  })
}
