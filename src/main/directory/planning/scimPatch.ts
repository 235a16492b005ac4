import type { ContactKind } from '@shared/vocabulary/kinds'
import { readContact } from '../people/contactValue'
import { cleanName } from '../model/invisible'
import { entryAt, textAt, type JsonNode } from '../json/jsonTree'
import { noWords, yesWords } from '../model/format'
import { limits } from '../model/limits'
import type { Report } from '../model/problems'
import type { ContactChange, DirectoryPatch, ImportedContact } from '../model/record'
import { firstCell, type FileRow } from '../model/row'
import { isActive, isCoreUser, readPatchPath, type PatchPath } from './scimFilter'
import { readSignInName } from '../people/signInName'
import { switchOf } from '../people/switch'

export const attributeOf: Record<ContactKind, string> = { email: 'emails', phone: 'phoneNumbers' }
const types = ['fax', 'pager']

/**
 * Reads the operations of a SCIM patch that change emails and phone numbers, and whether the person may sign in. Null, with the
 * reason reported, where nothing says whose they are, or where one can't be read: half a patch would be another change than the
 * one that was asked for.
 * @param whose the document's own row; null where the operation is one of a bulk request, whose path says it
 */
export function readPatch(
  operations: readonly JsonNode[],
  whose: FileRow | null,
  line: number,
  report: Report,
): DirectoryPatch | null {
  const target = whose ? targetOfRow(whose) : targetOfPath(textAt(operations[0], 'path') ?? '')
  if (!target) {
    report('patch-of-nobody', { line })
    return null
  }
  const listed = whose
    ? operations
    : itemsOrOne(entryAt(entryAt(operations[0], 'data'), 'operations'))
  if (
    listed.length === 0 ||
    (!whose && textAt(operations[0], 'method')?.toLowerCase() !== 'patch')
  ) {
    report('patch-unreadable', { line })
    return null
  }
  const changes: PatchChange[] = []
  for (const operation of listed) {
    const read = readOperation(operation, report)
    if (!read) return null
    changes.push(...read)
  }
  const last = changes.findLast((one) => one.change === 'may-sign-in')
  return {
    line,
    ...target,
    changes: changes.filter((one) => one.change !== 'may-sign-in'),
    ...(last && { maySignIn: last.to }),
  }
}

type PatchChange = ContactChange | { readonly change: 'may-sign-in'; readonly to: boolean }

type Target = Pick<DirectoryPatch, 'externalId' | 'signInName'>

function targetOfRow(row: FileRow): Target | null {
  return targetOf(firstCell(row, ['id', 'externalId'])?.text, firstCell(row, ['userName'])?.text)
}

