import { fieldsOf, valueOf, type Field } from './fields'
import { closerStatus, words, type Said } from './said'

const daemon = /mailer-daemon|postmaster|mail delivery (?:sub)?system/i
/** The line of an answer: `550 5.1.1 <maria@…>: no such user`, `#550`, `(451 …`. */
const answerLine =
  /(?:^|[\s(>"'#])([45]\d\d)[ -]{1,20}#?((?:[245]\.\d{1,3}\.\d{1,3})?[ \t]{0,20}[^\r\n]{0,300})/m
/** qmail’s way: `Sorry, no mailbox here by that name. (#5.1.1)` */
const statusLine = /^([^\r\n]{0,300})\(#([45]\.\d{1,3}\.\d{1,3})\)/m
const stillTried =
  /\b(?:warning|delay(?:ed)?|(?:will (?:be )?(?:re)?tr(?:y|ied)|keep trying|continue to try|no action is required))\b/i
const quotedMessageId = /^[\s>|:]{0,20}message-id[ \t]{0,20}:\s{0,20}<([^<>\s]{1,200})>/im

/**
 * What a report for people says: old and odd systems write nothing for machines. It has to come from nobody, or from a mail system,
 * and to quote an answer: without it a holiday reply would pass for a bounce. Null: it is no such report.
 */
export function readProse(lines: readonly string[]): Said | null {
  const end = lines.indexOf('')
  const head = fieldsOf(end === -1 ? lines : lines.slice(0, end))
  if (!isFromNobody(head)) return null
  const body = end === -1 ? '' : lines.slice(end + 1).join('\n')
  const messageId = quotedMessageId.exec(body)?.[1] ?? null
  const found = answerIn(body)
  if (found === null)
    return { is: 'remark', status: null, answer: null, envelopeId: null, messageId }
  const isLater =
    found.code.startsWith('4') && stillTried.test(`${valueOf(head, 'subject')} ${body}`)
  return {
    is: isLater ? 'delayed' : 'failed',
    status: closerStatus(null, found.answer),
    answer: words(found.answer),
    envelopeId: null,
    messageId,
  }
}

function answerIn(body: string): { readonly code: string; readonly answer: string } | null {
  const answer = answerLine.exec(body)
  if (answer !== null) return { code: answer[1] ?? '', answer: `${answer[1]} ${answer[2]}` }
  const status = statusLine.exec(body)
  if (status !== null) return { code: status[2] ?? '', answer: `${status[2]} ${status[1]}` }
  return null
}

function isFromNobody(head: readonly Field[]): boolean {
  const from = `${valueOf(head, 'from') ?? ''} ${valueOf(head, 'return-path') ?? ''}`
  const failed = valueOf(head, 'x-failed-recipients') !== null
  const isSystem = daemon.test(from)
  const isReply = /^auto-replied\b/i.test(valueOf(head, 'auto-submitted') ?? '')
  if (isReply && !failed && !isSystem) return false
  return failed || isSystem || /^<\s*>/.test(valueOf(head, 'return-path') ?? '')
}
