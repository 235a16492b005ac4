import type { TransportType } from '@shared/transports'
import type { OpenedTransport, OpenTransport, Report, Transport } from '../ports/carrier'
import { openHttp } from './http/gateway'
import { openSmpp } from './smpp/transport'
import { openSmtp } from './smtp/smtp'

/** A row for each way for messages to leave. */
const openers: { readonly [Type in TransportType]: OpenTransport<Type> } = {
  smtp: openSmtp,
  http: openHttp,
  smpp: openSmpp,
}

/** Opens a transport of whichever type; connects nowhere yet. */
export function openTransport(
  transport: OpenedTransport,
  told: (report: Report) => Promise<void>,
): Transport {
  switch (transport.type) {
    case 'smtp':
      return openers.smtp(transport, told)
    case 'http':
      return openers.http(transport, told)
    case 'smpp':
      return openers.smpp(transport, told)
  }
}
