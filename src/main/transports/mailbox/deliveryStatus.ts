import { fieldsOf, fromXtext, valueOf, withoutType, type Field } from './fields'
import { partsOf } from './parts'
import { closerStatus, words, type Said } from './said'

const statusPart = /^message\/(?:global-)?delivery-status\b/i
const originalPart =
  /^(?:message\/(?:rfc822|global|partial)|(?:text|message)\/(?:rfc822-headers|global-headers))\b/i

/** RFC 3464, 2.3.3. `relayed` and `expanded`: the next server has taken it, and that is all that anybody will ever say. */
const meanings = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
} as const
/** A message that was passed on to several is there when one has it. */
const strongest = ['delivered', 'failed', 'delayed'] as const

/** What a report for machines says (RFC 3464); null: the mail holds none. */
export function readDeliveryStatus(lines: readonly string[]): Said | null {
  const [report] = partsOf(lines, statusPart)
  if (report === undefined) return null
  const groups = groupsOf(report)
  const recipients = groups.flatMap((fields) => {
    const is = meaningOf(fields)
    return is === null ? [] : [{ is, fields }]
  })
  const said = strongest
    .map((one) => recipients.find(({ is }) => is === one))
    .find((one) => one !== undefined)
  if (said === undefined) return null
  const diagnostic = withoutType(valueOf(said.fields, 'diagnostic-code'))
  const [original] = partsOf(lines, originalPart)
  const messageId = original === undefined ? null : valueOf(fieldsOf(original), 'message-id')
  const envelopeId = groups
    .map((fields) => valueOf(fields, 'original-envelope-id'))
    .find((one) => one !== null)
  return {
    is: said.is,
    status: closerStatus(valueOf(said.fields, 'status'), diagnostic),
    answer: diagnostic === null ? null : words(diagnostic),
    envelopeId: fromXtext(envelopeId ?? null),
    messageId: messageId?.replace(/^<|>$/g, '') ?? null,
  }
}

/** One group of fields of the message, then one for each recipient; empty lines stand between. */
function groupsOf(lines: readonly string[]): (readonly Field[])[] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') groups.push([])
    else groups.at(-1)?.push(line)
  }
  return groups.filter((group) => group.length > 0).map(fieldsOf)
}

function meaningOf(fields: readonly Field[]): (typeof strongest)[number] | null {
  const action = /^[a-z]+/i.exec(valueOf(fields, 'action') ?? '')?.[0].toLowerCase() ?? ''
  return Object.hasOwn(meanings, action) ? meanings[action as keyof typeof meanings] : null
}
