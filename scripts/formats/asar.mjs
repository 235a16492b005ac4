/** Writes asar archives, the format in which Electron keeps an app: a JSON directory, then the files one after the other. */

/**
 * Puts files into an asar archive.
 *
 * @param {Array<{ path: string, bytes: Buffer | string, unpacked?: boolean }>} files paths with forward slashes;
 *   an unpacked file is only listed, Electron looks for it in `<archive>.unpacked`
 * @returns {Buffer}
 */
export function asar(files) {
  const directory = { files: {} }
  const bodies = []
  let offset = 0
  for (const { path, bytes, unpacked } of files) {
    const body = Buffer.from(bytes)
    const names = path.split('/')
    const name = names.pop()
    if (unpacked) {
      folderAt(directory, names).files[name] = { size: body.length, unpacked: true }
      continue
    }
    folderAt(directory, names).files[name] = { size: body.length, offset: String(offset) }
    bodies.push(body)
    offset += body.length
  }
  return Buffer.concat([header(JSON.stringify(directory)), ...bodies])
}

function folderAt(directory, names) {
  let folder = directory
  for (const name of names) folder = folder.files[name] ??= { files: {} }
  return folder
}

/** Two nested records of Chromium's "pickle": a size for the whole header, then the header with the text's own length. */
function header(json) {
  const text = Buffer.from(json)
  const padded = Math.ceil(text.length / 4) * 4
  const bytes = Buffer.alloc(16 + padded)
  bytes.writeUInt32LE(4, 0)
  bytes.writeUInt32LE(8 + padded, 4)
  bytes.writeUInt32LE(4 + padded, 8)
  bytes.writeUInt32LE(text.length, 12)
  text.copy(bytes, 16)
  return bytes
}
