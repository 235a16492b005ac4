import { readFile } from 'node:fs/promises'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { readAuthorities } from '../../services/transports/authorities'

const mostBytes = 256_000

/** Whose certificates somebody pastes, or has in a file that they choose. */
export const run: Run<'transports.readAuthorities'> = async (desk, _asking, { pem }) => {
  if (pem !== null) return answer(pem)
  const [file] = await desk.host.chooseFiles('certificates')
  if (file === undefined) return ok(null)
  try {
    const bytes = await readFile(file.path)
    return answer(bytes.byteLength > mostBytes ? '' : bytes.toString('utf8'))
  } catch {
    return failed('file', { reason: 'unreadable' })
  }
}

function answer(text: string) {
  const read = readAuthorities(text)
  return read === null ? failed('bad-request', { pem: 'authorities' }) : ok(read)
}
