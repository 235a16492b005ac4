import zlib from 'node:zlib'
import { expect, test } from 'vitest'
import { zipEntries } from '../../../scripts/formats/zip.mjs'

test('a zip archive gives back names, modes and contents, stored or deflated', () => {
  const long = Buffer.from('the same again, '.repeat(500))
  const archive = zip([
    { name: 'folder/', bytes: Buffer.alloc(0), mode: 0o40755 },
    { name: 'folder/plain.txt', bytes: Buffer.from('plain'), mode: 0o100644 },
    { name: 'folder/tool', bytes: long, mode: 0o100755, deflate: true },
  ])

  const entries = [...zipEntries(archive)]

  expect(entries.map(({ name, mode, isFolder }) => ({ name, mode, isFolder }))).toEqual([
    { name: 'folder/', mode: 0o755, isFolder: true },
    { name: 'folder/plain.txt', mode: 0o644, isFolder: false },
    { name: 'folder/tool', mode: 0o755, isFolder: false },
  ])
  expect(entries[1]!.read().toString()).toBe('plain')
  expect(entries[2]!.read().equals(long)).toBe(true)
})

test('a comment after the directory does not hide it', () => {
  const archive = zip([{ name: 'a', bytes: Buffer.from('A'), mode: 0o100644 }], 'made by hand')

  expect([...zipEntries(archive)].map((entry) => entry.name)).toEqual(['a'])
})

test('bytes that are no zip archive are refused', () => {
  expect(() => [...zipEntries(Buffer.alloc(100))]).toThrow('Not a zip archive')
})

interface Source {
  name: string
  bytes: Buffer
  mode: number
  deflate?: boolean
}

/** A writer for the tests alone; its local headers have an extra field that the directory lacks, as real ones often do. */
function zip(sources: Source[], comment = ''): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, mode, deflate } of sources) {
    const body = deflate ? zlib.deflateRawSync(bytes) : bytes
    const method = deflate ? 8 : 0
    const extra = Buffer.alloc(6)

    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    local.writeUInt16LE(extra.length, 28)
    locals.push(local, Buffer.from(name), extra, body)

    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(body.length, 20)
    entry.writeUInt32LE(bytes.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt16LE(mode, 40)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, Buffer.from(name))

    offset += 30 + name.length + extra.length + body.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(sources.length, 10)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...locals, ...directory, end, Buffer.from(comment)])
}
