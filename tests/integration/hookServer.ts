import { createHmac, timingSafeEqual } from 'node:crypto'
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A ticket system of the house: it keeps what it is told, and answers as the test says. */
export interface HookServer {
  readonly url: string
  readonly received: Received[]
  answer: (response: ServerResponse, received: Received) => void
  close(): Promise<void>
}

/** @param secured its key and certificate; left out: it speaks no TLS */
export async function hookServer(
  secured: { readonly key: string; readonly cert: string } | null = null,
): Promise<HookServer> {
  const received: Received[] = []
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      const one = { headers: request.headers, text, body: JSON.parse(text) as Received['body'] }
      received.push(one)
      hook.answer(response, one)
    })
  }
  const server = secured === null ? createServer(listener) : createSecureServer(secured, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const hook: HookServer = {
    url: `${secured === null ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer: (response) => response.writeHead(204).end(),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return hook
}

/** As docs/tickets.md shows it. */
export function isGenuine({ headers, text }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${text}`
  const right = Buffer.from(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  const given = Buffer.from(headers['webhook-signature'] as string)
  return given.length === right.length && timingSafeEqual(given, right)
}
