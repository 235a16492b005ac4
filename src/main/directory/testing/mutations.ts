import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const samples = fileURLToPath(new URL('../../../../tests/data/import/', import.meta.url))

/** Every sample, of whatever formats there are by now, and files of ours and of Ory, and patches, which have none there. */
export const bases: readonly { readonly name: string; readonly bytes: Buffer }[] = [
  ...readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(csv|json|jsonl|ldif|txt|xml|tsv)$/.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(samples + name) })),
  ...Object.entries({
    'own.csv':
      'name,signInNames,contacts,language,twoStep,lastSignIn,externalId\r\nAna,"email on ana@example.org\nphone off +34612345678","phone confirmed es +34612345678\nemail unconfirmed es a@example.org",es,true,2026-03-31T09:12:44Z,7\r\n',
    'own.jsonl':
      '{"latchkey":"account","version":1,"name":"Ana","signInNames":[{"kind":"email","value":"ana@example.org","on":true}],"contacts":[{"kind":"phone","value":"+34612345678","confirmed":true,"language":"es"}],"language":"es","twoStep":true,"lastSignIn":"2026-03-31T09:12:44Z","externalId":"7"}\n',
    'ory.json':
      '[{"id":"9f","schema_id":"default","state":"inactive","traits":{"email":"tom@example.org","name":{"first":"Tom","last":"Baker"}},"verifiable_addresses":[{"value":"tom@example.org","verified":true}],"recovery_addresses":[{"value":"t@example.com"}]}]',
    'patches.json':
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"userName":"ana@example.org","Operations":[{"op":"replace","path":"emails[type eq \\"work\\"].value","value":"new@example.org"},{"op":"replace","path":"active","value":"False"}]}\n',
    'other.csv': 'mail;who;phone\nana@example.org;Ana Silva;0612345678\n',
  }).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
]

/** Numbers that are the same for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Below = ReturnType<typeof chance>
type Mutation = (bytes: Buffer, below: Below) => Buffer

const odd = [
  '"', '""', ',', ';', '\t', '|', '\n', '\r', '\r\n', '\n'.repeat(50), ' '.repeat(500), '{', '}', '[', ']', ':', '\\', '\0',
  '\uFEFF', '\u202E', '\u200B', '\u200D', '\u0301'.repeat(300), '__proto__', 'constructor', '=cmd|', '="0612"', "'",
  '"users":[', '"Resources":[', '"Operations":[', '\\ud800', '0x', '1e308', '-0', '9'.repeat(2_000), '3.46E+11',
  '.0', 'NaN', 'null', 'true', 'FALSE', 'deactivated', '514', 'sep=;\n', '#TYPE x\n', 'version:v1.0\n', '/* x */', '// x\n',
  '٠٦١٢', 'а', 'ＡＢ', '🇪🇸', '1601-01-01', '31/12/9999', '0', '+34 612 345 678', 'x@', '@x', '[{'.repeat(70), 'ÿþ',
] as const // prettier-ignore

const swaps = [
  [',', ';'],
  [',', '\t'],
  ['\n', '\r\n'],
  ['\n', '\r'],
  ['"', "'"],
  ['true', 'yes'],
  ['@', '＠'],
  ['+', ''],
] as const

const place = ({ length }: Buffer, below: Below) => below(length + 1)

/** A stretch of the file, mostly a short one. */
function stretch(bytes: Buffer, below: Below): { readonly from: number; readonly to: number } {
  const from = place(bytes, below)
  const longest = [4, 40, 400][below(3)] ?? 4
  return { from, to: Math.min(bytes.length, from + below(longest) + 1) }
}

function replaced(bytes: Buffer, from: number, to: number, by: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)])
}

const mutations: readonly Mutation[] = [
  // Bytes and stretches.
  (bytes, below) => {
    const at = below(bytes.length || 1)
    return replaced(bytes, at, at + 1, Buffer.from([below(256)]))
  },
  (bytes, below) => {
    const { from, to } = stretch(bytes, below)
    return replaced(bytes, from, to, Buffer.alloc(0))
  },
  (bytes, below) => {
    const { from, to } = stretch(bytes, below)
    return replaced(bytes, from, from, bytes.subarray(from, to))
  },
  (bytes, below) => {
    const { from, to } = stretch(bytes, below)
    return replaced(bytes, place(bytes, below), place(bytes, below), bytes.subarray(from, to))
  },
  (bytes, below) => bytes.subarray(0, place(bytes, below)),
  (bytes, below) => bytes.subarray(place(bytes, below)),
  // What means something to a reader.
  (bytes, below) => {
    const at = place(bytes, below)
    return replaced(bytes, at, at + below(4), Buffer.from(odd[below(odd.length)] ?? ''))
  },
  (bytes, below) => {
    const other = bases[below(bases.length)]?.bytes ?? bytes
    const { from, to } = stretch(other, below)
    const at = place(bytes, below)
    return replaced(bytes, at, at, other.subarray(from, to))
  },
  (bytes, below) => Buffer.concat([bytes, bases[below(bases.length)]?.bytes ?? bytes]),
  // Lines, cells and keys.
  (bytes, below) => {
    const lines = bytes.toString('latin1').split('\n')
    const [line = ''] = lines.splice(below(lines.length), 1)
    if (below(2) === 0) lines.splice(below(lines.length + 1), 0, line, line)
    return Buffer.from(lines.join('\n'), 'latin1')
  },
  (bytes, below) => {
    const [from, to] = swaps[below(swaps.length)] ?? swaps[0]
    return Buffer.from(bytes.toString('utf8').replaceAll(from, to))
  },
  (bytes, below) => {
    const text = bytes.toString('utf8')
    const words = text.match(/[\w@.+-]{2,}/g) ?? ['']
    const word = () => words[below(words.length)] ?? ''
    return Buffer.from(text.replace(word(), word()))
  },
  // The file as a whole.
  (bytes, below) => Buffer.from(bytes.toString('utf8'), below(2) === 0 ? 'utf16le' : 'latin1'),
  (bytes, below) => Buffer.concat(Array.from({ length: 1 + below(20) }, () => bytes)),
  (bytes, below) =>
    Buffer.from(below(2) === 0 ? `\uFEFF${bytes.toString()}` : bytes.toString().toUpperCase()),
]

/** A sample with one to five faults: always the same for a number, so that a failure can be looked at again. */
export function mutated(number: number): { readonly name: string; readonly bytes: Uint8Array } {
  const below = chance(number)
  const base = bases[below(bases.length)]
  if (base === undefined) throw new Error('there are no samples')
  let { bytes } = base
  for (let faults = 1 + below(5); faults > 0; faults--)
    bytes = mutations[below(mutations.length)]?.(bytes, below) ?? bytes
  return { name: `${base.name}, number ${number}`, bytes }
}
