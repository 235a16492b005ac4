import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Certified {
  /** Where key and certificate lie, for a program that reads them itself. */
  readonly keyFile: string
  readonly certificateFile: string
  /** The authority’s certificate in PEM: what a transport is given to vouch for the peer. */
  readonly authority: string
}

/** An authority of now, and a certificate by it for `localhost`, `127.0.0.1` and these names. */
export function certified(folder: string, names: readonly string[] = []): Certified {
  const at = (name: string) => path.join(folder, name)
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const authority = ['-subj', '/CN=Latchkey test authority', '-days', '30']
  openssl('req', '-x509', ...key, '-keyout', 'authority.key', '-out', 'authority.pem', ...authority)
  openssl('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=localhost')
  const alternatives = ['DNS:localhost', 'IP:127.0.0.1', ...names.map((name) => `DNS:${name}`)]
  writeFileSync(at('names'), `subjectAltName=${alternatives.join(',')}\n`)
  const signer = ['-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial']
  openssl(
    ...['x509', '-req', '-in', 'server.csr', ...signer, '-days', '30'],
    ...['-extfile', 'names', '-out', 'server.pem'],
  )
  chmodSync(at('server.key'), 0o600)
  return {
    keyFile: at('server.key'),
    certificateFile: at('server.pem'),
    authority: readFileSync(at('authority.pem'), 'utf8'),
  }
}
