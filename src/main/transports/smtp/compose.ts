import MailComposer from 'nodemailer/lib/mail-composer'
import type { Letter } from '../../ports/carrier'
import type { Envelope } from './envelope'
import { domainOf } from './settings'

/**
 * A letter as an email: the text, and the same as plain HTML with the code in large figures. No pictures, and no links but the one
 * that is itself the secret, which reads as what it leads to: what asks for a click looks like what it warns of. The subject is seen
 * on a locked phone, so a code is never in it.
 * @param from the sender's address, as the customer sees it
 */
export async function compose(letter: Letter, from: string, { to }: Envelope): Promise<Buffer> {
  const { code, subject, body, language } = letter
  const mail = new MailComposer({
    from: { name: letter.sender, address: from },
    to: { name: '', address: to },
    subject: code === null ? subject : subject.replaceAll(code, '…'),
    messageId: `<${letter.id}@${domainOf(from)}>`,
    text: body,
    html: htmlOf(body, code, language),
    headers: {
      'Auto-Submitted': 'auto-generated',
      // Exchange would otherwise answer with a holiday reply.
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
    },
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return mail.compile().build()
}

const large = 'font-size:24px;letter-spacing:2px'
/** Up to the full stop of its sentence. */
const links = /https:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g

function htmlOf(body: string, code: string | null, language: string): string {
  const paragraphs = body
    .split(/\n{2,}/)
    .map((text) => `<p>${emphasised(escaped(text), code).replaceAll('\n', '<br>')}</p>`)
    .join('')
  return `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"></head><body>${paragraphs}</body></html>`
}

/** A link that is for this one customer can be followed; whatever else looks like one stays a text. */
function emphasised(html: string, code: string | null): string {
  if (code === null) return html
  const secret = escaped(code)
  const linked = html.replace(links, (link) =>
    link.includes(secret) ? `<a href="${link}">${link}</a>` : link,
  )
  if (linked !== html) return linked
  return html.replaceAll(secret, `<b style="${large}">${secret}</b>`)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
