import { constants, brotliDecompressSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { ProblemId } from '@shared/vocabulary/directory'

type Signature = readonly (number | null)[]

/** A character a byte; `.` is any. */
const signature = (text: string): Signature =>
  [...text].map((letter) => (letter === '.' ? null : letter.charCodeAt(0)))

const kinds: readonly { readonly problem: ProblemId; readonly signatures: readonly Signature[] }[] =
  [
    {
      // Zip, which workbooks of today are too: an empty one, in parts and a large one; gzip, compress, bzip2, zstd, lz4, lzip, xz, 7z, rar, cab.
      problem: 'file-packed',
      signatures: [
        'PK\u0003\u0004',
        'PK\u0005\u0006',
        'PK\u0007\u0008',
        'PK\u0006\u0006',
        'PK00PK',
        '\u001f\u008b',
        '\u001f\u009d',
        'BZh',
        '\u0028\u00b5\u002f\u00fd',
        '\u0004\u0022\u004d\u0018',
        'LZIP\u0001',
        '\u00fd7zXZ',
        '7z\u00bc\u00af',
        'Rar!',
        'MSCF\u0000',
      ].map(signature),
    },
    {
      // Workbooks of old, and PDF.
      problem: 'file-not-text',
      signatures: ['\u00d0\u00cf\u0011\u00e0', '%PDF'].map(signature),
    },
    {
      // PNG, JPEG, GIF, WebP and sound of its family, TIFF, bitmaps, icons, photos of telephones, films, MP3, Ogg.
      problem: 'file-picture',
      signatures: [
        '\u0089PNG',
        '\u00ff\u00d8\u00ff',
        'GIF87a',
        'GIF89a',
        'RIFF....WEBP',
        'RIFF....WAVE',
        'RIFF....AVI ',
        'II*\u0000',
        'MM\u0000*',
        'BM....\u0000\u0000\u0000\u0000',
        '\u0000\u0000\u0001\u0000',
        '....ftyp',
        '\u001aE\u00df\u00a3',
        'ID3\u0003\u0000',
        'ID3\u0004\u0000',
        'OggS\u0000',
      ].map(signature),
    },
    {
      // Databases, and programs of Linux, Windows and macOS.
      problem: 'file-program',
      signatures: [
        'SQLite format 3\u0000',
        '\u007fELF',
        'MZ\u0090\u0000',
        '\u00cf\u00fa\u00ed\u00fe',
        '\u00ca\u00fe\u00ba\u00be',
      ].map(signature),
    },
  ]

/** What a file is that is no text, as its first bytes show; null where they show nothing. */
export function kindOf(head: Uint8Array): ProblemId | null {
  const found = kinds.find(({ signatures }) => signatures.some((one) => startsWith(head, one)))
  return found?.problem ?? (isTar(head) || isDeflated(head) ? 'file-packed' : null)
}

/** Whether bytes that are no text are text that was packed in a way without first bytes of its own. */
export function isPackedText(head: Uint8Array): boolean {
  return [inflateRawSync, brotliDecompressSync].some((unpack) => unpacksToText(head, unpack))
}

function startsWith(bytes: Uint8Array, signature: Signature): boolean {
  return signature.every((byte, index) => byte === null || bytes[index] === byte)
}

const tarHeader = 512
const tarSum = { from: 148, to: 156 }

/** Its first block has the sum of itself, with spaces in the place of the sum. */
function isTar(head: Uint8Array): boolean {
  if (head.length < tarHeader) return false
  const said = Buffer.from(head.subarray(tarSum.from, tarSum.to)).toString('latin1')
  if (!/^[ 0]*[0-7]+[\0 ]/.test(said)) return false
  const sum = head
    .subarray(0, tarHeader)
    .reduce((all, byte, at) => all + (at >= tarSum.from && at < tarSum.to ? 0x20 : byte), 0)
  return sum === Number.parseInt(said.trim(), 8)
}

/** Two bytes say so; in one of the four ways that are usual they are letters as well. */
function isDeflated(head: Uint8Array): boolean {
  const [first = 0, second = 0] = head
  return first === 0x78 && (first * 256 + second) % 31 === 0 && unpacksToText(head, inflateSync)
}

const lookedAt = 4_096
const mostUnpacked = 65_536
const fewestUnpacked = 64
/** Tab, line breaks and page break: what else is below 32 no text has. */
const spaces: readonly number[] = [9, 10, 12, 13]

/** Looks at how the content begins, and at no more of it: a small file may unpack to a giant one. */
function unpacksToText(
  head: Uint8Array,
  unpack: (bytes: Uint8Array, options: { finishFlush: number; maxOutputLength: number }) => Buffer,
): boolean {
  const finishFlush =
    unpack === brotliDecompressSync ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH
  try {
    const text = unpack(head.subarray(0, lookedAt), { finishFlush, maxOutputLength: mostUnpacked })
    return text.length >= fewestUnpacked && isText(text)
  } catch (error) {
    return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  }
}

/** The last letter may be cut in half. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && !spaces.includes(byte))) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
