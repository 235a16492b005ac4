import net from 'node:net'
import type { Random } from '../../bench/directory/random'

/** A mail server that is no good: one in ten messages meets something that no protocol can judge. */
export interface DroppingServer {
  readonly port: number
  /** How often each message was taken, by its id. */
  readonly taken: ReadonlyMap<string, number>
  stop(): void
}

/** In milliseconds. */
const longestAnswer = 12

export async function droppingServer(random: Random): Promise<DroppingServer> {
  const taken = new Map<string, number>()
  const open = new Set<net.Socket>()

  function atEnd(socket: net.Socket, text: string): void {
    const id = /^Message-ID: <([^@>]+)@/im.exec(text)?.[1] ?? ''
    const take = (): void => void taken.set(id, (taken.get(id) ?? 0) + 1)
    const chance = random()
    if (chance < 0.03) return void socket.destroy()
    if (chance >= 0.07 && chance < 0.1) return void socket.write('451 4.3.0 later\r\n')
    take()
    // Taken, and its answer is lost, or never comes.
    if (chance < 0.06) socket.destroy()
    else if (chance >= 0.07)
      setTimeout(() => socket.write('250 2.0.0 queued\r\n'), random() * longestAnswer)
  }

  function recipient(socket: net.Socket): void {
    const chance = random()
    if (chance < 0.03) socket.write('550 5.1.1 no such user\r\n')
    else if (chance < 0.09) socket.write('451 4.7.1 greylisted\r\n')
    else if (chance < 0.1) socket.destroy()
    else socket.write('250 2.1.5 ok\r\n')
  }

  const server = net.createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined).on('close', () => open.delete(socket))
    let [buffer, text, inData] = ['', '', false]
    const heard = (line: string): void => {
      if (inData) {
        if (line !== '.') return void (text += `${line}\n`)
        inData = false
        return atEnd(socket, text)
      }
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO') socket.write('250-dropping\r\n250 8BITMIME\r\n')
      else if (verb === 'RCPT') recipient(socket)
      else if (verb === 'DATA') {
        ;[inData, text] = [true, '']
        socket.write('354 go on\r\n')
      } else if (verb === 'QUIT') socket.end('221 bye\r\n')
      else socket.write('250 2.1.0 ok\r\n')
    }
    socket.write('220 dropping\r\n')
    socket.on('data', (data) => {
      buffer += data.toString()
      for (let end; (end = buffer.indexOf('\r\n')) !== -1;) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        heard(line)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as net.AddressInfo).port,
    taken,
    stop() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
