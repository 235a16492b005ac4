import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { mebibyte } from '../model/limits'
import { readDirectoryFile } from '../testing/readFile'
import { oktaFile, problemsOf, readText } from '../testing/files'

const text = oktaFile('ana,Ana,Gómez,,,,,', 'sean,Seán,Neill,,,,,')
/** As an archive of files begins: a name, sizes in octal digits, the sum of its own first block, and the content. */
function tarOf(content: string): Uint8Array {
  const header = Buffer.alloc(512)
  header.write('users.csv', 0)
  header.write('0000644\0', 100)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  header.fill(' ', 148, 156)
  header.write('0', 156)
  const sum = header.reduce((all, byte) => all + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, Buffer.from(content)])
}

const read = (bytes: Uint8Array) => readDirectoryFile(bytes, 'users.csv')

describe('the encoding of a file', () => {
  it('may be UTF-8 with or without a byte order mark', async () => {
    expect(await readText(`\uFEFF${text}`)).toEqual(await readText(text))
    expect((await readText(text)).records.map(({ name }) => name)).toEqual([
      'Ana Gómez',
      'Seán Neill',
    ])
  })

  it('is refused where it is UTF-16, with a mark or without, either way round', async () => {
    const little = Buffer.from(text, 'utf16le')
    const withMark = Buffer.from(`\uFEFF${text}`, 'utf16le')
    for (const bytes of [
      little,
      withMark,
      Buffer.from(little).swap16(),
      Buffer.from(withMark).swap16(),
    ]) {
      expect(problemsOf(await read(bytes))).toEqual(['1 file-utf16'])
    }
  })

  it('is refused where it is Latin-1, at the first line that shows it', async () => {
    expect(problemsOf(await read(Buffer.from(text, 'latin1')))).toEqual(['2 file-not-utf8'])
    expect(problemsOf(await read(Buffer.from(text.replace('Gómez', 'Gomez'), 'latin1')))).toEqual([
      '3 file-not-utf8',
    ])
  })

  it('is refused where a letter was cut in half', async () => {
    const bytes = Buffer.from(oktaFile('ana,Ana,Gó'))
    expect(problemsOf(await read(bytes.subarray(0, -2)))).toEqual(['2 file-not-utf8'])
  })

  it('is refused with a NUL byte, at its line', async () => {
    expect(
      problemsOf(await readText(oktaFile('ana,Ana,Gómez,,,,,', 'tom,T\0om,Baker,,,,,'))),
    ).toEqual(['3 file-nul'])
  })

  it('is refused where it is packed, by its first bytes: a zip bomb is no different', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * mebibyte))
    for (const bytes of [
      gzipSync(text),
      bomb,
      Buffer.from('PK\u0003\u0004rest'),
      Buffer.from('BZh91AY'),
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1]),
    ]) {
      expect(problemsOf(await read(bytes))).toEqual(['1 file-packed'])
    }
  })

  it('is refused as packed however it was packed: in parts, as one large archive, without a name of its own', async () => {
    const long = oktaFile(...Array.from({ length: 50 }, (_, at) => `ana${at},Ana,Gómez ${at},,,,,`))
    for (const [what, bytes] of Object.entries({
      parts: Buffer.from('PK\u0007\u0008PK\u0003\u0004'),
      large: Buffer.from('PK\u0006\u0006rest'),
      tar: tarOf(text),
      zlib: deflateSync(long),
      fast: deflateSync(long, { level: 1 }),
      middle: deflateSync(long, { level: 5 }),
      deflate: deflateRawSync(long),
      brotli: brotliCompressSync(long),
      bomb: brotliCompressSync(Buffer.alloc(8 * mebibyte, 'ana,')),
    }))
      expect([what, ...problemsOf(await read(bytes))]).toEqual([what, '1 file-packed'])
  })

  it('is refused where it is a picture, a film, a program or a database, and is called that', async () => {
    for (const bytes of [
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      Buffer.from('GIF89a\u0001'),
      Buffer.from('RIFF\u0001\0\0\0WEBPVP8 '),
      Buffer.from('\0\0\0\u0018ftypmp42'),
    ])
      expect(problemsOf(await read(bytes))).toEqual(['1 file-picture'])
    for (const bytes of [Buffer.from('\u007fELF\u0002'), Buffer.from('SQLite format 3\0\u0010')])
      expect(problemsOf(await read(bytes))).toEqual(['1 file-program'])
  })

  it('is text where the first letters only look like those of something packed', async () => {
    for (const first of ['x^', 'x\u0001', 'BM', 'RIFF'])
      expect(
        (await readText(`${first},login,firstName,lastName\n1,ana,Ana,Silva\n`)).records,
      ).toHaveLength(1)
  })

  it('is refused where it is no text at all', async () => {
    for (const bytes of [
      Buffer.from('%PDF-1.7'),
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ]) {
      expect(problemsOf(await read(bytes))).toEqual(['1 file-not-text'])
    }
  })

  it('is refused where there is nothing', async () => {
    for (const nothing of ['', '\uFEFF', ' \r\n\t\n'])
      expect(problemsOf(await readText(nothing))).toEqual(['1 file-empty'])
  })
})
