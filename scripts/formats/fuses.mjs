/** Electron's fuses: switches in its binary that decide, before any code of ours runs, what it lets itself be used for. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The position of each fuse, as Electron numbers them. */
export const fuse = {
  runAsNode: 0,
  cookieEncryption: 1,
  nodeOptions: 2,
  nodeCliInspect: 3,
  embeddedAsarIntegrity: 4,
  onlyLoadAppFromAsar: 5,
  browserV8Snapshot: 6,
  grantFileProtocolExtraPrivileges: 7,
}

/**
 * Sets fuses in an Electron binary, in place.
 *
 * @param {Buffer} binary
 * @param {Array<[position: number, on: boolean]>} settings
 */
export function setFuses(binary, settings) {
  // After the sentinel: one byte version, one byte count, then a character for each fuse.
  const at = binary.indexOf(sentinel) + sentinel.length
  if (at < sentinel.length || binary.indexOf(sentinel, at) !== -1)
    throw new Error('This Electron binary has no fuses, or has them twice.')
  const [version, count] = [binary[at], binary[at + 1]]
  if (version !== 1)
    throw new Error(`This Electron binary has fuses of an unknown version (${version}).`)
  for (const [position, on] of settings) {
    if (position >= count) throw new Error(`This Electron binary has no fuse ${position}.`)
    binary[at + 2 + position] = (on ? '1' : '0').charCodeAt(0)
  }
}
