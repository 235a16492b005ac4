#!/usr/bin/env node
/**
 * Checks an audit that Latchkey has exported: node verify-audit.mjs FILE [--key seal.key] [--public-key KEY] [--json].
 * It stands alone: nothing of Latchkey, nothing but Node 18 or newer. It is one file, so that it can be saved beside an export.
 * How the audit is sealed: docs/decisions/0006-*.md of Latchkey's source.
 */
import { createHash, createHmac, createPublicKey, hkdfSync, verify } from 'node:crypto'
import fs from 'node:fs'
import { parseArgs } from 'node:util'

const help = `Checks an audit that Latchkey has exported.

usage: node verify-audit.mjs FILE [options]

  FILE               the exported audit (JSON Lines or CSV), all of it or a selection
  --key FILE         the profile's seal.key: checks the digest of every record
  --public-key KEY   the public key or fingerprint that the file must be signed with, from a place that you trust;
                     without it, compare the fingerprint that is printed with the one that Latchkey shows
  --json             the result as one line of JSON
  --help             this text

exit code: 0 the file is intact · 1 something was changed or is missing · 2 it could not be checked`

class Unusable extends Error {}

const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

/** The key of the digests from the text of a profile's seal.key; undefined where it can't be read. */
function chainKeyOf(text) {
  const [, content] = /^latchkey-seal-key-1 plain ([A-Za-z0-9+/=]+)\n$/.exec(text) ?? []
  const key = Buffer.from(content ?? '', 'base64')
  return key.length === 32
    ? Buffer.from(hkdfSync('sha256', key, 'latchkey audit 1', 'chain', 32))
    : undefined
}

function fingerprintOf(publicKey) {
  return createHash('sha256')
    .update(Buffer.from(String(publicKey), 'base64'))
    .digest('hex')
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, '$1 ')
}

/** Whether the key of the header is the one that somebody trusts: given whole, or as its fingerprint. */
function isSameKey(publicKey, trusted) {
  return (
    trusted === publicKey ||
    trusted.replace(/\s/g, '') === fingerprintOf(publicKey).replace(/\s/g, '')
  )
}

