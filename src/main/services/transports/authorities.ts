import { X509Certificate } from 'node:crypto'
import type { CertificateView } from '@shared/views/transport'
import { instantOfMilliseconds } from '@shared/vocabulary/instant'

const block = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g
const most = 20

/** The certificates of a text in PEM, as it is kept: nothing else is in it. Null: there is none, or one can’t be read. */
export function readAuthorities(
  text: string,
): { readonly pem: string; readonly certificates: readonly CertificateView[] } | null {
  const blocks = text.replace(/\r\n?/g, '\n').match(block) ?? []
  if (blocks.length === 0 || blocks.length > most) return null
  try {
    return {
      pem: `${blocks.join('\n')}\n`,
      certificates: blocks.map((one) => viewOf(new X509Certificate(one))),
    }
  } catch {
    return null
  }
}

/** Those of a setting; none where it is empty. */
export function certificatesOf(pem: string): readonly CertificateView[] {
  return readAuthorities(pem)?.certificates ?? []
}

function viewOf({ subject, issuer, validTo, fingerprint256 }: X509Certificate): CertificateView {
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    until: instantOfMilliseconds(Date.parse(validTo)),
    fingerprint: fingerprint256,
  }
}

/** The common name where there is one; else all of it, in one line. */
function nameOf(name: string): string {
  const common = name.split('\n').find((part) => part.startsWith('CN='))
  return common === undefined ? name.replaceAll('\n', ', ') : common.slice(3)
}
