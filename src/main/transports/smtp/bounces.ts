import { randomBytes } from 'node:crypto'
import type { CheckedStep, CheckResult, Letter } from '../../ports/carrier'
import { openMailbox, type Mailbox } from '../mailbox/mailbox'
import { bounceAddress } from '../mailbox/returned'
import { domainOf, type MailServer, type OpenedSmtp } from './settings'

/** In milliseconds: a mail server reports a mailbox that it doesn’t have within seconds, its neighbours may take longer. */
const patience = 120_000

/** The mailbox that bounces go to; null: none is set. It is signed in to with its own password, or with the tokens of sending. */
export function mailboxOf(
  { settings, secrets }: OpenedSmtp,
  { signIn }: MailServer,
): Mailbox | null {
  if (settings.mailbox === null) return null
  const { mailboxPassword } = secrets
  if (mailboxPassword === undefined && signIn.by === 'oauth')
    return openMailbox(settings.mailbox, { tokens: signIn.tokens })
  return openMailbox(settings.mailbox, { password: mailboxPassword ?? '' })
}

export interface BounceCheck {
  readonly opened: OpenedSmtp
  readonly server: MailServer
  readonly letter: Letter
  readonly told: (step: CheckedStep) => void
  readonly stop: AbortSignal
}

/**
 * Sends a second message, to nobody at the sender’s own domain, and waits for what comes back of it: whether addresses with a `+`
 * arrive, and whether the server reports.
 * @param send answers what the server said when it took it, or what stood in the way
 */
export async function checkBounces(
  { opened, server, letter, told, stop }: BounceCheck,
  send: (letter: Letter) => Promise<string | CheckResult>,
): Promise<CheckResult> {
  const mailbox = mailboxOf(opened, server)
  const address = opened.settings.mailbox?.address
  if (mailbox === null || address === undefined) return { ok: true }
  try {
    const opening = await mailbox.check(stop)
    if (!opening.ok) return opening
    told({ step: 'mailbox', detail: opening.detail })
    const id = `message-${randomBytes(8).toString('hex')}`
    const nobody = `nobody-${id.slice(-8)}@${domainOf(opened.settings.from)}`
    let taken = await send(addressed(letter, id, nobody))
    // Who says at once that there is nobody has nothing to report: then the address with the `+` itself is tried.
    if (typeof taken !== 'string' && !taken.ok && taken.fault === 'settings')
      taken = await send(addressed(letter, id, bounceAddress(address, id)))
    if (typeof taken !== 'string') return taken
    const waiting = AbortSignal.any([stop, AbortSignal.timeout(patience)])
    const report = await mailbox.cameBack(id, opening.place, waiting)
    if (report === null) return { ok: false, fault: 'time', answer: null }
    const detail = [report.status, report.answer].filter((one) => one !== null).join(' ')
    told({ step: 'came-back', detail })
    return { ok: true }
  } finally {
    mailbox.close()
  }
}

function addressed(letter: Letter, id: string, to: string): Letter {
  return { ...letter, id, to: { kind: 'email', value: to } as Letter['to'] }
}
