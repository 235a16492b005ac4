#!/usr/bin/env node
/**
 * Checks an exported audit by itself: node scripts/verifyAudit.mjs FILE [--key seal.key] [--public-key KEY] [--json].
 * It stands alone: nothing of Latchkey, nothing but Node. How the audit is sealed: docs/decisions/0006-*.md.
 */
import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { chainKeyOf } from './audit/keys.mjs'
import { check } from './audit/check.mjs'

const help = `Checks an audit that Latchkey has exported.

usage: npm run verify-audit -- FILE [options]

  FILE               the exported audit (JSON Lines)
  --key FILE         the profile's seal.key: checks the digest of every record
  --public-key KEY   the public key or fingerprint that the file must be signed with, from a place that you trust;
                     without it, compare the fingerprint that is printed with the one that Latchkey shows
  --json             the result as one line of JSON
  --help             this text

exit code: 0 the audit is intact · 1 something was changed · 2 it could not be checked`

class Unusable extends Error {}

try {
  const options = readOptions()
  if (options.helping) console.log(help)
  else
    report(
      await check(linesOf(options.file), {
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
    `${result.intact ? 'Intact' : 'NOT INTACT'}: ${result.records} records, ${result.checkpoints} checkpoints; signed with the key ${result.fingerprint}`,
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
