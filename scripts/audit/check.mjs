/** The checks of an exported audit, line by line: header, records, end. */
import { createHash } from 'node:crypto'
import { checkpointsOf } from './checkpoints.mjs'
import { digestAfter, fingerprintOf, isSameKey, isSigned } from './keys.mjs'

const fields = [
  'account',
  'action',
  'at',
  'by',
  'case',
  'digest',
  'facts',
  'operator',
  'outcome',
  'role',
  'rule',
  'sequence',
  'time',
]
const mostProblems = 20

/** The file is something else, so nothing can be said about it. */
export class NotAnAudit extends Error {
  code = 'not-an-audit'
}

/**
 * @param {AsyncIterable<{ text: string, whole: boolean }>} lines
 * @param {{ chainKey?: Buffer, publicKey?: string }} given what is known from elsewhere
 */
export async function check(lines, { chainKey, publicKey }) {
  const problems = []
  const sum = createHash('sha256')
  let line = 0
  /** @type {any} */
  let header
  /** @type {ReturnType<typeof checkpointsOf> | undefined} */
  let marks
  /** @type {any} */
  let end
  let last = { sequence: 0, digest: null }
  const problem = (what, sequence = null, at = line) =>
    problems.length < mostProblems && problems.push({ line: at, sequence, what })

  for await (const { text, whole } of lines) {
    line += 1
    const read = parsed(text)
    if (!whole) problem('the line is cut off')
    if (end) problem('something stands after the end')
    else if (line === 1) header = read
    else if (read?.end) end = read.end
    else record(read)
    if (line === 1) begin()
    if (!end) sum.update(`${text}\n`)
  }
  finish()
  return {
    intact: problems.length === 0,
    problems,
    records: last.sequence,
    checkpoints: marks?.count ?? 0,
    otherKeyTo: marks?.otherKeyTo ?? 0,
    fingerprint: fingerprintOf(header.publicKey),
    digestsChecked: Boolean(chainKey),
  }

  function begin() {
    if (header?.format !== 'latchkey-audit' || header.version !== 1)
      throw new NotAnAudit('it is no audit that Latchkey has exported in format 1')
    if (publicKey && !isSameKey(header.publicKey, publicKey))
      problem('the file was signed with another key than the one that was given')
    marks = checkpointsOf(header, (what) => problem(what))
  }

  function record(read) {
    if (
      !read ||
      fields.some((name) => !(name in read)) ||
      Object.keys(read).length !== fields.length
    )
      return problem('this is not a whole record')
    const { sequence, digest } = read
    if (sequence !== last.sequence + 1)
      problem(
        sequence > last.sequence
          ? `records ${last.sequence + 1} to ${sequence - 1} are missing`
          : 'the record is out of order',
        sequence,
      )
    else if (digest === null && last.digest !== null) problem('the record has no digest', sequence)
    else if (
      chainKey &&
      digest !== null &&
      sequence > marks.otherKeyTo &&
      digest !== digestAfter(chainKey, last.digest, read)
    )
      problem('the record was altered: its digest does not follow', sequence)
    if (read.time !== timeOf(read.at))
      problem('the time for people is not that of the record', sequence)
    marks.meet(sequence, digest, (what) => problem(what, sequence))
    last = { sequence, digest }
  }

  function finish() {
    if (line === 0) throw new NotAnAudit('it is empty')
    if (header.records !== last.sequence)
      problem(`the header speaks of ${header.records} records, there are ${last.sequence}`)
    marks.end(last.sequence, (what) => problem(what))
    if (!end) return problem('the end is missing: the file was cut off')
    const sha256 = sum.digest('hex')
    if (
      end.sha256 !== sha256 ||
      !isSigned(`latchkey audit export 1\n${sha256}`, end.signature, header.publicKey)
    )
      problem('the signature over the whole file does not fit: something in it was changed')
  }
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function timeOf(at) {
  return Number.isSafeInteger(at) && Math.abs(at) < 8.64e12
    ? `${new Date(at * 1000).toISOString().slice(0, 19)}Z`
    : null
}
