/** npm smpp 0.5.1 has no types of its own: what the SMS centre of the tests uses of it. */
declare module 'smpp' {
  import type { Server } from 'node:net'

  interface Pdu {
    readonly command: string
    readonly system_id: string
    readonly password: string
    readonly source_addr: string
    readonly destination_addr: string
    readonly data_coding: number
    readonly registered_delivery: number
    readonly short_message: {
      readonly message: string
      readonly udh?: readonly Buffer[] | Buffer
    }
    response(fields?: Readonly<Record<string, unknown>>): Pdu
  }

  interface Session {
    readonly socket: { destroy(): void }
    on(event: 'error' | 'close', heard: () => void): void
    on(event: string, heard: (pdu: Pdu) => void): void
    send(pdu: Pdu): boolean
    deliver_sm(fields: Readonly<Record<string, unknown>>): boolean
    close(): void
    destroy(): void
  }

  const smpp: {
    createServer(
      options: Readonly<Record<string, unknown>>,
      opened: (session: Session) => void,
    ): Server
    readonly ESME_RINVPASWD: number
    readonly ESME_RINVDSTADR: number
    readonly ESME_RTHROTTLED: number
  }
  export default smpp
}
