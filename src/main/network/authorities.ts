import tls from 'node:tls'

/** Newer than the oldest Node that the command line runs on. */
const ofSystem = tls as unknown as { getCACertificates?: (of: 'system') => string[] }
let known: string[] | null = null

/** Those that come with Node, and those that this machine trusts besides: an inner server has a certificate of the house. */
export function knownAuthorities(): string[] {
  return (known ??= [
    ...new Set([...tls.rootCertificates, ...(ofSystem.getCACertificates?.('system') ?? [])]),
  ])
}
