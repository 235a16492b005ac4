/** Reads zip archives: the central directory and deflate; no zip64, no encryption. */
import zlib from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const stored = 0
const deflated = 8

/**
 * Lists what a zip archive holds.
 *
 * @param {Buffer} archive
 * @returns {Generator<{ name: string, mode: number, isSymlink: boolean, isFolder: boolean, read: () => Buffer }>}
 */
export function* zipEntries(archive) {
  const end = findEnd(archive)
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== directoryEntry)
      throw new Error('Not a zip archive: its directory is damaged.')
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    // The upper half of the external attributes is the Unix mode.
    const mode = archive.readUInt16LE(at + 40)
    const entry = {
      method: archive.readUInt16LE(at + 10),
      size: archive.readUInt32LE(at + 20),
      local: archive.readUInt32LE(at + 42),
    }
    yield {
      name,
      mode: mode & 0o777,
      isSymlink: (mode & 0o170000) === 0o120000,
      isFolder: name.endsWith('/'),
      read: () => readEntry(archive, name, entry),
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
}

/** The end record stands last, but a comment of up to 64 KB may follow it. */
function findEnd(archive) {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 0xffff); at -= 1) {
    if (archive.readUInt32LE(at) === endOfDirectory) return at
  }
  throw new Error('Not a zip archive: it has no directory.')
}

function readEntry(archive, name, { method, size, local }) {
  // Name and extra field of the local header may be longer than those of the directory.
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const bytes = archive.subarray(start, start + size)
  if (method === stored) return bytes
  if (method === deflated) return zlib.inflateRawSync(bytes)
  throw new Error(`${name} in the zip archive is compressed in an unknown way (${method}).`)
}
