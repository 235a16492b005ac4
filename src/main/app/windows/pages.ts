import fs from 'node:fs'
import path from 'node:path'
import { protocol, type Session } from 'electron'
import { deferred } from '../../platform/deferred'
import { fileOf, scheme } from '../../ipc/origin'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** Has to be called before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/**
 * Serves the built pages, each with the content security policy; nothing else is served. Not by `protocol.handle`: its
 * requests and responses are those of fetch, which Node loads first, and every start would wait for that (record 0011).
 * Files are read at once: the largest takes a tenth of a millisecond, and what waits for its turn waits behind all else that a start does.
 * @returns what comes when the first page has been answered: its own process starts with that
 */
export function servePages(session: Session, folder: string): Promise<void> {
  const page = deferred()
  session.protocol.registerBufferProtocol(scheme, ({ url, method }, answer) => {
    const file = method === 'GET' ? fileOf(url, folder) : null
    const extension = file === null ? '' : path.extname(file)
    const type = types[extension]
    const data = file === null || type === undefined ? null : contentOf(file)
    if (data === null || type === undefined) return answer(nothing)
    answer({ data, headers: { ...headers, 'Content-Type': type } })
    page.resolve()
  })
  return page.promise
}

function contentOf(file: string): Buffer | null {
  try {
    return fs.readFileSync(file)
  } catch {
    return null
  }
}

const nothing = { statusCode: 404, headers, data: Buffer.alloc(0) }
