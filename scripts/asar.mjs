/** Archives in asar, the format in which Electron keeps an app. */
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createPackageFromStreams } from '@electron/asar'

/**
 * Writes files into an archive.
 *
 * @param {string} archive where it goes
 * @param {Array<{ path: string, bytes: Buffer | string, unpacked?: boolean }>} files paths inside the archive, with forward
 *   slashes; an unpacked file is only listed there and lies in `<archive>.unpacked`, executable
 */
export async function writeAsar(archive, files) {
  const streams = files.map(({ path, bytes, unpacked = false }) => ({
    type: /** @type {const} */ ('file'),
    path,
    unpacked,
    streamGenerator: () => Readable.from(Buffer.from(bytes)),
    stat: { size: Buffer.byteLength(bytes), mode: unpacked ? 0o755 : 0o644 },
  }))
  // The library is done when it has handed everything over, which may be before all of it is in the file.
  await finished(await createPackageFromStreams(archive, streams))
}
