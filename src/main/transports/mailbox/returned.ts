import type { MessageId } from '@shared/vocabulary/ids'
import type { Report } from '../../ports/carrier'
import { readDeliveryStatus } from './deliveryStatus'
import { fieldsOf, type Field } from './fields'
import { readProse } from './prose'
import type { Said } from './said'

/** As much of a mail is read; what a machine has to say stands in its first part. */
export const longestMail = 256 * 1024
/** Where a mail server writes down whose mailbox it was for, and where the sender does. */
const addressed = [
  ...['delivered-to', 'x-delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'],
  ...['x-apparently-to', 'to', 'resent-to'],
]
const id = 'message-[a-z0-9-]{1,60}'

/** Where what comes back of a message goes (VERP): `bounces@desk.example` → `bounces+<id>@desk.example`. */
export function bounceAddress(address: string, of: MessageId): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${of}${address.slice(at)}`
}

/**
 * What a mail in the mailbox of bounces reports; null: nothing of any message of ours. It is believed of one message only: the one
 * whose own address it came to, and without such an address the one that it names. One that names another is not believed at all.
 * @param raw the mail as it came, a character a byte
 * @param address the mailbox’s, as it is set
 */
export function readReturned(raw: string, address: string): Report | null {
  const lines = raw.slice(0, longestMail).split(/\r\n|\n|\r/)
  const said = readDeliveryStatus(lines) ?? readProse(lines)
  const named = new Set([
    ...addressedTo(fieldsOf(lines), address),
    ...idIn(said?.envelopeId ?? null, '$'),
    ...idIn(said?.messageId ?? null, '@'),
  ])
  const [only, ...others] = named
  if (only === undefined || others.length > 0) return null
  return reportOf(only, said ?? nothing)
}

/** Something came to a message’s own address, and nothing says why: a holiday reply, a complaint. */
const nothing = { is: 'remark', status: null, answer: null } as const

function reportOf(
  of: MessageId,
  { is, status, answer }: Pick<Said, 'is' | 'status' | 'answer'>,
): Report {
  // Of what a stranger wrote only what has a fixed form is part of the key, since nothing scrubs a key.
  return { of: { id: of }, is, status, answer, key: `mail ${is} ${status ?? '-'}` }
}

function addressedTo(head: readonly Field[], address: string): readonly MessageId[] {
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)].map(literally)
  const own = new RegExp(`(?<![^\\s<"',;])${local}\\+(${id})@${domain}(?![\\w.-])`, 'gi')
  return head
    .filter(([name]) => addressed.includes(name))
    .flatMap(([, value]) =>
      [...value.matchAll(own)].map(([, found]) => (found ?? '').toLowerCase()),
    )
}

/** The id at the beginning of what a report names; a name that is none of ours names nothing. */
function idIn(text: string | null, end: '@' | '$'): readonly MessageId[] {
  const found = new RegExp(`^(${id})${end}`, 'i').exec(text ?? '')?.[1]
  return found === undefined ? [] : [found.toLowerCase()]
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
