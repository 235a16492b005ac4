import type { ContactKind } from '@shared/vocabulary/kinds'

/** Which values of an attribute an operation is about. `some`: those of a type, which nothing here can tell. */
export type SelectedValues =
  { readonly is: 'all' } | { readonly is: 'value'; readonly text: string } | { readonly is: 'some' }

export interface PatchPath {
  readonly kind: ContactKind
  readonly which: SelectedValues
  /** The path leads to the value itself, not to the object around it. */
  readonly toValue: boolean
}

const attributes: ReadonlyMap<string, ContactKind> = new Map([
  ['emails', 'email'],
  ['phonenumbers', 'phone'],
])
/** Of SCIM 2.0 and 1.1. */
const coreUser =
  /^urn:(?:ietf:params:scim:schemas:core:2\.0:user|scim:schemas:core:1\.0(?::user)?)$/i
const inCoreUser =
  /^urn:(?:ietf:params:scim:schemas:core:2\.0:user|scim:schemas:core:1\.0(?::user)?)[:.]/i
const path = /^(?<attribute>[a-z]+)(?:\[(?<filter>[^\]]*)\])?(?:\.(?<sub>[a-z]+))?$/i
const comparison = /^(?<name>[a-z]+) +eq +(?<literal>"(?:[^"\\]|\\.)*"|true|false)$/i

/** Reads the path of a patch (RFC 7644 §3.5.2); null where it is about something else than emails and phone numbers. */
export function readPatchPath(text: string): PatchPath | 'unreadable' | null {
  const parts = path.exec(text.trim().replace(inCoreUser, ''))?.groups
  if (!parts)
    return /^(?:urn:[^ ]+:)?(?:emails|phoneNumbers)\b/i.test(text.trim()) ? 'unreadable' : null
  const kind = attributes.get(parts.attribute?.toLowerCase() ?? '')
  if (!kind) return null
  const sub = parts.sub?.toLowerCase()
  const which = parts.filter === undefined ? { is: 'all' as const } : readFilter(parts.filter)
  if (which === null) return 'unreadable'
  // The type of an address, or which is the primary one, is nothing that is kept here.
  return sub === undefined || sub === 'value' ? { kind, which, toValue: sub === 'value' } : null
}

/** Whether a key stands for the user as such: what is within it are the same attributes. */
export function isCoreUser(key: string): boolean {
  return coreUser.test(key.trim())
}

/** Whether a path or a key is that of the attribute that says whether somebody may sign in. */
export function isActive(path: string): boolean {
  return path.trim().replace(inCoreUser, '').toLowerCase() === 'active'
}

function readFilter(text: string): SelectedValues | null {
  const parts = comparison.exec(text.trim())?.groups
  const literal = parts?.literal
  if (!parts || literal === undefined) return null
  if (parts.name?.toLowerCase() !== 'value') return { is: 'some' }
  try {
    return { is: 'value', text: String(JSON.parse(literal)) }
  } catch {
    return null
  }
}
