import type { LookupFunction } from 'node:net'
import type { Letter, OpenTransport, Outcome, Transport } from '../../ports/carrier'
import { mailboxOf } from './bounces'
import { checkMail } from './check'
import { compose } from './compose'
import { envelopeOf } from './envelope'
import { linksTo } from './links'
import { mailServer, type OpenedSmtp } from './settings'
import { submit } from './submit'
import { isTrouble, notSent } from './trouble'

const refused = (answer: string): Outcome => ({ is: 'refused', soft: false, answer, again: null })

/** Email by submission to a mail server (RFC 6409). */
export const openSmtp: OpenTransport<'smtp'> = (opened) => mailTransport(opened)

/** @param lookup tests give their own */
export function mailTransport(opened: OpenedSmtp, lookup?: LookupFunction): Transport {
  const server = mailServer(opened)
  const links = isTrouble(server) ? null : linksTo(server)
  const mailbox = isTrouble(server) ? null : mailboxOf(opened, server)
  const { settings } = opened

  async function send(letter: Letter, stop: AbortSignal): Promise<Outcome> {
    if (isTrouble(server) || links === null)
      return { is: 'not-sent', fault: 'settings', answer: null }
    const envelope = envelopeOf(letter, settings)
    if (envelope === null) return refused('not an email address that a mail server can be told')
    const message = await compose(letter, settings.from, envelope)
    for (;;) {
      const kept = links.kept()
      const link = kept ?? (await links.fresh({ stop, lookup }))
      if (isTrouble(link)) return notSent(link)
      if (envelope.needsUtf8 && !link.offers.includes('SMTPUTF8')) {
        links.keep(link)
        return refused('our mail server passes on no such address (it knows no SMTPUTF8)')
      }
      const { outcome, isStale } = await submit(link, envelope, message, stop)
      if (outcome.is === 'accepted') links.keep(link)
      else link.close()
      // A session that was kept may have ended meanwhile: that is certain, and nothing of this message was sent.
      if (kept !== null && isStale && outcome.is === 'not-sent' && !stop.aborted) continue
      return outcome
    }
  }

  return {
    send,
    async check(letter, told, stop) {
      if (isTrouble(server)) return { ok: false, ...server }
      return checkMail({ server, opened, letter, told, stop, lookup })
    },
    returns: async (_open, place, stop) =>
      (await mailbox?.read(place, stop)) ?? { reports: [], place, fault: null },
    async close() {
      links?.close()
      mailbox?.close()
    },
  }
}
