import { LdifLines } from './ldifLines'
import { LdifRow } from './ldifRow'

/** Who gets what an LDIF file has. */
export interface LdifHandlers {
  readonly entry: (row: LdifRow) => void
  /** Each attribute, as the file spells it without options, with its value where somebody may want it. */
  readonly attribute?: (name: string, value: string) => void
}

/** What is no attribute of a person: of the file, of a change, and of the tool that wrote it. */
const ofTheFile = /^(version|changetype|control|search|result|ref|matcheddn|-)$/i

/** The entries of an LDIF file (RFC 2849), one by one. Nothing of an entry is kept but what is wanted. */
export class LdifEntries {
  private readonly wanted: (attribute: string) => boolean
  private readonly handlers: LdifHandlers
  private readonly lines = new LdifLines((text, line) => {
    this.take(text, line)
  })
  private row: LdifRow | null = null

  /** @param wanted whether somebody looks at an attribute, in small letters */
  constructor(wanted: (attribute: string) => boolean, handlers: LdifHandlers) {
    this.wanted = wanted
    this.handlers = handlers
  }

  append(piece: Uint8Array): void {
    this.lines.take(piece)
  }

  /** @returns whether the file had its end, and did not stop in the middle of a line */
  end(): boolean {
    const ended = this.lines.end()
    this.finish()
    return ended
  }

  private take(text: Buffer, line: number): void {
    if (text.length === 0) return this.finish()
    if (text[0] === 0x23) return
    const colon = text.indexOf(0x3a)
    const name = text.subarray(0, Math.max(colon, 0)).toString('latin1').split(';')[0] ?? ''
    const attribute = name.toLowerCase()
    if (attribute === 'dn') {
      this.finish()
      this.row = new LdifRow(line)
      return
    }
    if (ofTheFile.test(name)) return this.takeChange(attribute, text.subarray(colon + 1), line)
    if (this.row === null || !/^[a-z][a-z0-9.-]*$/.test(attribute)) return
    const value = this.wanted(attribute) ? valueOf(text.subarray(colon + 1)) : ''
    this.handlers.attribute?.(name, value)
    if (this.wanted(attribute)) this.row.add(attribute, { text: value, line, item: 0 })
  }

  /** Whoever is to be changed, renamed or deleted is not described; whoever is added is. */
  private takeChange(what: string, text: Buffer, line: number): void {
    const isChange = what === 'changetype' && valueOf(text).trim().toLowerCase() !== 'add'
    if (isChange) this.row?.spoil({ problem: 'record-not-a-person', line, field: null, facts: {} })
  }

  private finish(): void {
    if (this.row) this.handlers.entry(this.row)
    this.row = null
  }
}

/** After the colon: text, `:` and base64, or `<` and where the value is, which is not looked up. */
function valueOf(text: Buffer): string {
  if (text[0] === 0x3c) return ''
  if (text[0] !== 0x3a) return text.toString('utf8').trim()
  const bytes = Buffer.from(text.subarray(1).toString('latin1').trim(), 'base64')
  const decoded = bytes.toString('utf8')
  if (!decoded.includes('\ufffd') && !decoded.includes('\0')) return decoded.trim()
  return bytes.length === 16 ? guidOf(bytes) : ''
}

/** As Active Directory shows an `objectGUID`: the first three parts the other way round. */
function guidOf(bytes: Buffer): string {
  const hex = (from: number, to: number, turned: boolean) => {
    const part = [...bytes.subarray(from, to)]
    return Buffer.from(turned ? part.toReversed() : part).toString('hex')
  }
  return [
    hex(0, 4, true),
    hex(4, 6, true),
    hex(6, 8, true),
    hex(8, 10, false),
    hex(10, 16, false),
  ].join('-')
}