function isSigned(text, signature, publicKey) {
  try {
    const key = createPublicKey({
      key: Buffer.concat([publicHead, Buffer.from(publicKey, 'base64')]),
      format: 'der',
      type: 'spki',
    })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** The digest that follows another one (in hex; null before the first). */
function digestAfter(chainKey, previous, record) {
  return createHmac('sha256', chainKey)
    .update(previous === null ? Buffer.alloc(32) : Buffer.from(previous, 'hex'))
    .update(recordText(record))
    .digest('hex')
}

/** JSON without spaces, its keys and those of the facts in alphabetical order. */
function recordText({
  account,
  action,
  at,
  by,
  case: caseId,
  facts,
  operator,
  outcome,
  role,
  rule,
  sequence,
}) {
  const ordered = JSON.stringify(facts, Object.keys(facts).sort())
  const [head, tail] = [
    JSON.stringify({ account, action, at, by, case: caseId }),
    JSON.stringify({ operator, outcome, role, rule, sequence }),
  ]
  return `${head.slice(0, -1)},"facts":${ordered},${tail.slice(1)}`
}

const beginning = '0'.repeat(64)

/**
 * @param {{ checkpoints?: unknown, publicKey?: string }} header
 * @param {(what: string) => unknown} problem
 */
function checkpointsOf({ checkpoints, publicKey }, problem) {
  const all = Array.isArray(checkpoints) ? checkpoints : []
  all.forEach((one, index) => {
    const { at, digest, previous, sequence, signature, newKey, witness } = one ?? {}
    const said = JSON.stringify({ at, digest, previous, sequence, newKey, witness })
    if (!isSigned(`latchkey audit checkpoint 1\n${said}`, signature, publicKey))
      problem(`checkpoint ${index + 1} is not signed by the key of the file`)
    if (previous !== (all[index - 1]?.signature ?? null) && !(index === 0 && newKey))
      problem(`before checkpoint ${index + 1} one is missing`)
  })
  // Where the key was replaced, what is signed with the one before is not in the file.
  if (all[0]?.digest !== beginning && !all[0]?.newKey) problem('the first checkpoint is missing')
  const digests = new Map(all.map((one) => [one?.sequence, one?.digest]))

  return {
    count: all.length,
    /** Up to this record another key sealed, which nobody has any more. */
    otherKeyTo: all[0]?.newKey ? all[0].sequence : 0,
    /** A record goes by: is it the one that the checkpoint saw? */
    meet(sequence, digest, wrong) {
      const seen = digests.get(sequence)
      if (seen !== undefined && seen !== (digest ?? beginning))
        wrong('a checkpoint has seen another record here')
    },
    end(last, wrong) {
      const furthest = all.at(-1)?.sequence ?? 0
      if (furthest > last)
        wrong(
          `a checkpoint has seen record ${furthest}: records ${last + 1} to ${furthest} were cut off`,
        )
    },
  }
}

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
class NotAnAudit extends Error {
  code = 'not-an-audit'
}

/**
 * @param {AsyncIterable<{ text: string, whole: boolean }>} lines
 * @param {{ chainKey?: Buffer, publicKey?: string }} given what is known from elsewhere
 */
async function check(lines, { chainKey, publicKey }) {
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
  let records = 0
  /** Only some records were exported: each carries the digest of the one before it. */
  let selects = false
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
    records,
    selects,
    checkpoints: marks?.count ?? 0,
    otherKeyTo: marks?.otherKeyTo ?? 0,
    fingerprint: fingerprintOf(header.publicKey),
    digestsChecked: Boolean(chainKey),
  }

  function begin() {
    if (header?.format !== 'latchkey-audit' || ![1, 2].includes(header.version))
      throw new NotAnAudit('it is no audit that Latchkey has exported in format 1 or 2')
    selects = header.version === 2
    if (publicKey && !isSameKey(header.publicKey, publicKey))
      problem('the file was signed with another key than the one that was given')
    marks = checkpointsOf(header, (what) => problem(what))
  }

  function record(read) {
    const wanted = selects ? [...fields, 'previous'] : fields
    if (
      !read ||
      wanted.some((name) => !(name in read)) ||
      Object.keys(read).length !== wanted.length
    )
      return problem('this is not a whole record')
    const { sequence, digest } = read
    const previous = selects ? read.previous : last.digest
    records += 1
    if (selects ? sequence <= last.sequence : sequence !== last.sequence + 1)
      problem(
        sequence > last.sequence && !selects
          ? `records ${last.sequence + 1} to ${sequence - 1} are missing`
          : 'the record is out of order',
        sequence,
      )
    else if (digest === null && previous !== null) problem('the record has no digest', sequence)
    else if (
      chainKey &&
      digest !== null &&
      sequence > marks.otherKeyTo &&
      digest !== digestAfter(chainKey, previous, read)
    )
      problem('the record was altered: its digest does not follow', sequence)
    if (read.time !== timeOf(read.at))
      problem('the time for people is not that of the record', sequence)
    marks.meet(sequence, digest, (what) => problem(what, sequence))
    last = { sequence, digest }
  }

  function finish() {
    if (line === 0) throw new NotAnAudit('it is empty')
    if (!selects) {
      if (header.records !== last.sequence)
        problem(`the header speaks of ${header.records} records, there are ${last.sequence}`)
      marks.end(last.sequence, (what) => problem(what))
    }
    if (!end) return problem('the end is missing: the file was cut off')
    if (selects && end.records !== records)
      problem(`the end speaks of ${end.records} records, there are ${records}`)
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

/** The row that ends a table: a word, how many records, the sum of all above it, its signature and the key. */
const endOfTable =
  /^"?latchkey-audit-end"?[,;]"?(\d+)"?[,;]"?([0-9a-f]{64})"?[,;]"?([0-9a-f]+)"?[,;]"?([0-9a-f]+)"?\r?\n?$/

/**
 * A table has one seal, over the whole file: it says that nothing in it was changed and nothing is missing.
 * @param {string} file
 * @param {{ publicKey?: string }} given
 */
async function checkTable(file, { publicKey }) {
  const problems = []
  const sum = createHash('sha256')
  let rows = 0
  let pending = ''
  let quoted = false
  const begun = (text) => {
    for (const character of text) if (character === '"') quoted = !quoted
    return quoted
  }
  for await (const { text, whole } of linesOf(file)) {
    const line = whole ? `${text}\n` : text
    if (pending !== '') sum.update(pending)
    pending = line
    if (!begun(text)) rows += 1
  }
  const [, records, sha256, signed, keyed] = endOfTable.exec(pending) ?? []
  const [signature, key] = [signed, keyed].map(
    (hex) => hex && Buffer.from(hex, 'hex').toString('base64'),
  )
  if (key === undefined)
    problems.push({ line: rows, sequence: null, what: 'the end is missing: the file was cut off' })
  else {
    if (publicKey && !isSameKey(key, publicKey))
      problems.push({
        line: rows,
        sequence: null,
        what: 'the file was signed with another key than the one that was given',
      })
    // The headings and the end are rows, too.
    if (Number(records) !== rows - 2)
      problems.push({
        line: rows,
        sequence: null,
        what: `the end speaks of ${records} records, there are ${rows - 2}`,
      })
    if (
      sum.digest('hex') !== sha256 ||
      !isSigned(`latchkey audit table 1\n${sha256}`, signature, key)
    )
      problems.push({
        line: rows,
        sequence: null,
        what: 'the signature over the whole file does not fit: something in it was changed',
      })
  }
  return {
    intact: problems.length === 0,
    problems,
    records: Math.max(0, rows - 2),
    selects: true,
    checkpoints: 0,
    otherKeyTo: 0,
    fingerprint: fingerprintOf(key ?? ''),
    digestsChecked: false,
  }
}

/** Whether the file begins like a table that Latchkey has written: the mark of UTF-8, then the first heading. */
async function isTable(file) {
  for await (const { text } of linesOf(file)) return /^\uFEFF?"?latchkey-audit"?[,;]/.test(text)
  return false
}

function readOptions() {
  const { values, positionals } = parseArgs({
    options: {
      key: { type: 'string' },
      'public-key': { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (!values.help && positionals.length !== 1)
    throw new Unusable('name one file; --help says more')
  const { key, help: helping, json } = values
  return { key, helping, json, publicKey: values['public-key'], file: positionals[0] }
}

/** Line by line, so that millions of records fit: as they stand, the end of the line left out; `whole` where it had one. */
async function* linesOf(file) {
  let rest = ''
  for await (const chunk of fs.createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()
    for (const text of lines) yield { text, whole: true }
  }
  if (rest !== '') yield { text: rest, whole: false }
}

function chainKey(file) {
  const key = chainKeyOf(fs.readFileSync(file, 'utf8'))
  if (!key)
    throw new Unusable(
      `${file} is no seal key that can be read here: one that a keychain has locked has to be opened by Latchkey first`,
    )
  return key
}

function report(result, asJson) {
  process.exitCode = result.intact ? 0 : 1
  if (asJson) return console.log(JSON.stringify(result))
  for (const problem of result.problems)
    console.log(
      `line ${problem.line}${problem.sequence === null ? '' : ` (record ${problem.sequence})`}: ${problem.what}`,
    )
  console.log(
    `${result.intact ? 'Intact' : 'NOT INTACT'}: ${result.records} records${result.selects ? ' (a selection)' : `, ${result.checkpoints} checkpoints`}; signed with the key ${result.fingerprint}`,
  )
  if (result.otherKeyTo > 0)
    console.log(
      `Records 1 to ${result.otherKeyTo} were sealed with an earlier key: their digests can't be computed with this one.`,
    )
  if (!result.digestsChecked)
    console.log(
      'The digests of the records were not computed: that takes --key. The signature over the whole file was checked.',
    )
}

try {
  const options = readOptions()
  if (options.helping) console.log(help)
  else
    report(
      (await isTable(options.file))
        ? await checkTable(options.file, { publicKey: options.publicKey })
        : await check(linesOf(options.file), {
            chainKey: options.key && chainKey(options.key),
            publicKey: options.publicKey,
          }),
      options.json,
    )
} catch (error) {
  if (!(error instanceof Unusable) && !('code' in error)) throw error
  console.error(`The audit could not be checked: ${error.message}`)
  process.exitCode = 2
}
