import path from 'node:path'
import { dispatch } from '../../src/main/ipc/dispatch'
import { deskWithMaria } from './accounts'
import { testDesk } from './desk'

/**
 * A process of its own that gives a command and never answers it: its courier, which comes after what is stored, says so and
 * hangs. Arguments: profile, id of the request.
 */
const [, , profile = '', requestId = ''] = process.argv
const desk = await testDesk(path.join(profile, 'latchkey.db'))
const accountId = await deskWithMaria(desk)
const courier = {
  reaches: async () => false,
  deliver: () =>
    new Promise<void>(() => {
      process.stdout.write(`${JSON.stringify({ accountId, now: desk.now() })}\n`)
      setInterval(() => undefined, 60_000)
    }),
}
await dispatch({ ...desk.desk, courier }, desk.session, 'commands.run', {
  accountId,
  command: { type: 'open-case', channel: 'phone', story: 'I lost my phone.' },
  requestId,
})
