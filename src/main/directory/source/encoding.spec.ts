import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { mebibyte } from '../model/limits'
import { readDirectoryFile } from '../testing/readFile'
import { oktaFile, problemsOf, readText } from '../testing/files'

const text = oktaFile('ana,Ana,Gómez,,,,,', 'sean,Seán,Neill,,,,,')
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
