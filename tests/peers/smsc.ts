import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import smpp from 'smpp'
import type { Certified } from './authority'

/** What becomes of a message is said by the last two figures of its number; any other is delivered. */
export const numberEnds = {
  delivered: '00',
  invalid: '11',
  undeliverable: '22',
  expired: '33',
  rejected: '44',
  throttled: '58',
  noReceipt: '77',
  dropped: '98',
  silent: '99',
} as const

export const smscSignIn = { user: 'latchkey', password: 'secret8' } as const

export interface TakenSms {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly text: string
  readonly dataCoding: number
  readonly isJoined: boolean
}

export interface Smsc {
  readonly port: number
  /** Every part that was taken, in order. */
  readonly taken: TakenSms[]
  stop(): Promise<void>
}

interface Options {
  /** Milliseconds until the receipt. */
  readonly receiptAfter?: number
  /** Ids are answered in hexadecimal, and reported in decimal. */
  readonly hexIds?: boolean
  readonly certified?: Certified
}

const receipts: Readonly<Record<string, string>> = {
  [numberEnds.undeliverable]: 'UNDELIV',
  [numberEnds.expired]: 'EXPIRED',
  [numberEnds.rejected]: 'REJECTD',
}

type Session = Parameters<Parameters<typeof smpp.createServer>[1]>[0]

/** An SMS centre on 127.0.0.1, made of npm `smpp`: another implementation than ours. */
export async function smsc({
  receiptAfter = 20,
  hexIds = false,
  certified,
}: Options = {}): Promise<Smsc> {
  const taken: TakenSms[] = []
  const sessions = new Set<Session>()
  const timers = new Set<NodeJS.Timeout>()
  let next = 1_000
  const options = certified && {
    key: readFileSync(certified.keyFile),
    cert: readFileSync(certified.certificateFile),
  }
  const server = smpp.createServer(options ?? {}, (session) => {
    sessions.add(session)
    session.on('error', () => undefined)
    session.on('close', () => sessions.delete(session))
    session.on('enquire_link', (pdu) => session.send(pdu.response()))
    session.on('unbind', (pdu) => {
      session.send(pdu.response())
      session.close()
    })
    session.on('bind_transceiver', (pdu) => {
      const isGood = pdu.system_id === smscSignIn.user && pdu.password === smscSignIn.password
      session.send(pdu.response({ command_status: isGood ? 0 : smpp.ESME_RINVPASWD }))
      if (!isGood) session.close()
    })
    session.on('submit_sm', (pdu) => {
      const to = pdu.destination_addr
      const end = to.slice(-2)
      const refused = (status: number) => session.send(pdu.response({ command_status: status }))
      if (end === numberEnds.invalid) return refused(smpp.ESME_RINVDSTADR)
      if (end === numberEnds.throttled) return refused(smpp.ESME_RTHROTTLED)
      if (end === numberEnds.silent) return
      if (end === numberEnds.dropped) return session.destroy()
      const id = next++
      taken.push({
        id: String(id),
        from: pdu.source_addr,
        to,
        text: pdu.short_message.message,
        dataCoding: pdu.data_coding,
        isJoined: pdu.short_message.udh !== undefined,
      })
      session.send(pdu.response({ message_id: hexIds ? id.toString(16) : String(id) }))
      if (end === numberEnds.noReceipt || pdu.registered_delivery === 0) return
      const timer = setTimeout(() => {
        timers.delete(timer)
        // Over any session that there is, as centres do.
        const state = receipts[end] ?? 'DELIVRD'
        ;[...sessions].at(-1)?.deliver_sm({
          source_addr: to,
          destination_addr: pdu.source_addr,
          esm_class: 4,
          short_message: `id:${id} sub:001 dlvrd:001 submit date:2611291830 done date:2611291831 stat:${state} err:${state === 'DELIVRD' ? '000' : '001'} text:`,
        })
      }, receiptAfter)
      timers.add(timer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    taken,
    stop: async () => {
      timers.forEach(clearTimeout)
      sessions.forEach((session) => session.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
