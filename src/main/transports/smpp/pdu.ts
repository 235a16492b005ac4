/** The commands of SMPP 3.4 that this speaks (5.1.2.1). */
export const commands = {
  submitSm: 0x4,
  deliverSm: 0x5,
  unbind: 0x6,
  bindTransceiver: 0x9,
  enquireLink: 0x15,
  genericNack: 0x8000_0000,
} as const

const answerBit = 0x8000_0000
const headLength = 16
/** A message with all that may be added to it takes some 65,000 octets; whoever says more speaks another protocol. */
const longestPdu = 0x1_1000
const highestSequence = 0x7fff_ffff

/** A unit of the protocol: what is asked or answered, and what is said with it. */
export interface Pdu {
  readonly command: number
  readonly status: number
  readonly sequence: number
  readonly body: Buffer
}

/** What came is not SMPP. */
export class NotSmpp extends Error {}

export function isAnswer(command: number): boolean {
  return command >= answerBit
}

/** The command that answers one. */
export function answerTo(command: number): number {
  return (command | answerBit) >>> 0
}

export function nextSequence(sequence: number): number {
  return sequence >= highestSequence ? 1 : sequence + 1
}

export function encode({ command, status, sequence, body }: Pdu): Buffer {
  const head = Buffer.alloc(headLength)
  head.writeUInt32BE(headLength + body.length, 0)
  head.writeUInt32BE(command, 4)
  head.writeUInt32BE(status, 8)
  head.writeUInt32BE(sequence, 12)
  return Buffer.concat([head, body])
}

/** Cuts what comes over a connection into units, however it is broken up. Throws `NotSmpp`, and holds no more than one unit. */
export function unitReader(): (chunk: Buffer) => readonly Pdu[] {
  let held: Buffer = Buffer.alloc(0)
  return (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    const units: Pdu[] = []
    let at = 0
    while (held.length - at >= headLength) {
      const length = held.readUInt32BE(at)
      if (length < headLength || length > longestPdu) throw new NotSmpp('length')
      if (held.length - at < length) break
      units.push({
        command: held.readUInt32BE(at + 4),
        status: held.readUInt32BE(at + 8),
        sequence: held.readUInt32BE(at + 12),
        body: held.subarray(at + headLength, at + length),
      })
      at += length
    }
    // A copy, so that a short rest does not keep a long chunk.
    held = Buffer.from(held.subarray(at))
    return units
  }
}

/** Reads a body field by field, and never past its end. */
export class BodyReader {
  private at = 0

  constructor(private readonly body: Buffer) {}

  byte(): number {
    const value = this.body[this.at]
    if (value === undefined) throw new NotSmpp('too short')
    this.at += 1
    return value
  }

  octets(length: number): Buffer {
    if (this.at + length > this.body.length) throw new NotSmpp('too short')
    const value = this.body.subarray(this.at, this.at + length)
    this.at += length
    return value
  }

  /** A text that ends with a zero octet. */
  text(): string {
    const end = this.body.indexOf(0, this.at)
    if (end === -1) throw new NotSmpp('a text without an end')
    const value = this.body.toString('latin1', this.at, end)
    this.at = end + 1
    return value
  }

  /** What is added by tag. Some centres end with octets that are none of it; those are left. */
  optional(): ReadonlyMap<number, Buffer> {
    const found = new Map<number, Buffer>()
    while (this.at + 4 <= this.body.length) {
      const tag = this.body.readUInt16BE(this.at)
      const length = this.body.readUInt16BE(this.at + 2)
      if (this.at + 4 + length > this.body.length) break
      this.at += 4
      found.set(tag, this.octets(length))
    }
    return found
  }
}

export function textOf(value: string): Buffer {
  return Buffer.from(`${value.replaceAll('\0', '')}\0`, 'latin1')
}
