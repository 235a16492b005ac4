import fs from 'node:fs/promises'
import path from 'node:path'
import { protocol, type Session } from 'electron'
import { fileOf, scheme } from './origin'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2',
}

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** Has to be called before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/**
 * Serves the built pages, each with the content security policy; nothing else is served. Not by `protocol.handle`: its
 * requests and responses are those of fetch, which Node loads first, and every start would wait for that (record 0011).
 */
export function servePages(session: Session, folder: string): void {
  session.protocol.registerBufferProtocol(scheme, ({ url, method }, answer) => {
    const file = method === 'GET' ? fileOf(url, folder) : null
    const type = file === null ? undefined : types[path.extname(file)]
    if (file === null || type === undefined) return answer(nothing)
    fs.readFile(file).then((data) => answer({ data, headers: { ...headers, 'Content-Type': type } }), () => answer(nothing))
  })
}

const nothing = { statusCode: 404, headers, data: Buffer.alloc(0) }
