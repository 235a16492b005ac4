import { connect } from 'node:tls'

/** A session with a mail server by hand: the least that a message can take. */
export interface Bare {
  /** One message, in as many turns as it takes. */
  send(): Promise<void>
  close(): void
}

const envelope = 'MAIL FROM:<a@desk.test>\r\nRCPT TO:<maria.g@customers.test>\r\nDATA\r\n'
/** As long as a code's message is. */
const message = `Subject: Your code\r\n\r\n${'x'.repeat(60).concat('\r\n').repeat(22)}.\r\n`
const go = '354'
const taken = '250 2.0.0'

export function bareSession(port: number, authority: string): Promise<Bare> {
  const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', ca: authority })
  socket.setNoDelay(true)
  let heard = ''
  let look = (): void => undefined
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString()
    look()
  })
  const said = (words: string): Promise<void> =>
    new Promise((resolve) => {
      look = () => {
        if (!heard.includes(words)) return
        heard = ''
        resolve()
      }
      look()
    })
  const session: Bare = {
    async send() {
      socket.write(envelope)
      await said(go)
      socket.write(message)
      await said(taken)
    },
    close: () => void socket.destroy(),
  }
  return said('220').then(async () => {
    socket.write('EHLO desk.test\r\n')
    await said('250 ')
    return session
  })
}
