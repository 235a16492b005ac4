import { createHash } from 'node:crypto'
import { limits, mebibyte } from '../model/limits'
import { inSmallPieces, type Pieces } from './pieces'
import { FileRefused } from '../model/problems'
import type { DirectorySink, ReadOptions } from '../model/reading'

const pieceBytes = 262_144

/** Counts the bytes of all files as they pass, and makes their digests. */
export class Meter {
  bytes = 0
  private readonly sink: DirectorySink
  private readonly signal: AbortSignal | undefined
  private readonly mostMebibytes: number
  private readonly digests: string[] = []

  constructor(
    sink: DirectorySink,
    { signal, mostMebibytes = limits.streamedMebibytes }: ReadOptions,
  ) {
    this.sink = sink
    this.signal = signal
    this.mostMebibytes = mostMebibytes
  }

  /** The same pieces. Nothing of a piece has been kept once the next one is asked for. */
  async *through(pieces: Pieces): AsyncGenerator<Uint8Array> {
    const sum = createHash('sha256')
    this.signal?.throwIfAborted()
    for await (const piece of inSmallPieces(pieces, pieceBytes)) {
      this.signal?.throwIfAborted()
      this.bytes += piece.length
      if (this.bytes > this.mostMebibytes * mebibyte)
        throw new FileRefused('file-too-large', { line: 1 }, { limit: this.mostMebibytes })
      sum.update(piece)
      this.sink.progress(this.bytes)
      yield piece
    }
    this.digests.push(sum.digest('hex'))
  }

  /** Of the file; of several, the digest of their digests, a line each. Null where not all were read to the end. */
  digest(files: number): string | null {
    const [only] = this.digests
    if (only === undefined || this.digests.length < files) return null
    return files === 1 ? only : createHash('sha256').update(this.digests.join('\n')).digest('hex')
  }
}
