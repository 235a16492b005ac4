import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { insistOn } from './installed'
import { kept } from './kept'
import { smsc, smscSignIn, type Smsc } from './smsc'

/** Kannel with an SMS centre behind it: messages are given to `base`, and arrive at the centre. */
export interface KannelPeers {
  readonly base: string
  readonly user: string
  readonly password: string
  readonly centre: Smsc
  /** What Kannel wrote down: for a test that failed. */
  log(): string
  /** Ends all of it, and leaves nothing. */
  stop(): Promise<void>
}

const user = 'desk'
const password = 'desk & sms+1'

/**
 * Starts them on free ports of 127.0.0.1, in a folder of their own.
 * @throws the sentence that says what has to be installed
 */
export async function kannelPeers(): Promise<KannelPeers> {
  insistOn('kannel')
  const centre = await smsc()
  const boxes = await kept('kannel', {
    ports: 3,
    prepare(folder, [admin = 0, inner = 0, outer = 0]) {
      const file = path.join(folder, 'kannel.conf')
      writeFileSync(file, configuration({ folder, admin, inner, outer, centre: centre.port }))
      return [
        ['/usr/sbin/bearerbox', file],
        ['/bin/bash', '-c', `${waited(inner)}; exec /usr/sbin/smsbox ${file}`],
      ]
    },
  }).catch(async (error: unknown) => {
    await centre.stop()
    throw error
  })
  const [, , outer = 0] = boxes.ports
  return {
    base: `http://127.0.0.1:${outer}`,
    user,
    password,
    centre,
    log: () => readFileSync(path.join(boxes.folder, 'bearerbox.log'), 'utf8'),
    async stop() {
      await boxes.stop()
      await centre.stop()
    },
  }
}

/** The outer box gives up where the inner one doesn’t listen yet. */
const waited = (port: number): string =>
  `until (exec 3<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null; do sleep 0.05; done`

interface Places {
  readonly folder: string
  readonly admin: number
  readonly inner: number
  readonly outer: number
  readonly centre: number
}

const configuration = ({ folder, admin, inner, outer, centre }: Places): string => `
group = core
admin-port = ${admin}
admin-password = admin
admin-interface = 127.0.0.1
smsbox-port = ${inner}
smsbox-interface = 127.0.0.1
box-deny-ip = "*.*.*.*"
box-allow-ip = "127.0.0.1"
log-file = "${folder}/bearerbox.log"
log-level = 1
dlr-storage = internal

group = smsc
smsc = smpp
smsc-id = centre
host = 127.0.0.1
port = ${centre}
transceiver-mode = true
system-type = ""
smsc-username = "${smscSignIn.user}"
smsc-password = "${smscSignIn.password}"
reconnect-delay = 1

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = ${outer}
sendsms-interface = 127.0.0.1
log-file = "${folder}/smsbox.log"
log-level = 1
global-sender = 13013

group = sendsms-user
username = ${user}
password = "${password}"
max-messages = 8
concatenation = true
omit-empty = true

group = sms-service
keyword = default
max-messages = 0
catch-all = true
text = "-"
`
