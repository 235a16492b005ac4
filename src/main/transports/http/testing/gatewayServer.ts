import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a gateway reads it. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly text: string
}
export type Said = readonly [
  status: number,
  answer: unknown,
  headers?: Readonly<Record<string, string>>,
]

export interface GatewayServer {
  readonly base: string
  readonly asked: Asked[]
  close(): Promise<void>
}

/** A gateway on this machine that answers as it is told, in JSON or plainly; null: it hangs up. */
export async function gatewayServer(
  answer: (asked: Asked, response: ServerResponse) => Said | null | 'nothing',
): Promise<GatewayServer> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://gateway')
      const one: Asked = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        text: Buffer.concat(chunks).toString('utf8'),
      }
      asked.push(one)
      const said = answer(one, response)
      if (said === 'nothing') return
      if (said === null) return void request.socket.destroy()
      const [status, value, headers] = said
      response.writeHead(status, headers)
      response.end(typeof value === 'string' ? value : JSON.stringify(value))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
