import net, { type AddressInfo, type Socket } from 'node:net'
import { answerTo, commands, encode, textOf, unitReader, type Pdu } from '../pdu'

/** What a scripted centre does with a unit that is none of a bind; undefined: nothing at all. */
export type Script = (pdu: Pdu, say: Say) => void

export interface Say {
  answer(to: Pdu, status: number, body?: Buffer): void
  /** Octets as they are, of the protocol or not. */
  octets(octets: Buffer): void
  drop(): void
}

/** A centre that does on command what no real one does. It lets in whoever comes, unless `binds` says otherwise. */
export async function scriptedCentre(
  script: Script,
  binds: (pdu: Pdu, say: Say) => void = (pdu, say) => say.answer(pdu, 0, textOf('scripted')),
) {
  const sockets = new Set<Socket>()
  const took: Pdu[] = []
  let connections = 0
  const server = net.createServer((socket) => {
    connections += 1
    sockets.add(socket)
    const read = unitReader()
    const say: Say = {
      answer: ({ command, sequence }, status, body = Buffer.alloc(0)) =>
        socket.write(encode({ command: answerTo(command), status, sequence, body })),
      octets: (octets) => socket.write(octets),
      drop: () => socket.destroy(),
    }
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk: Buffer) => {
      for (const pdu of read(chunk)) {
        if (pdu.command === commands.bindTransceiver) binds(pdu, say)
        else {
          took.push(pdu)
          script(pdu, say)
        }
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    took,
    connections: () => connections,
    /** To every session that there is. */
    say: (octets: Buffer) => sockets.forEach((socket) => socket.write(octets)),
    close: () => {
      sockets.forEach((socket) => socket.destroy())
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A deliver_sm from this number with these fields. */
export function delivery(from: string, text: string, esmClass = 4, more = Buffer.alloc(0)): Buffer {
  const short = Buffer.from(text, 'latin1')
  const body = Buffer.concat([
    textOf(''),
    Buffer.from([1, 1]),
    textOf(from),
    Buffer.from([5, 0]),
    textOf('Contoso'),
    Buffer.from([esmClass, 0, 0]),
    textOf(''),
    textOf(''),
    Buffer.from([0, 0, 0, 0, short.length]),
    short,
    more,
  ])
  return encode({ command: commands.deliverSm, status: 0, sequence: 77, body })
}
