import { carrierInThisThread } from '../../../src/main/transports/carrier'
import { aLetter, anSmtp } from '../../../src/main/transports/testing/letters'
import { scriptedServer } from '../../../src/main/transports/testing/mailServer'
import { ratioRow, type Row } from '../rows'
import { interleaved, median, type Rounds } from '../sampling'
import { bareSession } from './bare'

const mostOfBare = 25
const mostOfBareNew = 5

/**
 * A code by email, composed, handed over and scrubbed, against the bare exchange with the same server. Both have one connection over
 * TLS open, or both open one; a real server adds what it takes itself (docs/reliability.md).
 */
export async function messages({ rounds, perRound }: Rounds): Promise<Row[]> {
  const server = await scriptedServer({ security: 'tls', offers: ['PIPELINING'] })
  const set = { host: 'localhost', security: 'tls', authorities: server.authority } as const
  const carrier = carrierInThisThread()
  const open = () => bareSession(server.port, server.authority)
  const bare = await open()
  try {
    await carrier.use('email', anSmtp(server.port, set))
    const send = () => carrier.send('email', aLetter())
    const kept = await interleaved({ send, bare: () => bare.send() }, rounds, perRound)
    const first = await interleaved(
      {
        send: async () => {
          await carrier.use('email', anSmtp(server.port, set))
          await send()
        },
        bare: async () => {
          const session = await open()
          await session.send()
          session.close()
        },
      },
      rounds,
      1,
    )
    const row = (metric: string, times: typeof kept, limit: number): Row => {
      const [ours, floor] = [times.send, times.bare].map((all) => median(all) / 1_000)
      return ratioRow(metric, 'ms', ours ?? 0, floor ?? 0, limit)
    }
    return [
      row('a code to a mail server over a session that is kept', kept, mostOfBare),
      row('a code to a mail server over a new connection', first, mostOfBareNew),
    ]
  } finally {
    bare.close()
    await carrier.close()
    await server.stop()
  }
}
