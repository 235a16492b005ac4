import { BodyReader } from './pdu'

const states = {
  1: 'ENROUTE',
  2: 'DELIVRD',
  3: 'EXPIRED',
  4: 'DELETED',
  5: 'UNDELIV',
  6: 'ACCEPTD',
  7: 'UNKNOWN',
  8: 'REJECTD',
} as const
export type ReceiptState = (typeof states)[keyof typeof states]
const stateNames: readonly ReceiptState[] = Object.values(states)

const tags = { receiptedMessageId: 0x1e, networkErrorCode: 0x423, payload: 0x424, state: 0x427 }
const messageType = 0x3c
/** From the centre, from the phone itself, and what a centre says in between. */
const receiptTypes: readonly number[] = [0x04, 0x08, 0x20]
const ucs2 = 8
const longestId = 65
/** A receipt’s fields take some 120 characters; what comes long after them is searched for nothing. */
const longestFields = 512

/** What a centre says became of a message that it took. */
export interface Receipt {
  readonly id: string
  readonly state: ReceiptState
  /** The centre's own number for what went wrong; null: it says none. */
  readonly error: string | null
  /** Whom it says that it was to, and from; either way round, as centres have it. */
  readonly numbers: readonly string[]
}

/** Reads a deliver_sm; null: it is no receipt but a message of somebody, or one that names nothing. Throws `NotSmpp`. */
export function readReceipt(body: Buffer): Receipt | null {
  const reader = new BodyReader(body)
  reader.text()
  reader.octets(2)
  const source = reader.text()
  reader.octets(2)
  const destination = reader.text()
  const esmClass = reader.byte()
  reader.octets(2)
  reader.text()
  reader.text()
  reader.octets(2)
  const dataCoding = reader.byte()
  reader.octets(1)
  const short = reader.octets(reader.byte())
  const more = reader.optional()
  const said = fieldsOf(short.length > 0 ? short : (more.get(tags.payload) ?? short), dataCoding)
  const id = idOf(more.get(tags.receiptedMessageId)) ?? /\bid:(\S+)/i.exec(said)?.[1]
  const state = stateOf(more.get(tags.state)) ?? namedState(said)
  const isReceipt =
    receiptTypes.includes(esmClass & messageType) || /\bid:\S+ .*\bstat:/i.test(said)
  if (!isReceipt || id === undefined || id.length > longestId || state === undefined) return null
  return { id, state, error: errorOf(more, said), numbers: [source, destination] }
}

/** The fields that come before the first words of the message itself: those may hold its code, or look like fields. */
function fieldsOf(octets: Buffer, dataCoding: number): string {
  const even = octets.subarray(0, octets.length - (octets.length % 2))
  const said =
    dataCoding === ucs2 ? Buffer.from(even).swap16().toString('utf16le') : octets.toString('latin1')
  return said.slice(0, longestFields).split(/\btext:/i)[0] ?? ''
}

function idOf(octets: Buffer | undefined): string | undefined {
  const id = octets?.toString('latin1').split('\0')[0]
  return id === '' ? undefined : id
}

function stateOf(octets: Buffer | undefined): ReceiptState | undefined {
  return states[(octets?.[0] ?? 0) as keyof typeof states]
}

function namedState(said: string): ReceiptState | undefined {
  const name = /\bstat:([a-z]+)/i.exec(said)?.[1]?.toUpperCase()
  return stateNames.find((one) => one === name)
}

function errorOf(more: ReadonlyMap<number, Buffer>, said: string): string | null {
  const ofNetwork = more.get(tags.networkErrorCode)
  if (ofNetwork?.length === 3) return String(ofNetwork.readUInt16BE(1))
  return /\berr:([0-9a-z]{1,4})\b/i.exec(said)?.[1] ?? null
}