function targetOfPath(path: string): Target | null {
  const id = /(?:^|\/)Users\/([^/?#]+)$/i.exec(path)?.[1]
  try {
    return targetOf(id && decodeURIComponent(id), undefined)
  } catch {
    return null
  }
}

function targetOf(id: string | undefined, userName: string | undefined): Target | null {
  const cleaned = id === undefined ? null : cleanName(id, limits.externalIdCharacters)
  const externalId = cleaned && !cleaned.cleaned && !cleaned.shortened ? cleaned.text : null
  const name =
    userName === undefined ? null : readSignInName(userName, ['email', 'phone', 'user-name'])
  const signInName = name && 'value' in name ? name.value : null
  return externalId === null && signInName === null ? null : { externalId, signInName }
}

/** What one operation does; null, with the reason reported, where it can't be read. */
function readOperation(operation: JsonNode, report: Report): PatchChange[] | null {
  const unreadable = (): null => {
    report('patch-unreadable', { line: operation.line })
    return null
  }
  const op = textAt(operation, 'op')?.toLowerCase()
  if (
    (op !== 'add' && op !== 'remove' && op !== 'replace') ||
    (operation.is === 'object' && operation.repeated)
  )
    return unreadable()
  const value = entryAt(operation, 'value')
  if ((entryAt(operation, 'path')?.is ?? 'value') !== 'value') return unreadable()
  const path = textAt(operation, 'path')?.trim() ?? ''
  // An empty path is none: what is changed stands in the value.
  if (path === '')
    return (op === 'remove' ? null : readAttributes(op, value, report)) ?? unreadable()
  if (isActive(path) && value !== null && op !== 'remove')
    return [readActive(value, operation.line, report)]
  const at = readPatchPath(path)
  if (at === 'unreadable') return unreadable()
  if (at === null) {
    report('patch-left-out', { line: operation.line })
    return []
  }
  // The standard has no value here. Whoever sends one means these values and not all, which is what the standard would do.
  if (op === 'remove') return value === null ? remove(at, operation.line, report) : unreadable()
  return value === null ? unreadable() : put(op, at, value, operation.line, report)
}

/**
 * An operation without a path names the attributes in its value; Entra ID writes whole paths there. Null where one can't be read.
 * Keys are in lower case here, an address in a filter too: it is found by its letters.
 */
function readAttributes(
  op: 'add' | 'replace',
  value: JsonNode | null,
  report: Report,
): PatchChange[] | null {
  if (value?.is !== 'object' || value.repeated) return null
  const changes: PatchChange[] = []
  for (const [name, node] of value.entries) {
    const read = isCoreUser(name)
      ? readAttributes(op, node, report)
      : readAttribute(op, name, node, report)
    if (read === null) return null
    changes.push(...read)
  }
  return changes
}

function readAttribute(
  op: 'add' | 'replace',
  name: string,
  value: JsonNode,
  report: Report,
): PatchChange[] | null {
  if (isActive(name)) return [readActive(value, value.line, report)]
  const at = readPatchPath(name)
  if (at === 'unreadable') return null
  if (at !== null) return put(op, at, value, value.line, report)
  report('patch-left-out', { line: value.line })
  return []
}

/**
 * Whether somebody may sign in: how a provider says that they have left, or are back. What it says and can't be understood
 * lets nobody in.
 */
function readActive(node: JsonNode, line: number, report: Report): PatchChange {
  const [only, ...others] = itemsOrOne(node)
  const text = only?.is === 'value' ? only.text : textAt(only, 'value')
  const to =
    others.length > 0 || text === null
      ? null
      : switchOf(text.trim().toLowerCase(), { column: 'active', on: yesWords, off: noWords })
  if (to !== true)
    report(to === false ? 'account-suspended' : 'status-unreadable', { line, field: 'active' })
  return { change: 'may-sign-in', to: to === true }
}

function remove({ kind, which }: PatchPath, line: number, report: Report): ContactChange[] {
  if (which.is === 'all') return [{ change: 'remove-all', kind }]
  const value = which.is === 'value' ? addressOf(kind, which.text, line, report) : null
  if (which.is === 'some') report('patch-type-unknown', { line, field: attributeOf[kind] })
  return value === null ? [] : [{ change: 'remove', kind, value }]
}

function put(
  op: 'add' | 'replace',
  { kind, which }: PatchPath,
  value: JsonNode,
  line: number,
  report: Report,
): ContactChange[] {
  const items = value.is === 'list' ? value.items : [value]
  const contacts = items.flatMap((item) => readContactNode(kind, item, report) ?? [])
  const added = contacts.map((contact): ContactChange => ({ change: 'add', contact }))
  if (op === 'add') return added
  // Without the new address, taking the old one away would leave less than was asked for.
  if (contacts.length < items.length) return []
  if (which.is === 'some') report('patch-added-only', { line, field: attributeOf[kind] })
  return [
    ...(which.is === 'some' ? [] : remove({ kind, which, toValue: true }, line, report)),
    ...added,
  ]
}

function readContactNode(
  kind: ContactKind,
  node: JsonNode,
  report: Report,
): ImportedContact | null {
  const text = node.is === 'value' ? node.text : textAt(node, 'value')
  const place = { line: node.line, field: attributeOf[kind] }
  if (types.includes(textAt(node, 'type')?.toLowerCase() ?? '')) report('phone-no-messages', place)
  else {
    const value = addressOf(kind, text ?? '', node.line, report)
    if (value !== null) return { kind, value, confirmed: false }
  }
  return null
}

function addressOf(kind: ContactKind, text: string, line: number, report: Report): string | null {
  const reading = readContact(kind, text, null)
  const note = 'problem' in reading ? reading.problem : reading.note
  if (note) report(note, { line, field: attributeOf[kind] })
  return 'problem' in reading ? null : reading.address.value
}

/** The items of a list; what is no list is written by some as the one item that it would have. */
function itemsOrOne(node: JsonNode | null): readonly JsonNode[] {
  return node === null ? [] : node.is === 'list' ? node.items : [node]
}
