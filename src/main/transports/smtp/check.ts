import type { LookupFunction } from 'node:net'
import type { CheckedStep, CheckLetter, CheckResult, Letter } from '../../ports/carrier'
import { checkBounces } from './bounces'
import { compose } from './compose'
import { envelopeOf } from './envelope'
import { openLink, type Link } from './link'
import type { MailServer, OpenedSmtp } from './settings'
import { submit } from './submit'
import { isTrouble } from './trouble'

export interface MailCheck {
  readonly server: MailServer
  readonly opened: OpenedSmtp
  readonly letter: CheckLetter
  readonly told: (step: CheckedStep) => void
  readonly stop: AbortSignal
  readonly lookup?: LookupFunction
}

/** Goes through everything that sending takes, over a session of its own, and says each step as it happens. */
export async function checkMail({
  server,
  opened,
  letter,
  told,
  stop,
  lookup,
}: MailCheck): Promise<CheckResult> {
  const link = await openLink(server, {
    stop,
    lookup,
    tell: (step, detail) => told({ step, detail }),
  })
  if (isTrouble(link)) return { ok: false, ...link }
  try {
    if (letter === null) return { ok: true }
    const taken = await sendOver(link, opened.settings, letter, stop)
    if (typeof taken !== 'string') return taken
    told({ step: 'taken', detail: taken })
    return await checkBounces({ opened, server, letter, told, stop }, (nobodys) =>
      sendOver(link, opened.settings, nobodys, stop),
    )
  } finally {
    link.close()
  }
}

/** @returns what the server said when it took it */
async function sendOver(
  link: Link,
  settings: OpenedSmtp['settings'],
  letter: Letter,
  stop: AbortSignal,
): Promise<string | CheckResult> {
  const envelope = envelopeOf(letter, settings)
  if (envelope === null || (envelope.needsUtf8 && !link.offers.includes('SMTPUTF8')))
    return { ok: false, fault: 'settings', answer: 'no SMTPUTF8' }
  const message = await compose(letter, settings.from, envelope)
  const { outcome } = await submit(link, envelope, message, stop)
  switch (outcome.is) {
    case 'accepted':
      return outcome.answer
    case 'refused':
      return { ok: false, fault: outcome.soft ? 'busy' : 'settings', answer: outcome.answer }
    case 'not-sent':
    case 'unknown':
      return { ok: false, fault: outcome.fault, answer: outcome.answer }
  }
}
