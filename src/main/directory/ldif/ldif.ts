import { LdifEntries } from './ldifEntries'
import { columnsOf, type LdifFormat } from '../model/format'
import { FileRefused } from '../model/problems'
import { recognise, type Told } from '../model/recognition'
import type { FileRow } from '../model/row'
import { knownKeys } from '../status/knownColumns'

/** Who gets what is found in an LDIF file. */
export interface LdifTakers {
  readonly person: (row: FileRow, format: LdifFormat) => void
  /** An attribute that people have. */
  readonly key: (attribute: string) => void
}

const start =
  /^(?:\s*(?:#[^\r\n]*(?:(?:\r\n|\n|\r) [^\r\n]*)*|version:[ \t]*\d+[ \t]*)[\r\n])*\s*dn::? ?\S/i

/** Whether a text begins as LDIF does: a version, comments, and an entry's distinguished name. */
export function isLdif(head: string): boolean {
  return start.test(head)
}

/** Weighs the attributes of the first entries against the formats. */
export function recogniseLdif(
  head: Uint8Array,
  formats: readonly LdifFormat[],
): Told<LdifFormat> & { readonly attributes: readonly string[] } {
  const attributes = new Map<string, string>()
  const shown = new Set<string>()
  const entries = new LdifEntries((attribute) => attribute === 'objectclass', {
    entry: () => {},
    attribute: (name, value) => {
      const small = name.toLowerCase()
      if (!attributes.has(small)) attributes.set(small, name)
      shown.add(small)
      if (value !== '') shown.add(`${small}=${value.toLowerCase()}`)
    },
  })
  entries.append(head)
  return {
    ...recognise(formats, {
      has: (mark) => shown.has(mark.toLowerCase()),
      columns: () => attributes.keys(),
      spelt: (column) => column.toLowerCase(),
    }),
    attributes: [...attributes.values()],
  }
}

/** What an LDIF file is read as: what tells it; else by the attributes that the standards name, the last of the formats. */
export function ldifFormatOf(head: Uint8Array, formats: readonly LdifFormat[]): LdifFormat {
  const { told } = recogniseLdif(head, formats)
  const [format] = told.length === 1 ? told : formats.slice(-1)
  if (!format) throw new FileRefused('file-unknown-format', { line: 1 })
  return format
}

/** Reads an LDIF file and hands on an entry at a time; no more of it is kept than that. @param head the first of the pieces */
export async function readLdif(
  pieces: AsyncIterable<Uint8Array>,
  head: Uint8Array,
  formats: readonly LdifFormat[],
  { person, key }: LdifTakers,
): Promise<LdifFormat> {
  const format = withKnownStatus(ldifFormatOf(head, formats))
  const wanted = new Set(columnsOf(format.map).map((column) => column.toLowerCase()))
  const keys = new Set<string>()
  const entries = new LdifEntries((attribute) => wanted.has(attribute), {
    entry: (row) => {
      person(row, format)
    },
    attribute: (name) => {
      if (keys.size >= mostKeys || keys.has(name)) return
      keys.add(name)
      key(name)
    },
  })
  for await (const piece of pieces) entries.append(piece)
  // What a last line without an end says may be the beginning of another number.
  if (!entries.end()) throw new FileRefused('file-cut-off', { line: 1 }, {}, format.format)
  return format
}

const mostKeys = 1_000

/** What says whether somebody may sign in is looked at in every file, whatever the format has and the mapping leaves out. */
function withKnownStatus(format: LdifFormat): LdifFormat {
  const { status } = format.map
  const own = new Set(status.map(({ column }) => column.toLowerCase()))
  const others = knownKeys.filter(({ column }) => !own.has(column.toLowerCase()))
  return { ...format, map: { ...format.map, status: [...status, ...others] } }
}
