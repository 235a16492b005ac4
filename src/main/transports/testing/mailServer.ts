import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, TLSSocket } from 'node:tls'
import { selfSigned } from './selfSigned'

/** When a mail server answers. `.`: at the end of a message */
export type Moment = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | '.'

/** A reply; or `drop`: it ends the connection · `silence`: it never answers. */
export type Answer = string | ((line: string, session: number) => string)

export interface Script {
  readonly security?: 'tls' | 'starttls' | 'plain'
  readonly offers?: readonly string[]
  readonly answers?: Readonly<Partial<Record<Moment, Answer>>>
  /** Drops once it has so many characters of a message. */
  readonly dropsInData?: number
  readonly host?: string
}

/** A mail server that does what it is told to: what no real one does on command. */
export interface ScriptedServer {
  readonly port: number
  /** Its certificate, which vouches for itself. */
  readonly authority: string
  /** Every line that came, of all sessions, but for those of messages. */
  readonly lines: string[]
  readonly messages: string[]
  sessions(): number
  /** Ends what is open, as a server does that is started again. */
  hangUp(): void
  stop(): Promise<void>
}

const usual: Readonly<Record<Exclude<Moment, 'EHLO'>, string>> = {
  greeting: '220 scripted ESMTP',
  STARTTLS: '220 go on',
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go on',
  '.': '250 2.0.0 Ok: queued as 4C551230972',
}

export async function scriptedServer(script: Script = {}): Promise<ScriptedServer> {
  const { key, cert } = selfSigned('localhost')
  const security = script.security ?? 'plain'
  const open = new Set<Socket>()
  const lines: string[] = []
  const messages: string[] = []
  let sessions = 0

  function serve(socket: Socket, session: number, greets: boolean): void {
    let buffer = ''
    let message: string[] | null = null
    open.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    const answer = (moment: Moment, line: string, fallback: string): boolean => {
      const given = script.answers?.[moment] ?? fallback
      const reply = typeof given === 'string' ? given : given(line, session)
      if (reply === 'drop') socket.destroy()
      else if (reply.startsWith('421')) socket.end(`${reply}\r\n`)
      else if (reply !== 'silence') socket.write(`${reply}\r\n`)
      return /^[23]/.test(reply)
    }
    const offers = (): string => {
      const stands = socket instanceof TLSSocket
      const offered = [
        ...(security === 'starttls' && !stands ? ['STARTTLS'] : (script.offers ?? ['AUTH PLAIN'])),
        '8BITMIME',
      ]
      return ['scripted', ...offered]
        .map((line, at, all) => `250${at === all.length - 1 ? ' ' : '-'}${line}`)
        .join('\r\n')
    }
    const heard = (line: string): void => {
      if (message !== null) {
        if (line !== '.') return void message.push(line)
        messages.push(message.join('\r\n'))
        message = null
        return void answer('.', line, usual['.'])
      }
      lines.push(line)
      const verb = line.slice(0, line.search(/[ :]|$/)).toUpperCase()
      switch (verb) {
        case 'EHLO':
          return void answer('EHLO', line, offers())
        case 'STARTTLS': {
          if (!answer('STARTTLS', line, security === 'starttls' ? usual.STARTTLS : '502 no')) return
          socket.removeAllListeners('data')
          return serve(new TLSSocket(socket, { isServer: true, key, cert }), session, false)
        }
        case 'DATA':
          if (answer('DATA', line, usual.DATA)) message = []
          return
        case 'QUIT':
          return void socket.end('221 bye\r\n')
        case 'MAIL':
        case 'RCPT':
          return void answer(verb, line, usual[verb])
        default:
          return void answer('AUTH', line, usual.AUTH)
      }
    }
    if (greets && !answer('greeting', '', usual.greeting)) return
    socket.on('data', (data: Buffer) => {
      buffer += data.toString('utf8')
      if (message !== null && buffer.length > (script.dropsInData ?? Infinity)) socket.destroy()
      for (let end; (end = buffer.indexOf('\r\n')) !== -1;) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        heard(line)
      }
    })
  }

  const server: Server =
    security === 'tls'
      ? createTlsServer({ key, cert }, (socket) => serve(socket, ++sessions, true))
      : createServer((socket) => serve(socket, ++sessions, true))
  server.on('tlsClientError', () => undefined)
  const hangUp = (): void => open.forEach((socket) => socket.destroy())
  await new Promise<void>((ready) => server.listen(0, script.host ?? '127.0.0.1', ready))
  return {
    port: (server.address() as { port: number }).port,
    authority: cert,
    lines,
    messages,
    sessions: () => sessions,
    hangUp,
    stop: async () => {
      hangUp()
      await new Promise((gone) => server.close(gone))
    },
  }
}
